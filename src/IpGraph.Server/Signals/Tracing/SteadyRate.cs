namespace IpGraph.Server.Signals.Tracing;

/// <summary>Lets so many a second pass: one after a steady time, and after a calm up to a second's worth at once.</summary>
/// <param name="perSecond">How many, from 1.</param>
/// <param name="clock">What tells the time.</param>
sealed class SteadyRate(int perSecond, TimeProvider clock)
{
    readonly long between = (clock.TimestampFrequency + perSecond - 1) / perSecond;

    // When the next would be due, had all before come evenly.
    long due = long.MinValue;

    /// <summary>Whether one may pass now. Nobody waits for anybody.</summary>
    public bool Take()
    {
        var now = clock.GetTimestamp();
        var earliest = now - ((perSecond - 1) * between);
        while (true)
        {
            var known = Volatile.Read(ref due);
            var taken = Math.Max(known, earliest);
            if (taken > now)
                return false;
            if (Interlocked.CompareExchange(ref due, taken + between, known) == known)
                return true;
        }
    }
}
