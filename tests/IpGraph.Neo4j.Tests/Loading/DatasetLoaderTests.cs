using System.Buffers;
using System.Text;
using IpGraph.Graph;
using IpGraph.Graph.Data;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Neo4j.Loading;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests.Loading;

public sealed class DatasetLoaderTests : IAsyncLifetime
{
    static readonly LoaderOptions Quick = new()
    {
        NodesPerBatch = 5,
        RelationshipsPerBatch = 7,
        RemovedPerBatch = 5,
        Lease = TimeSpan.FromSeconds(2),
    };

    Neo4jServer server = null!;

    public async Task InitializeAsync()
    {
        if (Neo4jServer.IsPresent)
            server = await Neo4jServer.TakeAsync();
    }

    public Task DisposeAsync()
    {
        server?.Dispose();
        return Task.CompletedTask;
    }

    [Neo4jFact]
    public async Task A_loaded_graph_has_the_labels_the_types_and_the_properties_of_the_model()
    {
        await LoadAsync(SmallGraph.Data);
        Assert.Equal(1, await server.NumberAsync(
            "MATCH (:Measure:Content:Node {number: 1})-[r:LED_BY {printedAs: '文科省'}]->(:Ministry:Entity) "
            + "RETURN count(r)"));
        Assert.Equal(SmallGraph.Data.Nodes.Count, await server.NumberAsync("MATCH (n:Node) RETURN count(n)"));
        Assert.Equal(SmallGraph.Data.Relationships.Count, await server.NumberAsync("MATCH ()-[r]->() RETURN count(r)"));
    }

    [Neo4jFact]
    public async Task Loading_again_changes_nothing()
    {
        Assert.True((await LoadAsync(SmallGraph.Data)).Changed);
        var writes = new InterruptedRunner(server.Client, writesMax: 0);
        Assert.False((await new DatasetLoader(writes, Quick).LoadAsync(SmallGraph.Data)).Changed);
    }

    [Neo4jFact]
    public async Task A_change_made_behind_our_back_is_found_and_undone()
    {
        await LoadAsync(SmallGraph.Data);
        await server.NumberAsync("MATCH (m:Measure {number: 1}) SET m.title = 'x' RETURN count(m)", writes: true);
        Assert.True((await LoadAsync(SmallGraph.Data)).Changed);
        Assert.Equal(0, await server.NumberAsync("MATCH (m:Measure {title: 'x'}) RETURN count(m)"));
    }

    [Neo4jFact]
    public async Task A_loader_killed_at_any_statement_leaves_the_old_version_or_the_new_one()
    {
        var (old, next) = (SmallGraph.Data, Changed());
        await LoadAsync(old);
        for (var writes = 0; ; writes++)
        {
            var loader = new DatasetLoader(new InterruptedRunner(server.Client, writes), Quick);
            var failure = await Record.ExceptionAsync(() => loader.LoadAsync(next));
            var store = new Neo4jStore(SmallGraph.Model, server.Client);
            var version = await store.RefreshVersionAsync(default);
            Assert.Contains(version.Id, new[] { old.VersionId, next.VersionId });
            Assert.Equal(version.Id == old.VersionId ? 4 : 3, await CountMeasuresAsync(store));
            if (failure is null)
                break;
            await LapseAsync();
            await LoadAsync(old);
        }

        await LapseAsync();
        await LoadAsync(next);
        Assert.Equal(next.Nodes.Count, await server.NumberAsync("MATCH (n:Node) RETURN count(n)"));
        Assert.Equal(0, await server.NumberAsync("MATCH (l:_Loader) RETURN count(l)"));
    }

    [Neo4jFact]
    public async Task Of_two_loaders_one_refuses()
    {
        using var started = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        var waiting = new DatasetLoader(server.Client, Quick).LoadAsync(
            SmallGraph.Model,
            SmallGraph.Data.VersionId,
            Pausing(SmallGraph.Data.Nodes, started, goOn),
            SmallGraph.Data.Relationships);
        await started.WaitAsync();
        var refusal = await Assert.ThrowsAsync<LoadException>(() => LoadAsync(Changed()));
        Assert.Contains("Another loader is at work", refusal.Message);
        goOn.Release();
        Assert.True((await waiting).Changed);
    }

