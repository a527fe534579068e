using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace IpGraph.Server.Tests.Caching;

/// <summary>A distributed cache of the test's own, which fails, hangs or lies when it is told to.</summary>
sealed class FakeCache : IDistributedCache
{
    int reads;

    public ConcurrentDictionary<string, byte[]> Values { get; } = new();

    public ConcurrentBag<TimeSpan?> Lifetimes { get; } = [];

    public int Reads => Volatile.Read(ref reads);

    public Exception? Failure { get; set; }

    public bool Hangs { get; set; }

    public byte[]? Get(string key) => throw new NotSupportedException();

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        Interlocked.Increment(ref reads);
        await Meet();
        return Values.GetValueOrDefault(key);
    }

    public async Task SetAsync(
        string key,
        byte[] value,
        DistributedCacheEntryOptions options,
        CancellationToken token = default)
    {
        await Meet();
        Lifetimes.Add(options.AbsoluteExpirationRelativeToNow);
        Values[key] = value;
    }

    public async Task RemoveAsync(string key, CancellationToken token = default)
    {
        await Meet();
        Values.TryRemove(key, out _);
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public void Remove(string key) => throw new NotSupportedException();

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => throw new NotSupportedException();

    Task Meet() => Hangs ? Task.Delay(Timeout.Infinite)
        : Failure is null ? Task.CompletedTask
        : Task.FromException(Failure);
}
