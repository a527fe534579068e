using Microsoft.Extensions.Caching.StackExchangeRedis;
using StackExchange.Redis;

namespace IpGraph.Server.Caching;

/// <summary>Redis as the place where servers share answers.</summary>
static class Redis
{
    /// <summary>Begins to connect in the background, and does so again whenever the connection is lost; meanwhile every call
    /// fails at once.</summary>
    /// <param name="address">As <c>host:port</c>, with options of StackExchange.Redis behind commas.</param>
    public static RedisCache Open(string address, string? password)
    {
        var cache = new RedisCache(new RedisCacheOptions { ConfigurationOptions = Options(address, password) });
        // The cache connects when it is first used.
        _ = Task.Run(() => cache.GetAsync("ipgraph:connect")).ContinueWith(static first => _ = first.Exception, TaskScheduler.Default);
        return cache;
    }

    static ConfigurationOptions Options(string address, string? password)
    {
        var options = ConfigurationOptions.Parse(address);
        options.Password = password ?? options.Password;
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 1000;
        options.ConnectRetry = 1;
        options.SyncTimeout = options.AsyncTimeout = 1000;
        options.KeepAlive = 2;
        // A way on which bytes went missing shows itself by an echo that does not fit, and is left for a new one.
        options.HeartbeatConsistencyChecks = true;
        options.ConfigCheckSeconds = 5;
        options.ReconnectRetryPolicy = new LinearRetry(1000);
        options.ConfigurationChannel = "";
        options.TieBreaker = "";
        return options;
    }
}
