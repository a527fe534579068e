using System.Buffers;
using IpGraph.Server.Settings;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;

namespace IpGraph.Server.Caching;

/// <summary>Keeps answers in this process, up to so many bytes, and in the cache that servers share; those who ask for the
/// same at the same time share one piece of work.</summary>
/// <remarks>Nothing is ever wrong here, for a key names the version that was asked.</remarks>
sealed class AnswerCache
{
    const int LifetimesMax = 64;

    readonly HybridCache cache;
    readonly HybridCacheEntryOptions onlyHere;
    readonly HybridCacheEntryOptions[] lifetimes;

    public AnswerCache(CacheOptions options, IDistributedCache? shared)
    {
        var services = new ServiceCollection();
        services.AddMemoryCache(memory => memory.SizeLimit = options.LocalBytesMax);
        if (shared is not null)
            services.AddSingleton(shared);
        services.AddHybridCache(hybrid => (hybrid.MaximumPayloadBytes, hybrid.DisableCompression) = (int.MaxValue, true))
            .AddSerializer<CachedAnswer, BodySerializer>();
        cache = services.BuildServiceProvider().GetRequiredService<HybridCache>();
        var flags = options.LocalBytesMax == 0 ? HybridCacheEntryFlags.DisableLocalCache : HybridCacheEntryFlags.None;
        onlyHere = new HybridCacheEntryOptions
        {
            Flags = flags | HybridCacheEntryFlags.DisableDistributedCache | HybridCacheEntryFlags.DisableUnderlyingData,
        };
        lifetimes = [.. Enumerable.Range(0, LifetimesMax).Select(step => LifetimeOf(options, step, flags))];
    }

    /// <summary>What is kept in this process; null for nothing.</summary>
    public ValueTask<CachedAnswer?> FindHereAsync(CacheKey key, CancellationToken cancellation) => cache.GetOrCreateAsync(
        key.Name, static _ => ValueTask.FromResult<CachedAnswer?>(null), onlyHere, cancellationToken: cancellation);

    /// <summary>What is kept, or else what is made, at most once at a time for a key.</summary>
    /// <param name="make">Goes on while anyone waits for it and is cancelled when all have left; must not use anything of
    /// the caller's that ends with the caller.</param>
    /// <exception cref="NotKeptException">What was made says that it is not to be kept.</exception>
    public ValueTask<CachedAnswer> FindOrMakeAsync<TState>(
        CacheKey key,
        TState state,
        Func<TState, CancellationToken, ValueTask<CachedAnswer>> make,
        CancellationToken cancellation) =>
        cache.GetOrCreateAsync(key.Name, state, make, lifetimes[key.First % LifetimesMax], cancellationToken: cancellation);

    /// <summary>Lifetimes differ by up to a tenth either way, so that answers do not all end together.</summary>
    static HybridCacheEntryOptions LifetimeOf(CacheOptions options, int step, HybridCacheEntryFlags flags)
    {
        var seconds = options.TimeToLive.TotalSeconds * (0.9 + 0.2 * step / (LifetimesMax - 1));
        // Redis keeps whole seconds, and drops the rest.
        var lifetime = TimeSpan.FromSeconds(Math.Max(1, Math.Round(seconds)));
        return new HybridCacheEntryOptions { Expiration = lifetime, LocalCacheExpiration = lifetime, Flags = flags };
    }

    sealed class BodySerializer : IHybridCacheSerializer<CachedAnswer>
    {
        public CachedAnswer Deserialize(ReadOnlySequence<byte> source) => new(source.ToArray());

        public void Serialize(CachedAnswer value, IBufferWriter<byte> target) => target.Write(value.Body.Span);
    }
}
