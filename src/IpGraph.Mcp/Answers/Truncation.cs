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
    const int TextMax = 120;

    readonly CutLists shortened = new(asked);

    /// <summary>By the keys that lead to a list, how many items any list there may keep.</summary>
    readonly Dictionary<string, int> kept = new(StringComparer.Ordinal);

    /// <summary>The tables of the whole answer, once something has to be taken from it.</summary>
    IReadOnlySet<string>? grids;

    /// <summary>The graphs of the whole answer.</summary>
    IReadOnlyDictionary<JsonArray, JsonArray> networks = new Dictionary<JsonArray, JsonArray>();

    AnswerPages? pages;

    public JsonNode Data => data;

    /// <summary>The lists that are shorter than they were.</summary>
    public JsonArray Report() => shortened.Report(data);

    /// <summary>To how many items the most shortened of the paged lists came down, and how many these lists had; null if
    /// none of them lost any.</summary>
    public (int Kept, IReadOnlyDictionary<string, int> Had)? Lost()
    {
        var lessened = Paged.Where(kept.ContainsKey).ToList();
        return lessened.Count == 0
            ? null
            : (lessened.Min(path => kept[path]), AnswerList.In(data).Where(list => Paged.Contains(list.Path))
                .ToDictionary(list => list.Place, shortened.HadBefore));
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
        shortened.Rests = pages!.Mend(data, [.. AnswerList.In(data).Where(list => shortened.Have(list.Items)).Select(list => list.Place)]);
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
        shortened.Note(list.Items, shortened.HadBefore(list));
        if (networks.TryGetValue(list.Items, out var relationships))
        {
            shortened.Note(relationships, relationships.Count);
            // With each node go its relationships: a quarter of the nodes has about as much of them as half of a list has items.
            Networks.Shrink(list.Items, relationships, Math.Max(countMax, list.Items.Count * 3 / 4));
            return;
        }

        while (list.Items.Count > countMax)
            list.Items.RemoveAt(list.Items.Count - 1);
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
