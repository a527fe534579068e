namespace IpGraph.Server.Limits;

/// <summary>Turns requests away while more is asked than can be answered: those let in are then answered in time, where
/// otherwise all would be answered too late.</summary>
/// <remarks>The embedded store answers without ever waiting, so that requests pile up before this gate, in the queue of
/// the thread pool.</remarks>
sealed class LoadGate(int requestsMax, StandingQueue queue)
{
    int open;

    /// <summary>Whether the request is let in; then <see cref="Leave"/> must follow.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref open) <= requestsMax && !queue.IsOverloaded())
            return true;
        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref open);

    /// <summary>Comes back in after having left for a while, however full it is.</summary>
    public void Return() => Interlocked.Increment(ref open);
}
