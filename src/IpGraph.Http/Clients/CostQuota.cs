using System.Threading.RateLimiting;

namespace IpGraph.Http.Clients;

/// <summary>What each client may ask in a window, counted in cost: a bucket that fills up evenly and never holds more than
/// the quota.</summary>
/// <param name="quotaMax">For clients whose key does not say otherwise; 0 for without bound.</param>
/// <param name="window">In which an empty bucket fills up.</param>
public sealed class CostQuota(int quotaMax, TimeSpan window) : IDisposable
{
    /// <summary>How many steps a bucket takes to fill up.</summary>
    const int Steps = 60;

    readonly PartitionedRateLimiter<Bucket> buckets = PartitionedRateLimiter.Create<Bucket, Bucket>(
        bucket => RateLimitPartition.GetTokenBucketLimiter(bucket, full => Fill(full.Max, window)));

    public TimeSpan Window { get; } = window;

    /// <summary>What a client may ask in a window; null for without bound.</summary>
    public int? MaxOf(KeyHolder? holder) => holder?.QuotaMax ?? (quotaMax > 0 ? quotaMax : null);

    /// <summary>Takes a cost out of the bucket of a client.</summary>
    /// <param name="client">Whose bucket it is.</param>
    /// <param name="max">What it holds when it is full.</param>
    /// <param name="cost">At least 0; what is above the quota can never be paid.</param>
    /// <returns>Null if it was paid; else how long it takes until it can be, or <see cref="TimeSpan.MaxValue"/>.</returns>
    public TimeSpan? Pay(ClientIdentity client, int max, double cost)
    {
        if (cost > max)
            return TimeSpan.MaxValue;
        using var lease = buckets.AttemptAcquire(new Bucket(client, max), (int)Math.Ceiling(cost));
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <summary>How much is in the bucket of a client now.</summary>
    public int LeftOf(ClientIdentity client, int max) =>
        (int)(buckets.GetStatistics(new Bucket(client, max))?.CurrentAvailablePermits ?? max);

    public void Dispose() => buckets.Dispose();

    static TokenBucketRateLimiterOptions Fill(int max, TimeSpan window)
    {
        var step = (max + Steps - 1) / Steps;
        return new TokenBucketRateLimiterOptions
        {
            TokenLimit = max,
            TokensPerPeriod = step,
            ReplenishmentPeriod = window * ((double)step / max),
            QueueLimit = 0,
        };
    }

    readonly record struct Bucket(ClientIdentity Client, int Max);
}
