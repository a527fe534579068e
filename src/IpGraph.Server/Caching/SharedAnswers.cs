using IpGraph.Server.Health;
using Microsoft.Extensions.Caching.Distributed;

namespace IpGraph.Server.Caching;

/// <summary>Answers that several servers share. Whatever happens to the place where they lie, a read ends in time as a
/// hit or a miss, and a write disturbs nobody.</summary>
sealed class SharedAnswers(IDistributedCache cache, CacheOptions options, TimeProvider clock, ILogger logger)
{
    readonly Breaker breaker = new(options.FailuresMax, options.Pause, clock);
    long pendingBytes;

    /// <summary>Is told when the place is lost and when it is back, so far as reading shows it.</summary>
    public HealthPart? Health { get; init; }

    /// <summary>Bytes that are under way and did not arrive yet.</summary>
    public long PendingBytes => Interlocked.Read(ref pendingBytes);

    /// <summary>Whether the place is left alone at the moment.</summary>
    public bool IsLost => breaker.IsOpen;

    /// <returns>Null if there is no answer, or none that can be trusted, or none in time.</returns>
    public async ValueTask<byte[]?> GetAsync(CacheKey key)
    {
        if (!breaker.TryEnter())
            return null;
        var name = key.Name;
        if (await ReadAsync(name) is not { } value)
            return null;
        var body = StoredValue.Read(key, value);
        if (body is null)
            _ = Watch(cache.RemoveAsync(name), 0);
        return body;
    }

    /// <summary>Begins to write and does not wait.</summary>
    public void Set(CacheKey key, byte[] body)
    {
        if (breaker.IsOpen || PendingBytes + body.Length > options.PendingBytesMax)
            return;
        var lifetime = options.TimeToLive * (0.9 + Random.Shared.NextDouble() * 0.2);
        var entry = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime };
        Interlocked.Add(ref pendingBytes, body.Length);
        _ = Watch(cache.SetAsync(key.Name, StoredValue.Write(key, body), entry), body.Length);
    }

    async ValueTask<byte[]?> ReadAsync(string name)
    {
        var reading = cache.GetAsync(name);
        try
        {
            var value = await reading.WaitAsync(options.ReadBudget, clock);
            if (breaker.Succeeded())
            {
                Health?.Enter("shared");
                CacheLog.Back(logger);
            }

            return value;
        }
        catch (Exception failure)
        {
            if (breaker.Failed())
            {
                Health?.Enter("lost");
                CacheLog.Lost(logger, failure.GetType().Name);
            }

            _ = reading.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
            return null;
        }
    }

    /// <summary>A write or removal that fails leaves the place as it was, which is no harm.</summary>
    async Task Watch(Task writing, int bytes)
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

/// <summary>What the log tells of the shared cache; clients never hear of it.</summary>
static partial class CacheLog
{
    [LoggerMessage(LogLevel.Warning, "The shared cache is lost ({Failure}); answers are made without it")]
    public static partial void Lost(ILogger logger, string failure);

    [LoggerMessage(LogLevel.Information, "The shared cache is back")]
    public static partial void Back(ILogger logger);

    [LoggerMessage(LogLevel.Debug, "An answer was not written to the shared cache ({Failure})")]
    public static partial void NotWritten(ILogger logger, string failure);
}
