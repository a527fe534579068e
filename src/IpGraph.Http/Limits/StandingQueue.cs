namespace IpGraph.Http.Limits;

/// <summary>Tells overload from a hiccup: whether work has been waiting too long for its turn, and for a while now.</summary>
/// <remarks>How long a piece of work waits is measured by sending one through the queue now and then. A single one that is
/// late says nothing (the process may have been compiling or collecting garbage); a queue that stands makes each late.</remarks>
/// <param name="waitMax">How long work may wait.</param>
/// <param name="milliseconds">A clock that only goes forward.</param>
/// <param name="enqueue">Puts a piece of work at the end of the queue.</param>
sealed class StandingQueue(TimeSpan waitMax, Func<long> milliseconds, Action<Action> enqueue)
{
    /// <summary>How long all work must have been late before that is overload.</summary>
    public const long PatienceMilliseconds = 1_000;

    const long ProbeEveryMilliseconds = 50;
    const long ForgottenAfterMilliseconds = 1_000;
    const long Never = long.MinValue / 2;

    /// <summary>When the probe that is under way was sent.</summary>
    long underWaySince = Never;

    long arrivedAt = Never;

    /// <summary>When the first was sent of the probes that were late, none after it being in time.</summary>
    long lateSince = Never;

    /// <summary>The queue of the thread pool, where requests wait for a thread.</summary>
    public static StandingQueue OfThreadPool(TimeSpan waitMax) => new(
        waitMax,
        static () => Environment.TickCount64,
        static probe => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), probe, preferLocal: false));

    /// <summary>Is to be asked for each request: that is when the queue is measured.</summary>
    public bool IsOverloaded()
    {
        var now = milliseconds();
        Measure(now);
        var since = Volatile.Read(ref lateSince);
        if (since == Never && Volatile.Read(ref underWaySince) is var sent && sent != Never && IsLate(sent, now))
            since = sent;
        return since != Never && now - since > waitMax.TotalMilliseconds + PatienceMilliseconds;
    }

    void Measure(long now)
    {
        if (Volatile.Read(ref underWaySince) != Never)
            return;
        var silence = now - Volatile.Read(ref arrivedAt);
        if (silence > ForgottenAfterMilliseconds)
            Volatile.Write(ref lateSince, Never);
        if (silence >= ProbeEveryMilliseconds && Interlocked.CompareExchange(ref underWaySince, now, Never) == Never)
            enqueue(Arrive);
    }

    void Arrive()
    {
        var now = milliseconds();
        var sent = Volatile.Read(ref underWaySince);
        if (!IsLate(sent, now))
            Volatile.Write(ref lateSince, Never);
        else if (Volatile.Read(ref lateSince) == Never)
            Volatile.Write(ref lateSince, sent);
        Volatile.Write(ref arrivedAt, now);
        Volatile.Write(ref underWaySince, Never);
    }

    bool IsLate(long sent, long now) => now - sent > waitMax.TotalMilliseconds;
}
