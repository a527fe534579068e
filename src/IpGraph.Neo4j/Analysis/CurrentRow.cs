using System.Text.Json;

namespace IpGraph.Neo4j.Analysis;

/// <summary>The one row of a statement that says in its first column which version is current at its end.</summary>
static class CurrentRow
{
    /// <exception cref="VersionChangedException">It is not the one that was read.</exception>
    public static JsonElement Of(JsonDocument rows, long version)
    {
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            if (row[0].ValueKind == JsonValueKind.Number && row[0].GetInt64() == version)
                return row;
        }

        throw new VersionChangedException();
    }
}
