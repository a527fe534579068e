using System.Text.Json;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Model;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Connections;

/// <summary>A version of the dataset as the database counts them: each load has a number of its own.</summary>
sealed record LoadedVersion(long Number, GraphVersion Graph)
{
    /// <summary>Returns what the one node says that points to the current version.</summary>
    public static readonly CypherStatement Statement = new(
        $"MATCH (d:_Dataset {{name: 'current'}}){HeldCounting.Counted} "
        + $"RETURN d.datasetVersion, d.contentHash, d.nodeCounts, d.relationshipCounts, d.statistics{HeldCounting.Columns}",
        []);

    public bool IsNone => Number < 0;

    /// <summary>What the database held when this was read; null where it did not say.</summary>
    public HeldCounts? Held { get; init; }

    public static LoadedVersion None(GraphModel model) =>
        new(-1, new GraphVersion("", model, new Dictionary<string, int>(), new Dictionary<string, int>()));

    /// <returns>Null where nothing was loaded.</returns>
    /// <exception cref="StoreUnavailableException">What is said of the version cannot be understood.</exception>
    public static LoadedVersion? Read(GraphModel model, CypherRows rows)
    {
        try
        {
            using var document = rows.Document();
            foreach (var row in document.RootElement.EnumerateArray())
                return Read(model, row);
            return null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException or FormatException
            or IndexOutOfRangeException)
        {
            throw DamagedException.Of($"its node of the current dataset cannot be read ({failure.Message})");
        }
    }

    static LoadedVersion Read(GraphModel model, JsonElement row) => new(
        row[0].GetInt64(),
        new GraphVersion(
            row[1].GetString()!,
            model,
            Counts(row[2], model.NodeTypes.Select(type => type.Name)),
            Counts(row[3], model.RelationshipTypes.Select(type => type.Name)))
        {
            Statistics = row.GetArrayLength() > 4 ? Statistics(row[4]) : null,
        })
    {
        Held = row.GetArrayLength() > 6 ? new HeldCounts(row[5].GetInt64(), row[6].GetInt64()) : null,
    };

    /// <summary>Null where an older program loaded the dataset.</summary>
    static GraphStatistics? Statistics(JsonElement json) =>
        json.GetString() is { } text ? JsonSerializer.Deserialize<GraphStatistics>(text) : null;

    /// <summary>Of what nothing was loaded there are none, which is counted too.</summary>
    static Dictionary<string, int> Counts(JsonElement json, IEnumerable<string> types)
    {
        var counts = JsonSerializer.Deserialize<Dictionary<string, int>>(json.GetString()!)!;
        foreach (var type in types)
            counts.TryAdd(type, 0);
        return counts;
    }
}
