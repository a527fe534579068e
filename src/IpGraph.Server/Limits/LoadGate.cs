namespace IpGraph.Server.Limits;

/// <summary>Turns requests away while more is asked than can be answered: those let in are then answered in time, where
/// otherwise all would be answered too late.</summary>
/// <remarks>The embedded store answers without ever waiting, so that requests pile up before this gate, in the queue of
/// the thread pool. How long a piece of work waits there is measured by sending one through it now and then.</remarks>
sealed class LoadGate(int requestsMax, TimeSpan waitMax)
{
    const long ProbeEveryMilliseconds = 50;

    int open;
    int probing;
    long probedAt;
    long waitedMilliseconds;

    /// <summary>Whether the request is let in; then <see cref="Leave"/> must follow.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref open) > requestsMax || IsCrowded())
        {
            Leave();
            return false;
        }

        return true;
    }

    public void Leave() => Interlocked.Decrement(ref open);

    /// <summary>Comes back in after having left for a while, however full it is.</summary>
    public void Return() => Interlocked.Increment(ref open);

    bool IsCrowded()
    {
        var now = Environment.TickCount64;
        var sent = Volatile.Read(ref probedAt);
        if (Volatile.Read(ref probing) != 0)
            return now - sent > waitMax.TotalMilliseconds;
        if (now - sent >= ProbeEveryMilliseconds && Interlocked.Exchange(ref probing, 1) == 0)
        {
            Volatile.Write(ref probedAt, now);
            ThreadPool.UnsafeQueueUserWorkItem(static gate => gate.Arrive(), this, preferLocal: false);
        }

        return Volatile.Read(ref waitedMilliseconds) > waitMax.TotalMilliseconds;
    }

    void Arrive()
    {
        Volatile.Write(ref waitedMilliseconds, Environment.TickCount64 - Volatile.Read(ref probedAt));
        Volatile.Write(ref probing, 0);
    }
}
