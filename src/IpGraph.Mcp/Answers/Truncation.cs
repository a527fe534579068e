using System.Text.Json;
using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Answers;

/// <summary>Takes items from the ends of lists until an answer fits, the longest list first, and keeps count of what it
/// took: a shortened list must not look whole.</summary>
sealed class Truncation(JsonNode data)
{
    const int TextMax = 120;

    readonly Dictionary<string, (int Shown, int Of)> lists = new(StringComparer.Ordinal);

    /// <summary>For each list that lost items, by the keys that lead to it, how many items all lists there have and had.</summary>
    public JsonArray Report() => new([.. lists.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => (JsonNode)new JsonObject
    {
        ["list"] = list.Key,
        ["shown"] = list.Value.Shown,
        ["of"] = list.Value.Of,
    })]);

    /// <returns>False if nothing is left to take.</returns>
    public bool TakeSome()
    {
        var all = new List<(string Path, JsonArray Items)>();
        Collect(data, "", all);
        if (all.Count == 0)
            return false;
        var longest = all.Max(list => list.Items.Count);
        if (longest < 2)
            return CutTexts(data);
        // All lists that are as long give way together, so that like things are shown alike.
        foreach (var group in all.GroupBy(list => list.Path, StringComparer.Ordinal).Where(group => group.Any(list => list.Items.Count == longest)))
            Shorten(group.Key, [.. group.Select(list => list.Items)], longest / 2);
        return true;
    }

    void Shorten(string path, IReadOnlyList<JsonArray> items, int countMax)
    {
        var before = items.Sum(list => list.Count);
        foreach (var list in items)
        {
            while (list.Count > countMax)
                list.RemoveAt(list.Count - 1);
        }

        lists[path] = (items.Sum(list => list.Count), Math.Max(lists.GetValueOrDefault(path).Of, before));
    }

    static void Collect(JsonNode? node, string path, List<(string, JsonArray)> found)
    {
        if (node is JsonArray items)
        {
            found.Add((path, items));
            foreach (var item in items)
                Collect(item, path, found);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields)
                Collect(value, path.Length == 0 ? key : $"{path}.{key}", found);
        }
    }

    /// <summary>The last resort: long texts lose their ends, and say so by an ellipsis.</summary>
    static bool CutTexts(JsonNode? node)
    {
        var hasCut = false;
        if (node is JsonObject fields)
        {
            foreach (var (key, value) in fields.ToList())
            {
                if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String
                    && text.GetValue<string>() is { Length: > TextMax + 1 } words)
                {
                    (fields[key], hasCut) = (words[..TextMax] + "…", true);
                }
                else
                {
                    hasCut |= CutTexts(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                hasCut |= CutTexts(item);
        }

        return hasCut;
    }
}
