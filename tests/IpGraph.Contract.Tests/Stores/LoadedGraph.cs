using IpGraph.Graph.Data;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Loading;
using IpGraph.Testing;

namespace IpGraph.Contract.Tests.Stores;

/// <summary>One graph in both stores, loaded into Neo4j once for all tests of a class.</summary>
public abstract class LoadedGraph : IAsyncLifetime
{
    Neo4jServer? server;
    AnsweringEngine? database;
    Browser? browser;

    protected LoadedGraph(GraphData data)
    {
        Data = data;
        Embedded = new RecordedEngine(data);
    }

    public GraphData Data { get; }

    internal RecordedEngine Embedded { get; }

    /// <summary>The Neo4j store behind the public schema.</summary>
    public AnsweringEngine Database => database ?? throw new InvalidOperationException("No Neo4j server is at hand.");

    internal Browser Browser => browser ?? throw new InvalidOperationException("No Neo4j server is at hand.");

    /// <summary>The number under which the database keeps this graph.</summary>
    long Version { get; set; }

    public async Task InitializeAsync()
    {
        if (!Neo4jServer.IsPresent)
            return;
        server = await Neo4jServer.TakeAsync();
        await server.DropIndexesAsync();
        await new DatasetLoader(server.Client).LoadAsync(Data);
        await server.PlanAnewAsync();
        Version = await server.NumberAsync("MATCH (d:_Dataset {name: 'current'}) RETURN d.datasetVersion");
        var store = new Neo4jStore(Data.Model, server.Client);
        await store.RefreshVersionAsync(CancellationToken.None);
        database = new AnsweringEngine(Data, store);
        browser = new Browser();
    }

    public Task DisposeAsync()
    {
        browser?.Dispose();
        server?.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>What answering a question costs the database: the hits of all its statements.</summary>
    internal async Task<long> HitsAsync(string document, string? variables)
    {
        var asked = await Embedded.AskAsync(document, variables);
        var hits = 0L;
        foreach (var statement in await Embedded.CompileAsync(asked.Queries, Version))
            hits += await Browser.HitsAsync(statement);
        return hits;
    }
}
