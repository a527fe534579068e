using IpGraph.Http.Options;

namespace IpGraph.Http.Limits;

/// <summary>Turns requests away while more is asked than can be answered: those let in are then answered in time, where
/// otherwise all would be answered too late. Whoever asks most is turned away first.</summary>
/// <remarks>The embedded store answers without ever waiting, so that requests pile up before this gate, in the queue of
/// the thread pool.</remarks>
public sealed class LoadGate
{
    /// <summary>Of a store that waits for another machine, so many answers for one client may be waited for at once.</summary>
    public const int WaitingAtOnce = 32;

    readonly int requestsMax;
    readonly StandingQueue queue;
    readonly ClientShares shares;
    int open;

    /// <summary>How many are let in now.</summary>
    public int Open => Volatile.Read(ref open);

    internal LoadGate(int requestsMax, StandingQueue queue, int atOnce = WaitingAtOnce) =>
        (this.requestsMax, this.queue, shares) = (requestsMax, queue, new ClientShares(atOnce));

    /// <summary>A gate as the options want it.</summary>
    /// <param name="answersAtOnce">Whether work keeps a processor busy until it is done, so that more of it at once than
    /// there are processors would only keep others waiting.</param>
    public static LoadGate Of(TransportOptions options, bool answersAtOnce = false) => new(
        options.RequestsMax,
        StandingQueue.OfThreadPool(options.WaitMax),
        answersAtOnce ? Math.Max(2, Environment.ProcessorCount) : WaitingAtOnce);

    /// <summary>Whether the client is let in; then <see cref="Leave"/> must follow.</summary>
    internal bool TryEnter(object client)
    {
        var own = shares.Enter(client);
        if (HasRoom(own, Interlocked.Increment(ref open)))
            return true;
        Leave(client);
        return false;
    }

    internal void Leave(object client)
    {
        Interlocked.Decrement(ref open);
        shares.Leave(client);
    }

    internal ValueTask TurnAsync(object client, CancellationToken cancellation) =>
        shares.TurnAsync(client, cancellation);

    internal void EndTurn(object client) => shares.EndTurn(client);

    /// <summary>While there is too much, only those are let in who have less than an equal share of it; for them a few
    /// places more are kept.</summary>
    bool HasRoom(int own, int all)
    {
        if (queue.IsOverloaded() && (long)own * shares.Clients >= all)
            return false;
        return all <= requestsMax
            || (all <= requestsMax + requestsMax / 4 && (long)own * shares.Clients < all);
    }
}
