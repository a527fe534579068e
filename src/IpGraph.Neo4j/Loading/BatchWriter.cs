using IpGraph.Graph.Building;
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
            node => node.Type,
            type => LoadStatements.CreateNodes(type),
            node => StoredValues.Store(node.Properties)
                .Where(property => property.Key != "id")
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
            relationship => relationship.Type,
            type => LoadStatements.CreateRelationships(type),
            relationship => new object[]
            {
                relationship.From, relationship.To, StoredValues.Store(relationship.Properties),
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
        using var rows = await runner.RunAsync(statement, cancellation).ConfigureAwait(false);
        using var document = rows.Document();
        return document.RootElement[0][0].GetInt64();
    }

    sealed record Stage(LoadStage Name, IProgress<LoadProgress>? Progress)
    {
        long done;

        public void Add(int count) => Progress?.Report(new LoadProgress(Name, done += count));
    }

    async Task WriteAsync<TItem, TType>(
        IEnumerable<TItem> items,
        Func<TItem, string> nameOf,
        Func<TItem, TType> typeOf,
        Func<TType, string> textOf,
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
                await FlushAsync(name, batch).ConfigureAwait(false);
        }
        foreach (var (name, batch) in pending.Where(entry => entry.Value.Count > 0))
            await FlushAsync(name, batch).ConfigureAwait(false);

        async Task FlushAsync(string name, List<TItem> batch)
        {
            var text = textOf(typeOf(batch[0]));
            var written = await CountAsync(
                runner,
                held,
                text,
                [new("version", version), new("rows", batch.Select(rowOf))],
                cancellation).ConfigureAwait(false);
            if (written != batch.Count)
                throw new LoadException(
                    $"Of {batch.Count} × {name} the database took {written}: "
                    + "another loader took over, or an end is missing.");
            counts[name] = counts.GetValueOrDefault(name) + batch.Count;
            stage.Add(batch.Count);
            batch.Clear();
        }
    }
}
