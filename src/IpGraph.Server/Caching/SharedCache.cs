using IpGraph.Server.Health;
using IpGraph.Server.Settings;
using IpGraph.Server.Signals;
using Microsoft.Extensions.Caching.Distributed;
using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace IpGraph.Server.Caching;

/// <summary>A cache that several servers share, made safe to lean on: whatever happens to the place where the values lie, a
/// read ends in time as a hit or a miss, and a write disturbs nobody.</summary>
sealed class SharedCache : IDistributedCache
{
    readonly IDistributedCache inner;
    readonly CacheOptions options;
    readonly ILogger logger;
    readonly CircuitBreakerStateProvider atOnce = new();
    readonly CircuitBreakerStateProvider inTime = new();
    readonly ResiliencePipeline<byte[]?> reading;
    long pendingBytes;
    int wasLost;

    public SharedCache(IDistributedCache inner, CacheOptions options, TimeProvider clock, ILogger logger)
    {
        (this.inner, this.options, this.logger) = (inner, options, logger);
        // Where much is asked, a loss shows within a second; where little is asked, it takes longer to see five failures.
        reading = new ResiliencePipelineBuilder<byte[]?> { TimeProvider = clock }
            .AddCircuitBreaker(Breaker(TimeSpan.FromSeconds(1), atOnce))
            .AddCircuitBreaker(Breaker(TimeSpan.FromSeconds(30), inTime))
            .AddTimeout(options.ReadBudget)
            .Build();
    }

    /// <summary>Is told when the place is lost and when it is back, so far as reading shows it.</summary>
    public HealthPart? Health { get; init; }

    /// <summary>Is told of what was found there; null where nobody counts.</summary>
    public CacheCounter? Counter { get; init; }

    /// <summary>Bytes that are under way and did not arrive yet.</summary>
    public long PendingBytes => Interlocked.Read(ref pendingBytes);

    /// <summary>Whether the place is left alone at the moment.</summary>
    public bool IsLost => atOnce.CircuitState != CircuitState.Closed || inTime.CircuitState != CircuitState.Closed;

    /// <returns>Null if there is no value, or none that can be trusted, or none in time.</returns>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var context = ResilienceContextPool.Shared.Get(CancellationToken.None);
        var outcome = await reading.ExecuteOutcomeAsync(
            static (context, read) => ReadAsync(read, context.CancellationToken), context, (inner, key));
        ResilienceContextPool.Shared.Return(context);
        Tell(outcome.Exception);
        if (outcome.Exception is not null || outcome.Result is not { } stored)
            return null;
        var value = ChecksummedValue.Read(key, stored);
        if (value is null)
            _ = WatchAsync(inner.RemoveAsync(key, CancellationToken.None), 0);
        else
            Counter?.Shared();
        return value;
    }

    /// <summary>Begins to write and does not wait.</summary>
    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions lifetime, CancellationToken token = default)
    {
        if (IsLost || PendingBytes + value.Length > options.PendingBytesMax)
            return Task.CompletedTask;
        Interlocked.Add(ref pendingBytes, value.Length);
        _ = WatchAsync(inner.SetAsync(key, ChecksummedValue.Write(key, value), lifetime, CancellationToken.None), value.Length);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string key, CancellationToken token = default) => WatchAsync(inner.RemoveAsync(key, token), 0);

    /// <summary>Nothing slides, so there is nothing to refresh.</summary>
    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public byte[]? Get(string key) => throw NeedsThread();

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw NeedsThread();

    public void Remove(string key) => throw NeedsThread();

    public void Refresh(string key) => throw NeedsThread();

    static NotSupportedException NeedsThread() => new("Only asynchronous calls have a time limit.");

    /// <summary>Opens when half of the reads of a period fail, five at least; then one read in a pause finds out whether the
    /// place is back.</summary>
    CircuitBreakerStrategyOptions<byte[]?> Breaker(TimeSpan period, CircuitBreakerStateProvider state) => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = options.FailuresMax,
        SamplingDuration = period,
        BreakDuration = options.Pause,
        StateProvider = state,
        ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is not (null or BrokenCircuitException)),
    };

    /// <remarks>What comes too late is still waited for in the background, so that its failure is seen by nobody else.</remarks>
    static async ValueTask<Outcome<byte[]?>> ReadAsync((IDistributedCache Cache, string Key) read, CancellationToken timeout)
    {
        var found = read.Cache.GetAsync(read.Key, CancellationToken.None);
        try
        {
            return Outcome.FromResult<byte[]?>(await found.WaitAsync(timeout));
        }
        catch (RedisServerException refusal) when (refusal.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal))
        {
            // Whoever put another kind of thing there: it is as damaged as a value that was cut.
            return Outcome.FromResult<byte[]?>([]);
        }
        catch (Exception failure)
        {
            _ = found.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
            return Outcome.FromException<byte[]?>(failure);
        }
    }

    void Tell(Exception? failure)
    {
        var isLost = IsLost ? 1 : 0;
        if (Interlocked.Exchange(ref wasLost, isLost) == isLost)
            return;
        Health?.Enter(isLost == 1 ? "lost" : "shared");
        if (isLost == 1)
            CacheLog.Lost(logger, failure?.GetType().Name ?? "slow");
        else
            CacheLog.Back(logger);
    }

    /// <summary>A write or removal that fails leaves the place as it was, which is no harm.</summary>
    async Task WatchAsync(Task writing, int bytes)
    {
        try
        {
            await writing;
        }
        catch (Exception failure)
        {
            CacheLog.NotWritten(logger, failure.GetType().Name);
        }
        finally
        {
            Interlocked.Add(ref pendingBytes, -bytes);
        }
    }
}
