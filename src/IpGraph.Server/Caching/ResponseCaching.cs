using IpGraph.Binding;
using IpGraph.Graph;
using IpGraph.Graph.Embedded;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Health;
using IpGraph.Server.Hosting;

namespace IpGraph.Server.Caching;

/// <summary>Puts the cache before the engine, if there is to be one.</summary>
static class ResponseCaching
{
    /// <summary>Begins to connect to Redis in the background; the server starts whether it is there or not.</summary>
    /// <exception cref="SettingsException">The address of Redis cannot be understood.</exception>
    public static IRequestExecutor Before(
        GraphQLEngine engine,
        PublicGraphQLSchema schema,
        IGraphStore store,
        ServerSettings settings,
        HealthPart health,
        WebApplication app)
    {
        if (!(settings.Cache.IsOn ?? store is not EmbeddedStore))
            return engine;
        var keys = new CacheKeys(RulesOf(schema, settings.Engine));
        return new CachedExecutor(engine, store, keys, settings.Cache, Share(settings.Cache, health, app));
    }

    /// <summary>Whatever may differ between servers that share a cache and would make their answers differ.</summary>
    public static string RulesOf(PublicGraphQLSchema schema, EngineOptions engine)
    {
        var programs = new[] { typeof(ResponseCaching), typeof(GraphQLEngine), typeof(PublicGraphQLSchema), typeof(IGraphStore) };
        return string.Join(
            '\n',
            [schema.Sdl, $"{engine.Limits}", $"{engine.Validation}", .. programs.Select(part => $"{part.Module.ModuleVersionId}")]);
    }

    static SharedAnswers? Share(CacheOptions options, HealthPart health, WebApplication app)
    {
        if (options.Redis is null)
            return null;
        try
        {
            var redis = new RedisCache(options.Redis, options.RedisPassword);
            app.Lifetime.ApplicationStopped.Register(() => _ = redis.DisposeAsync());
            health.Enter("shared");
            return new SharedAnswers(redis, options, TimeProvider.System, app.Logger) { Health = health };
        }
        catch (ArgumentException)
        {
            throw new SettingsException($"{SettingReader.Prefix}REDIS must be host:port, perhaps with options behind commas.");
        }
    }
}
