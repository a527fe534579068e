using System.Text.Json;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Loading;

/// <summary>Puts a graph into a database as a new version beside the old one, makes it current, and removes the
/// old.</summary>
/// <remarks>It may be killed at any moment: until the pointer moves the old version is current, and whatever is of no
/// current version is removed by the next run.</remarks>
public sealed class DatasetLoader(ICypherRunner runner, LoaderOptions? options = null)
{
    readonly LoaderOptions options = options ?? new LoaderOptions();

    public Task<LoadResult> LoadAsync(
        GraphData graph,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(graph.Model, graph.VersionId, graph.Nodes, graph.Relationships, progress, cancellation);

    /// <summary>Loads a graph that need not fit into memory; nodes and relationships are gone through once.</summary>
    /// <exception cref="LoadException">Another loader is at work, or the database kept something else than was
    /// sent.</exception>
    /// <exception cref="StoreUnavailableException">The database stopped answering; load again.</exception>
    public async Task<LoadResult> LoadAsync(
        GraphModel model,
        string versionId,
        IEnumerable<NodeData> nodes,
        IEnumerable<RelationshipData> relationships,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var found = await CurrentAsync(model, cancellation);
        if (found is not null
            && await IsCompleteAsync(model, found, versionId, progress, cancellation)
            && !await HasLeftoversAsync(found.Number, cancellation))
        {
            return new LoadResult(false, versionId, found.Graph.Nodes, found.Graph.Relationships);
        }

        progress?.Report(new LoadProgress(LoadStage.Constraints, 0));
        foreach (var constraint in Constraints.Of(model))
            (await runner.RunAsync(constraint, cancellation)).Dispose();
        await using var held = await LoaderLock.TakeAsync(runner, options.Lease, cancellation);
        return await LoadAsync(held, model, versionId, nodes, relationships, progress, cancellation);
    }

    async Task<LoadResult> LoadAsync(
        LoaderLock held,
        GraphModel model,
        string versionId,
        IEnumerable<NodeData> nodes,
        IEnumerable<RelationshipData> relationships,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation)
    {
        var old = await CurrentAsync(model, cancellation);
        await RemoveOthersAsync(held, old?.Number ?? -1, LoadStage.Cleaning, progress, cancellation);
        if (old is not null
            && await IsCompleteAsync(model, old, versionId, progress, cancellation))
        {
            return new LoadResult(true, versionId, old.Graph.Nodes, old.Graph.Relationships);
        }

        var version = Math.Max((old?.Number ?? 0) + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        var writer = new BatchWriter(runner, held, version, options);
        var counts = new LoadCounts([], []);
        var statistics = new StatisticsGathering();
        await writer.WriteAsync(Passing(nodes, statistics.Add), counts, progress, cancellation);
        await writer.WriteAsync(Passing(relationships, statistics.Add), counts, progress, cancellation);
        var loaded = await HashAsync(model, version, counts, progress, cancellation);
        if (loaded != versionId)
            throw new LoadException($"The database holds version {loaded} after loading version {versionId}.");

        progress?.Report(new LoadProgress(LoadStage.Switching, 0));
        await PointAsync(held, version, versionId, counts, statistics.Finish(), cancellation);
        await RemoveOthersAsync(held, version, LoadStage.Removing, progress, cancellation);
        return new LoadResult(true, versionId, counts.Nodes.Values.Sum(), counts.Relationships.Values.Sum());
    }

    static IEnumerable<T> Passing<T>(IEnumerable<T> items, Action<T> note)
    {
        foreach (var item in items)
        {
            note(item);
            yield return item;
        }
    }

    async Task<LoadedVersion?> CurrentAsync(GraphModel model, CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(LoadedVersion.Statement, cancellation);
        return LoadedVersion.Read(model, rows);
    }

    /// <summary>Whether the current version is this one, down to its last value.</summary>
    async Task<bool> IsCompleteAsync(
        GraphModel model,
        LoadedVersion found,
        string versionId,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation)
    {
        if (found.Graph.Id != versionId)
            return false;
        var counts = new LoadCounts(new(found.Graph.NodeCounts), new(found.Graph.RelationshipCounts));
        return await HashAsync(model, found.Number, counts, progress, cancellation) == versionId;
    }

    Task<string> HashAsync(
        GraphModel model,
        long version,
        LoadCounts counts,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation) =>
        new LoadedGraphReader(model, runner, options).HashAsync(
            version,
            counts,
            done => progress?.Report(new LoadProgress(LoadStage.Verifying, done)),
            cancellation);

    async Task<bool> HasLeftoversAsync(long version, CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(
            new CypherStatement(LoadStatements.Leftovers, [new("version", version)]),
            cancellation);
        using var document = rows.Document();
        return document.RootElement[0][0].GetInt64() > 0;
    }

    async Task RemoveOthersAsync(
        LoaderLock held,
        long version,
        LoadStage stage,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation)
    {
        for (var done = 0L; ;)
        {
            var removed = await BatchWriter.CountAsync(
                runner,
                held,
                LoadStatements.Remove,
                [new("version", version), new("limit", options.RemovedPerBatch)],
                cancellation);
            if (removed == 0)
                return;
            progress?.Report(new LoadProgress(stage, done += removed));
        }
    }

    async Task PointAsync(
        LoaderLock held,
        long version,
        string versionId,
        LoadCounts counts,
        GraphStatistics statistics,
        CancellationToken cancellation)
    {
        var moved = await BatchWriter.CountAsync(
            runner,
            held,
            LoadStatements.Point,
            [
                new("version", version),
                new("contentHash", versionId),
                new("nodeCounts", JsonSerializer.Serialize(counts.Nodes)),
                new("relationshipCounts", JsonSerializer.Serialize(counts.Relationships)),
                new("statistics", JsonSerializer.Serialize(statistics)),
            ],
            cancellation);
        if (moved != 1)
            throw new LoadException("Another loader took over; nothing was made current.");
    }
}
