using IpGraph.Neo4j.Analysis;
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

    /// <returns>What is missing; null where nothing is, or another version is current by now.</returns>
    public static async ValueTask<string?> FindLossAsync(
        ICypherRunner runner,
        LoadedVersion version,
        CancellationToken cancellation)
    {
        using var rows = await runner.RunAsync(
            new CypherStatement(Text, [new(QueryCompiler.VersionParameter, version.Number)]), cancellation);
        using var document = rows.Document();
        try
        {
            var found = CurrentRow.Of(document, version.Number)[1].GetInt64();
            return found == version.Graph.Nodes
                ? null
                : $"{found} nodes of version {version.Graph.Id} can be found by their ids, and it has {version.Graph.Nodes}";
        }
        catch (VersionChangedException)
        {
            return null;
        }
    }
}
