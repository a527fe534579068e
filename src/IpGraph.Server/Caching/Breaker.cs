namespace IpGraph.Server.Caching;

/// <summary>Leaves something alone that failed several times in a row; after a pause one attempt finds out whether it is
/// back.</summary>
sealed class Breaker(int failuresMax, TimeSpan pause, TimeProvider clock)
{
    readonly Lock gate = new();
    int failures;
    DateTimeOffset nextAttempt;

    public bool IsOpen
    {
        get
        {
            lock (gate)
                return failures >= failuresMax;
        }
    }

    /// <summary>Whether an attempt may be made now; its outcome is to be told.</summary>
    public bool TryEnter()
    {
        lock (gate)
        {
            if (failures < failuresMax)
                return true;
            var now = clock.GetUtcNow();
            if (now < nextAttempt)
                return false;
            nextAttempt = now + pause;
            return true;
        }
    }

    /// <returns>Whether this closed the breaker.</returns>
    public bool Succeeded()
    {
        lock (gate)
        {
            var wasOpen = failures >= failuresMax;
            failures = 0;
            return wasOpen;
        }
    }

    /// <returns>Whether this opened the breaker.</returns>
    public bool Failed()
    {
        lock (gate)
        {
            failures = Math.Min(failures + 1, failuresMax + 1);
            if (failures >= failuresMax)
                nextAttempt = clock.GetUtcNow() + pause;
            return failures == failuresMax;
        }
    }
}
