using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Operations.Output;

namespace IpGraph.Mcp.Answers;

/// <summary>Takes items from the ends of lists until an answer fits, the longest list first, and keeps count of what it
/// took: a shortened list must not look whole. A list that cannot be asked for in pages is a part of the item that it lies in,
/// which is whole or left out as long as there are several; a graph loses nodes with their relationships.</summary>
/// <param name="fields">Those of the data; asked for when something has to be taken.</param>
/// <param name="asked">The lists whose rest lies on pages behind. The lists that they lie in have no pages, and give way last.</param>
sealed class Truncation(JsonNode data, Func<IReadOnlyList<OutputField>> fields, AskedPages? asked = null)
{
    /// <summary>How the rest of a list is asked for that has no other way to it.</summary>
    public const string Longer = "a greater tokensMax";

    const string EachRow = "[*]";

    const int TextMax = 120;

    /// <summary>Up to so many lists of one path are told each by itself.</summary>
    const int NamedMax = 4;

    /// <summary>How many items each list had that lost some.</summary>
    readonly Dictionary<JsonArray, int> before = [];

    /// <summary>By the keys that lead to a list, how many items any list there may keep.</summary>
    readonly Dictionary<string, int> kept = new(StringComparer.Ordinal);

    /// <summary>By the place of a list with a page, how the rest of it is asked for.</summary>
    Dictionary<string, string> rests = [];

    /// <summary>The tables of the whole answer, once something has to be taken from it.</summary>
    IReadOnlySet<string>? grids;

    /// <summary>The graphs of the whole answer.</summary>
    IReadOnlyDictionary<JsonArray, JsonArray> networks = new Dictionary<JsonArray, JsonArray>();

    AnswerPages? pages;

    public JsonNode Data => data;

    /// <summary>The lists that are shorter than they were, each at its place; many of one path together, with how many they are.</summary>
    public JsonArray Report() => before.Count == 0 && asked is not { Had.Count: > 0 } ? [] : new([.. AnswerList.In(data)
        .Where(list => HadBefore(list) > list.Items.Count)
        .GroupBy(list => list.Path, StringComparer.Ordinal)
        .SelectMany(group => group.Count() > NamedMax ? [Together([.. group])] : group.Select(Alone))]);

    /// <summary>To how many items the most shortened of the paged lists came down, and how many these lists had; null if
    /// none of them lost any.</summary>
    public (int Kept, IReadOnlyDictionary<string, int> Had)? Lost()
    {
        var shortened = Paged.Where(kept.ContainsKey).ToList();
        return shortened.Count == 0
            ? null
            : (shortened.Min(path => kept[path]), AnswerList.In(data).Where(list => Paged.Contains(list.Path))
                .ToDictionary(list => list.Place, HadBefore));
    }

    IReadOnlyList<string> Paged => asked?.Lists ?? [];

    /// <returns>False if nothing is left to take.</returns>
    public bool TakeSome()
    {
        if (grids is null)
            (grids, networks, pages) = (Grids.In(data), Networks.In(data), new AnswerPages(fields()));
        var all = AnswerList.In(data);
        var several = all.Where(list => list.Items.Count > 1).Select(list => list.Path).ToHashSet();
        var related = networks.Where(network => network.Key.Count > 1).Select(network => network.Value).ToHashSet();
        all.RemoveAll(list => several.Any(path => Paged.Contains(path) && LiesIn(path, list.Path))
            || (!pages!.HavePages(list.Path) && several.Any(path => !grids.Contains(path) && LiesIn(list.Path, path)))
            || related.Contains(list.Items));
        if (all.Count == 0)
            return false;
        // A table keeps its columns as long as one row fits.
        var ofGrids = all.ToLookup(list => grids.Contains(list.Path));
        if (!Halve([.. ofGrids[false]]) && !CutTexts(data) && !Halve([.. ofGrids[true]]))
            return false;
        rests = pages!.Mend(data, [.. AnswerList.In(data).Where(list => before.ContainsKey(list.Items)).Select(list => list.Place)]);
        return true;
    }

    static bool LiesIn(string path, string outer) => path.StartsWith($"{outer}.", StringComparison.Ordinal);

    bool Halve(IReadOnlyList<AnswerList> all)
    {
        var longest = all.Select(list => list.Items.Count).DefaultIfEmpty().Max();
        if (longest < 2)
            return false;
        // All lists that are as long give way together, so that like things are shown alike.
        foreach (var group in all.GroupBy(list => list.Path, StringComparer.Ordinal).Where(group => group.Any(list => list.Items.Count == longest)))
        {
            kept[group.Key] = longest / 2;
            foreach (var list in group)
                Shorten(list, longest / 2);
        }

        return true;
    }

    void Shorten(AnswerList list, int countMax)
    {
        if (list.Items.Count <= countMax)
            return;
        before.TryAdd(list.Items, HadBefore(list));
        if (networks.TryGetValue(list.Items, out var relationships))
        {
            before.TryAdd(relationships, relationships.Count);
            // With each node go its relationships: a quarter of the nodes has about as much of them as half of a list has items.
            Networks.Shrink(list.Items, relationships, Math.Max(countMax, list.Items.Count * 3 / 4));
            return;
        }

        while (list.Items.Count > countMax)
            list.Items.RemoveAt(list.Items.Count - 1);
    }

    int HadBefore(AnswerList list) =>
        before.TryGetValue(list.Items, out var own) ? own
        : asked is not null && asked.Had.TryGetValue(list.Place, out var earlier) ? earlier
        : list.Items.Count;

    JsonNode Alone(AnswerList list) => new JsonObject
    {
        ["list"] = list.Place,
        ["shown"] = list.Items.Count,
        ["of"] = HadBefore(list),
        ["rest"] = FurtherPage(list) ?? (list.Row is { } id ? $"node with id = {id}" : Longer),
    };

    JsonNode Together(IReadOnlyList<AnswerList> lists) => new JsonObject
    {
        ["list"] = AnswerList.WithPositions(lists[0].Place, EachRow),
        ["rows"] = lists.Count,
        ["shown"] = lists.Sum(list => list.Items.Count),
        ["of"] = lists.Sum(HadBefore),
        ["rest"] = FurtherPage(lists[0]) is { } further ? AnswerList.WithPositions(further, EachRow)
            : lists[0].Row is not null ? "node with the id of the row" : Longer,
    };

    string? FurtherPage(AnswerList list) =>
        rests.GetValueOrDefault(list.Place) ?? (Paged.Contains(list.Path) ? asked!.Further : null);

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
