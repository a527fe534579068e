using System.Text.Json;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j;

/// <summary>A version of the dataset as the database counts them: each load has a number of its own.</summary>
sealed record LoadedVersion(long Number, GraphVersion Graph)
{
    /// <summary>Returns what the one node says that points to the current version.</summary>
    public static readonly CypherStatement Statement = new(
        "MATCH (d:_Dataset {name: 'current'}) "
        + "RETURN d.datasetVersion, d.contentHash, d.nodeCounts, d.relationshipCounts",
        []);

    public bool IsNone => Number < 0;

    public static LoadedVersion None(GraphModel model) =>
        new(-1, new GraphVersion("", model, new Dictionary<string, int>(), new Dictionary<string, int>()));

    public static LoadedVersion? Read(GraphModel model, CypherRows rows)
    {
        using var document = rows.Document();
        foreach (var row in document.RootElement.EnumerateArray())
            return new LoadedVersion(
                row[0].GetInt64(),
                new GraphVersion(row[1].GetString()!, model, Counts(row[2]), Counts(row[3])));
        return null;
    }

    static Dictionary<string, int> Counts(JsonElement json) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(json.GetString()!)!;
}
