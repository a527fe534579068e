using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IpGraph.Mcp.Answers;

/// <summary>A list in an answer.</summary>
/// <param name="Path">The keys that lead to it from the data, past the lists that it lies in, with dots between.</param>
/// <param name="Place">The same from the answer, with the positions in those lists: <c>data.measures.nodes[3].ledBy.nodes</c>.</param>
/// <param name="Row">The id of the node that it is of, where that lies in a list itself; else null.</param>
sealed partial record AnswerList(string Path, string Place, JsonArray Items, string? Row)
{
    /// <summary>Where the data of an answer lies in it.</summary>
    public const string Root = "data";

    /// <summary>All lists, each before those that lie in it.</summary>
    public static List<AnswerList> In(JsonNode data)
    {
        var found = new List<AnswerList>();
        Collect(data, "", Root, null, found);
        return found;
    }

    /// <summary>A place with something else for each of its positions.</summary>
    public static string WithPositions(string place, string replacement) => Position().Replace(place, replacement);

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Position();

    static void Collect(JsonNode? node, string path, string place, string? row, List<AnswerList> found)
    {
        if (node is JsonArray items)
        {
            found.Add(new AnswerList(path, place, items, row));
            for (var position = 0; position < items.Count; position++)
                Collect(items[position], path, $"{place}[{position}]", row, found);
        }
        else if (node is JsonObject fields)
        {
            var own = place.Contains('[') && fields["id"] is JsonValue id && id.TryGetValue<string>(out var text) ? text : row;
            foreach (var (key, value) in fields)
                Collect(value, path.Length == 0 ? key : $"{path}.{key}", $"{place}.{key}", own, found);
        }
    }
}
