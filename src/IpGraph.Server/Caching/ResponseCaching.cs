using IpGraph.Graph;
using IpGraph.GraphQL;
using IpGraph.Server.Health;
using IpGraph.Server.Settings;
using IpGraph.Server.Signals;

namespace IpGraph.Server.Caching;

/// <summary>Puts the cache before the engine, if there is to be one.</summary>
static class ResponseCaching
{
    /// <summary>Begins to connect to Redis in the background; the server starts whether it is there or not.</summary>
    public static IRequestExecutor Before(
        GraphQLEngine engine,
        IGraphStore store,
        ServerSettings settings,
        string rules,
        HealthPart health,
        CacheCounter counter,
        WebApplication app)
    {
        if (!settings.KeepsAnswers)
            return engine;
        var keys = new CacheKeys(rules);
        return new CachedExecutor(engine, store, keys, settings.Cache, Share(settings.Cache, health, counter, app))
        {
            Counter = counter,
        };
    }

    static SharedCache? Share(CacheOptions options, HealthPart health, CacheCounter counter, WebApplication app)
    {
        if (options.Redis is null)
            return null;
        var redis = Redis.Open(options.Redis, options.RedisPassword);
        app.Lifetime.ApplicationStopped.Register(() => redis.Dispose());
        health.Enter("shared");
        return new SharedCache(redis, options, TimeProvider.System, app.Logger) { Health = health, Counter = counter };
    }
}
