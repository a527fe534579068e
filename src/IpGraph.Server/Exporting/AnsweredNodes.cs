using System.Text.Json;
using IpGraph.Exports.Packaging;

namespace IpGraph.Server.Exporting;

/// <summary>The nodes that an answer tells of, under whatever names it tells them.</summary>
static class AnsweredNodes
{
    /// <returns>Every text of the answer that is the id of a node, documents of citations included.</returns>
    public static IReadOnlySet<string> In(JsonElement data, IndexedGraph graph)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(data, graph, found);
        return found;
    }

    static void Collect(JsonElement value, IndexedGraph graph, HashSet<string> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                    Collect(property.Value, graph, found);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Collect(item, graph, found);
                break;
            case JsonValueKind.String when value.GetString() is { } text && graph.Has(text):
                found.Add(text);
                break;
        }
    }
}