    [Neo4jFact]
    public async Task What_was_not_kept_as_it_was_sent_is_not_made_current()
    {
        await LoadAsync(SmallGraph.Data);
        await Assert.ThrowsAsync<LoadException>(() => LoadAsync(Changed() with { VersionId = "another" }));
        var store = new Neo4jStore(SmallGraph.Model, server.Client);
        Assert.Equal(SmallGraph.Data.VersionId, (await store.RefreshVersionAsync(default)).Id);
    }

    [Neo4jFact]
    public async Task Readers_see_the_old_version_or_the_new_one_while_it_is_replaced()
    {
        await LoadAsync(SmallGraph.Data);
        var store = new Neo4jStore(SmallGraph.Model, server.Client);
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var seen = new HashSet<int>();
            while (!done.IsCancellationRequested)
                seen.Add(await CountMeasuresAsync(store));
            return seen;
        });
        for (var turn = 0; turn < 3; turn++)
        {
            await LoadAsync(Changed());
            await LoadAsync(SmallGraph.Data);
        }

        await done.CancelAsync();
        Assert.Empty((await reading).Except([3, 4]));
    }

    [Neo4jFact]
    public async Task A_database_without_a_dataset_is_unavailable()
    {
        var store = new Neo4jStore(SmallGraph.Model, server.Client);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => CountMeasuresAsync(store));
    }

    /// <summary>Lets the time pass for which a lock outlives its owner.</summary>
    Task<long> LapseAsync() =>
        server.NumberAsync("MATCH (l:_Loader) SET l.expires = 0 RETURN count(l)", writes: true);

    Task<LoadResult> LoadAsync(GraphData data) => new DatasetLoader(server.Client, Quick).LoadAsync(data);

    /// <summary>The small graph without its measure of 2025.</summary>
    static GraphData Changed()
    {
        const string Gone = "Measure:2025-001";
        var nodes = SmallGraph.Data.Nodes.Where(node => node.Id != Gone).ToList();
        var relationships = SmallGraph.Data.Relationships
            .Where(relationship => relationship.From != Gone && relationship.To != Gone).ToList();
        return new GraphData(SmallGraph.Model, ContentHash.Of(nodes, relationships), nodes, relationships);
    }

    static async Task<int> CountMeasuresAsync(Neo4jStore store)
    {
        var type = SmallGraph.Model.FindNodeType("Measure")!;
        var shape = new NodeShape(new Dictionary<Graph.Model.NodeType, IReadOnlyList<Projection>>
        {
            [type] = [new Projection.Value(new("id"), type.FindProperty("id")!, null)],
        });
        var query = new GraphQuery.Connection(
            [type], null, [], Page.All, new ConnectionShape([new ConnectionPart.Nodes(new("nodes"), shape)]));
        var output = new ArrayBufferWriter<byte>();
        await store.AnswerAsync(query, output, default);
        return Encoding.UTF8.GetString(output.WrittenSpan).Split("\"id\"").Length - 1;
    }

    static IEnumerable<NodeData> Pausing(IReadOnlyList<NodeData> nodes, SemaphoreSlim started, SemaphoreSlim goOn)
    {
        foreach (var node in nodes.Take(6))
            yield return node;
        started.Release();
        goOn.Wait();
        foreach (var node in nodes.Skip(6))
            yield return node;
    }

    /// <summary>Lets only so many writes through; the next one and all later ones fail, as if the process had
    /// died.</summary>
    sealed class InterruptedRunner(ICypherRunner inner, int writesMax) : ICypherRunner
    {
        int writes;

        public ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation) =>
            statement.Writes && Interlocked.Increment(ref writes) > writesMax
                ? throw new StoreUnavailableException("Interrupted.")
                : inner.RunAsync(statement, cancellation);
    }
}
