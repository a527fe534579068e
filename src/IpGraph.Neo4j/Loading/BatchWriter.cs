using IpGraph.Graph.Data;
using IpGraph.Graph.Text;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Loading;

/// <summary>Writes nodes and relationships of one version in batches of one type each.</summary>
sealed class BatchWriter(ICypherRunner runner, LoaderLock held, long version, LoaderOptions options)
{
    public Task WriteAsync(
        IEnumerable<NodeData> nodes,
        LoadCounts counts,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation) =>
        WriteAsync(
            nodes,
            node => node.Type.Name,
            LoadStatements.CreateNodes,
            node => new("labels", Labels.Of(node.Type)),
            node => StoredValues.Store(node.Properties)
                .Where(property => property.Key != "id")
                .Concat(StoredOrder.Keys(node.Type.Properties, node.Properties))
                .Prepend(new(StoredOrder.OfId, NaturalOrder.KeyOf(node.Id)))
                .Prepend(new("id", node.Id)),
            options.NodesPerBatch,
            counts.Nodes,
            new Stage(LoadStage.Nodes, progress),
            cancellation);

    public Task WriteAsync(
        IEnumerable<RelationshipData> relationships,
        LoadCounts counts,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellation) =>
        WriteAsync(
            relationships,
            relationship => relationship.Type.Name,
            LoadStatements.CreateRelationships,
            relationship => new("type", relationship.Type.Name),
            relationship => new object[]
            {
                relationship.From,
                relationship.To,
                StoredValues.Store(relationship.Properties)
                    .Concat(StoredOrder.Keys(relationship.Type.Properties, relationship.Properties)),
            },
            options.RelationshipsPerBatch,
            counts.Relationships,
            new Stage(LoadStage.Relationships, progress),
            cancellation);

    /// <summary>Runs a statement under the lock and returns the one number that it returns.</summary>
    public static async Task<long> CountAsync(
        ICypherRunner runner,
        LoaderLock held,
        string text,
        IEnumerable<KeyValuePair<string, object>> parameters,
        CancellationToken cancellation)
    {
        var statement = new CypherStatement(text, [.. held.Held, .. parameters]) { Writes = true };
        using var rows = await runner.RunAsync(statement, cancellation);
        using var document = rows.Document();
        return document.RootElement[0][0].GetInt64();
    }

    sealed record Stage(LoadStage Name, IProgress<LoadProgress>? Progress)
    {
        long done;

        public void Add(int count) => Progress?.Report(new LoadProgress(Name, done += count));
    }

    async Task WriteAsync<TItem>(
        IEnumerable<TItem> items,
        Func<TItem, string> nameOf,
        string text,
        Func<TItem, KeyValuePair<string, object>> kindOf,
        Func<TItem, object> rowOf,
        int batchSize,
        Dictionary<string, int> counts,
        Stage stage,
        CancellationToken cancellation)
    {
        var pending = new Dictionary<string, List<TItem>>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var name = nameOf(item);
            if (!pending.TryGetValue(name, out var batch))
                pending.Add(name, batch = new List<TItem>(batchSize));
            batch.Add(item);
            if (batch.Count == batchSize)
                await FlushAsync(name, batch);
        }

        foreach (var (name, batch) in pending.Where(entry => entry.Value.Count > 0))
            await FlushAsync(name, batch);

        async Task FlushAsync(string name, List<TItem> batch)
        {
            var written = await CountAsync(
                runner,
                held,
                text,
                [new("version", version), kindOf(batch[0]), new("rows", batch.Select(rowOf))],
                cancellation);
            if (written != batch.Count)
            {
                throw new LoadException(
                    $"Of {batch.Count} × {name} the database took {written}: "
                    + "another loader took over, or an end is missing.");
            }

            counts[name] = counts.GetValueOrDefault(name) + batch.Count;
            stage.Add(batch.Count);
            batch.Clear();
        }
    }
}
