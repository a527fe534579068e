using System.Text.Json;
using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Answers;

/// <summary>Takes items from the ends of lists until an answer fits, the longest list first, and keeps count of what it
/// took: a shortened list must not look whole.</summary>
/// <param name="paged">The lists whose rest lies on pages behind. The lists that they lie in have no pages, and give way last.</param>
/// <param name="had">How many items lists had before the answer was asked for anew with shorter ones.</param>
sealed class Truncation(JsonNode data, IReadOnlyList<string>? paged = null, IReadOnlyDictionary<string, int>? had = null)
{
    const int TextMax = 120;

    /// <summary>By the keys that lead to a list, how many items all lists there had.</summary>
    readonly Dictionary<string, int> before = new(had ?? new Dictionary<string, int>(), StringComparer.Ordinal);

    /// <summary>By the keys that lead to a list, how many items any list there may keep.</summary>
    readonly Dictionary<string, int> kept = new(StringComparer.Ordinal);

    /// <summary>The tables of the whole answer, once something has to be taken from it.</summary>
    IReadOnlySet<string>? grids;

    public JsonNode Data => data;

    /// <summary>For each list that lost items, by the keys that lead to it, how many items all lists there have and had.</summary>
    public JsonArray Report()
    {
        var lists = Lists().ToLookup(list => list.Path, list => list.Items.Count, StringComparer.Ordinal);
        return new([.. before.OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => (JsonNode)new JsonObject
        {
            ["list"] = list.Key,
            ["shown"] = lists[list.Key].Sum(),
            ["of"] = list.Value,
        })]);
    }

    /// <summary>To how many items the most shortened of the paged lists came down, and how many these lists had; null if
    /// none of them lost any.</summary>
    public (int Kept, IReadOnlyDictionary<string, int> Had)? Lost()
    {
        var shortened = Paged.Where(kept.ContainsKey).ToList();
        return shortened.Count == 0
            ? null
            : (shortened.Min(path => kept[path]), Paged.Where(before.ContainsKey).ToDictionary(path => path, path => before[path]));
    }

    IReadOnlyList<string> Paged => paged ?? [];

    /// <returns>False if nothing is left to take.</returns>
    public bool TakeSome()
    {
        grids ??= Grids.In(data);
        var all = Lists();
        var inner = all.Where(list => list.Items.Count > 1 && Paged.Contains(list.Path)).Select(list => list.Path).ToHashSet();
        all.RemoveAll(list => inner.Any(path => path.StartsWith($"{list.Path}.", StringComparison.Ordinal)));
        if (all.Count == 0)
            return false;
        // A table keeps its columns as long as one row fits.
        var ofGrids = all.ToLookup(list => grids.Contains(list.Path));
        return Halve([.. ofGrids[false]]) || CutTexts(data) || Halve([.. ofGrids[true]]);
    }

    bool Halve(IReadOnlyList<(string Path, JsonArray Items)> all)
    {
        var longest = all.Select(list => list.Items.Count).DefaultIfEmpty().Max();
        if (longest < 2)
            return false;
        // All lists that are as long give way together, so that like things are shown alike.
        foreach (var group in all.GroupBy(list => list.Path, StringComparer.Ordinal).Where(group => group.Any(list => list.Items.Count == longest)))
            Shorten(group.Key, [.. group.Select(list => list.Items)], longest / 2);
        return true;
    }

    void Shorten(string path, IReadOnlyList<JsonArray> items, int countMax)
    {
        before.TryAdd(path, items.Sum(list => list.Count));
        kept[path] = countMax;
        foreach (var list in items)
        {
            while (list.Count > countMax)
                list.RemoveAt(list.Count - 1);
        }
    }

    List<(string Path, JsonArray Items)> Lists()
    {
        var all = new List<(string Path, JsonArray Items)>();
        Collect(data, "", all);
        return all;
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
