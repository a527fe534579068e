using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Answers;

/// <summary>Which lists of an answer lost items to the budget of tokens, how many these had, and how the rest is asked for.</summary>
/// <param name="asked">The lists whose rest lies on pages behind, with what was known of them before.</param>
sealed class CutLists(AskedPages? asked)
{
    /// <summary>How the rest of a list is asked for that has no other way to it.</summary>
    public const string Longer = "a greater tokensMax";

    const string EachRow = "[*]";

    /// <summary>Up to so many lists of one path are told each by itself.</summary>
    const int NamedMax = 4;

    readonly Dictionary<JsonArray, int> before = [];

    /// <summary>By the place of a list with a page, how the rest of it is asked for.</summary>
    public IReadOnlyDictionary<string, string> Rests { get; set; } = new Dictionary<string, string>();

    /// <summary>Whether a list lost items.</summary>
    public bool Have(JsonArray list) => before.ContainsKey(list);

    /// <summary>Keeps in mind how many items a list had that loses some; the first time counts.</summary>
    public void Note(JsonArray list, int count) => before.TryAdd(list, count);

    /// <summary>The lists that are shorter than they were, each at its place; many of one path together, with how many they are.</summary>
    public JsonArray Report(JsonNode data) => before.Count == 0 && asked is not { Had.Count: > 0 } ? [] : new([.. AnswerList.In(data)
        .Where(list => HadBefore(list) > list.Items.Count)
        .GroupBy(list => list.Path, StringComparer.Ordinal)
        .SelectMany(group => group.Count() > NamedMax ? [Together([.. group])] : group.Select(Alone))]);

    /// <summary>How many items a list had before it lost any.</summary>
    public int HadBefore(AnswerList list) =>
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
        Rests.GetValueOrDefault(list.Place) ?? (asked is not null && asked.Lists.Contains(list.Path) ? asked.Further : null);
}
