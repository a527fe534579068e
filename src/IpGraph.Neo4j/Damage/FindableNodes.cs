using System.Text.Json;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Damage;

/// <summary>Whether every node of a version can still be found: what lost its id, its place in the order or its version is in
/// no list any more, though no count of labels tells of it.</summary>
/// <remarks>Reads an index of the whole version, so it is asked when a version becomes current and now and then.</remarks>
static class FindableNodes
{
    const string Text =
        $"MATCH (n:Node) WHERE n.datasetVersion = $version AND n.{StoredOrder.OfId} >= '' AND n.id IS :: STRING NOT NULL "
        + "WITH count(n) AS found MATCH (d:_Dataset {name: 'current'}) RETURN d.datasetVersion, found";

    /// <returns>What is missing; null where nothing is, another version is current by now, or the database does not tell.</returns>
    public static async ValueTask<string?> FindLossAsync(
        ICypherRunner runner,
        LoadedVersion version,
        CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(
            new CypherStatement(Text, [new(QueryCompiler.VersionParameter, version.Number)]), cancellation);
        using var document = rows.Document();
        foreach (var row in document.RootElement.EnumerateArray())
        {
            if (row.GetArrayLength() == 2 && IsNumber(row[0], out var current) && IsNumber(row[1], out var found)
                && current == version.Number && found != version.Graph.Nodes)
            {
                return $"{found} nodes of version {version.Graph.Id} can be found by their ids, and it has {version.Graph.Nodes}";
            }
        }

        return null;
    }

    static bool IsNumber(JsonElement value, out long number)
    {
        number = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out number);
    }
}
