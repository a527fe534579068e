using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace IpGraph.Server.Caching;

/// <summary>A distributed cache in Redis, as little of it as answers need. It connects in the background, and again
/// whenever the connection is lost; until then every call fails at once.</summary>
/// <remarks>Stands in for Microsoft.Extensions.Caching.StackExchangeRedis, which can take its place as it is.</remarks>
sealed class RedisCache : IDistributedCache, IAsyncDisposable
{
    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    readonly CancellationTokenSource ending = new();
    readonly Task connecting;
    volatile ConnectionMultiplexer? connection;

    public RedisCache(string address, string? password) => connecting = ConnectAsync(Options(address, password));

    /// <exception cref="ArgumentException">The address cannot be understood.</exception>
    public static ConfigurationOptions Options(string address, string? password)
    {
        var options = ConfigurationOptions.Parse(address);
        if (options.EndPoints.Count == 0)
            throw new ArgumentException("No host is named.", nameof(address));
        options.Password = password ?? options.Password;
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 1000;
        options.ConnectRetry = 1;
        options.SyncTimeout = 1000;
        options.KeepAlive = 2;
        options.ConfigCheckSeconds = 5;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        options.ConfigurationChannel = "";
        options.TieBreaker = "";
        return options;
    }

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        try
        {
            return await Database.StringGetAsync(key);
        }
        catch (RedisServerException refusal) when (IsOfWrongType(refusal))
        {
            await Database.KeyDeleteAsync(key, CommandFlags.FireAndForget);
            return null;
        }
    }

    public async Task SetAsync(
        string key,
        byte[] value,
        DistributedCacheEntryOptions options,
        CancellationToken token = default) =>
        await Database.StringSetAsync(key, value, LifetimeOf(options));

    public async Task RemoveAsync(string key, CancellationToken token = default) =>
        await Database.KeyDeleteAsync(key);

    /// <summary>Nothing slides, so there is nothing to refresh.</summary>
    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public byte[]? Get(string key)
    {
        try
        {
            return Database.StringGet(key);
        }
        catch (RedisServerException refusal) when (IsOfWrongType(refusal))
        {
            Remove(key);
            return null;
        }
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) =>
        Database.StringSet(key, value, LifetimeOf(options));

    public void Remove(string key) => Database.KeyDelete(key);

    /// <inheritdoc cref="RefreshAsync"/>
    public void Refresh(string key)
    {
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await connecting;
        connection?.Dispose();
        ending.Dispose();
    }

    IDatabase Database => connection?.GetDatabase()
        ?? throw new IOException("Redis was not reached yet.");

    /// <summary>Once there is a connection object, it finds its own way back after every loss.</summary>
    async Task ConnectAsync(ConfigurationOptions options)
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                // What connecting does before it first waits is not for whoever starts the server to wait for.
                connection = await Task.Run(() => ConnectionMultiplexer.ConnectAsync(options));
                return;
            }
            catch (Exception)
            {
                await Task.Delay(RetryAfter, ending.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
        }
    }

    static TimeSpan? LifetimeOf(DistributedCacheEntryOptions options) =>
        options.SlidingExpiration is null && options.AbsoluteExpiration is null
            ? options.AbsoluteExpirationRelativeToNow
            : throw new NotSupportedException("Only a lifetime relative to now is supported.");

    static bool IsOfWrongType(RedisServerException refusal) =>
        refusal.Message.StartsWith("WRONGTYPE", StringComparison.Ordinal);
}
