using System.Text;
using System.Text.Json;
using IpGraph.Binding;
using IpGraph.Embedded;
using IpGraph.Graph.Data;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Caching;
using IpGraph.Server.Settings;
using IpGraph.Testing;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging.Abstractions;

namespace IpGraph.Server.Tests.Caching;

/// <summary>What one process has: a store, an engine, and a cache before it.</summary>
sealed class CachedServer
{
    readonly CurrentGraph current;

    public CachedServer(
        CacheOptions? options = null,
        IDistributedCache? shared = null,
        GraphData? graph = null,
        EngineOptions? engine = null,
        TimeProvider? clock = null)
    {
        options ??= new CacheOptions();
        engine ??= EngineOptions.Default;
        current = new CurrentGraph(EmbeddedGraph.Build(graph ?? SmallGraph.Data));
        Store = new CountingStore(new EmbeddedStore(current));
        var schema = PublicGraphQLSchema.Create(current.Graph.Version.Model, () => Store);
        Engine = new GraphQLEngine(schema.Schema, schema.RootSource(Store), engine);
        Shared = shared is null
            ? null
            : new SharedCache(shared, options, clock ?? TimeProvider.System, NullLogger.Instance);
        Cached = new CachedExecutor(
            Engine, Store, new CacheKeys(AnswerRules.Of(schema.Sdl, engine)), options, Shared);
    }

    public CountingStore Store { get; }

    public GraphQLEngine Engine { get; }

    public SharedCache? Shared { get; }

    public CachedExecutor Cached { get; }

    public Task<string> AskAsync(string document, string? variables = null, CancellationToken cancellation = default) =>
        AskAsync(Request(document, variables), cancellation);

    public async Task<string> AskAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
        await TextAsync(await Cached.ExecuteAsync(request, cancellation));

    /// <summary>The answer without the cache.</summary>
    public async Task<string> AskEngineAsync(string document, string? variables = null) =>
        await TextAsync(await Engine.ExecuteAsync(Request(document, variables)));

    public void Replace(GraphData graph) => current.Replace(EmbeddedGraph.Build(graph));

    public static GraphQLRequest Request(string document, string? variables = null) => GraphQLRequest.Of(document) with
    {
        Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
    };

    static Task<string> TextAsync(ExecutionResult result)
    {
        using (result)
            return Task.FromResult(Encoding.UTF8.GetString(Assert.IsType<SingleResult>(result).Body.Span));
    }
}
