using System.Text.Json;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Text;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Loading;

/// <summary>Reads a version back from the database, page by page, and tells what it is.</summary>
sealed class LoadedGraphReader(GraphModel model, ICypherRunner runner, LoaderOptions options)
{
    /// <summary>The content hash of a version that has so many nodes and relationships.</summary>
    public async Task<string> HashAsync(
        long version,
        LoadCounts counts,
        Action<long> read,
        CancellationToken cancellation)
    {
        using var content = new ContentHash();
        var done = 0L;
        content.BeginNodes(counts.Nodes.Values.Sum());
        await foreach (var node in NodesAsync(version, cancellation))
        {
            content.Add(node);
            if (++done % options.NodesPerBatch == 0)
                read(done);
        }

        content.BeginRelationships(counts.Relationships.Values.Sum());
        foreach (var type in model.RelationshipTypes.Where(type => counts.Relationships.ContainsKey(type.Name)))
        {
            await foreach (var relationship in RelationshipsAsync(type, version, cancellation))
            {
                content.Add(relationship);
                if (++done % options.RelationshipsPerBatch == 0)
                    read(done);
            }
        }

        return content.Finish();
    }

    async IAsyncEnumerable<NodeData> NodesAsync(
        long version,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            using var rows = await ReadAsync(LoadStatements.ReadNodes, version, after, cancellation);
            using var document = rows.Document();
            if (document.RootElement.GetArrayLength() == 0)
                yield break;
            foreach (var row in document.RootElement.EnumerateArray())
            {
                after = row[0].GetString()!;
                if (TypeOf(row[1]) is { } type)
                    yield return new NodeData(type, after, StoredValues.Restore(type.Properties, row[2]));
            }
        }
    }

    async IAsyncEnumerable<RelationshipData> RelationshipsAsync(
        RelationshipType type,
        long version,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = ""; ;)
        {
            using var rows = await ReadAsync(
                LoadStatements.ReadRelationships, version, after, cancellation, KeyValuePair.Create<string, object>("type", type.Name));
            using var document = rows.Document();
            var page = document.RootElement[0];
            if (page[0].GetString() is not { } last)
                yield break;
            foreach (var row in page[1].EnumerateArray())
            {
                yield return new RelationshipData(
                    type,
                    row[0].GetString()!,
                    row[1].GetString()!,
                    StoredValues.Restore(type.Properties, row[2]));
            }

            after = last;
        }
    }

    ValueTask<CypherRows> ReadAsync(
        string text,
        long version,
        string after,
        CancellationToken cancellation,
        params KeyValuePair<string, object>[] others) =>
        runner.RunAsync(
            new CypherStatement(
                text,
                [
                    new("version", version),
                    new("after", NaturalOrder.KeyOf(after)),
                    new("limit", options.NodesPerBatch),
                    .. others,
                ]),
            cancellation);

    NodeType? TypeOf(JsonElement labels)
    {
        foreach (var label in labels.EnumerateArray())
        {
            if (model.FindNodeType(label.GetString()!) is { } type)
                return type;
        }

        return null;
    }
}

/// <summary>Nodes and relationships by the name of their type.</summary>
sealed record LoadCounts(Dictionary<string, int> Nodes, Dictionary<string, int> Relationships);
