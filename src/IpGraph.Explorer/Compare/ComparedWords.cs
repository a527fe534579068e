using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Compare;

/// <summary>What became of measures, in words. A value that is not here is called by its own name.</summary>
static class ComparedWords
{
    static readonly Dictionary<string, (string Japanese, string English)> Changes = new()
    {
        ["NEW"] = ("新規", "new"),
        ["CARRIED"] = ("継続", "carried on"),
        ["REWORDED"] = ("改文", "reworded"),
        ["SAME_ACT"] = ("同じ取組", "the same act"),
        ["ADVANCED"] = ("進展", "advanced"),
        ["SPLIT"] = ("分割", "split"),
        ["MERGED"] = ("統合", "merged"),
        ["CONTINUED"] = ("引き継ぎ", "continued"),
        ["DROPPED"] = ("掲載なし", "dropped"),
        ["CANNOT_BE_TOLD"] = ("判断できない", "cannot be told"),
    };

    static readonly Dictionary<string, (string Japanese, string English)> Moves = new()
    {
        ["SAME"] = ("同じ", "the same"),
        ["PARTLY"] = ("一部が異なる", "partly the same"),
        ["MOVED"] = ("すべて異なる", "none the same"),
        ["CANNOT_BE_TOLD"] = ("判断できない", "cannot be told"),
    };

    /// <param name="change">A value of <c>ComparedChange</c>.</param>
    public static string Change(string change, Language language) => Word(Changes, change, language);

    /// <param name="move">A value of <c>ComparedMove</c>.</param>
    public static string Move(string move, Language language) => Word(Moves, move, language);

    /// <param name="node">With its label in both languages.</param>
    public static string Label(JsonElement node, Language language) => node.GetProperty(language.Say("label", "labelEn")).GetString()!;

    /// <summary>The measures of editions between that a continuation went by way of, the latest first; empty where there are none.</summary>
    public static IReadOnlyList<JsonElement> Between(JsonElement pair) =>
        [.. pair.GetProperty("links").EnumerateArray().SkipLast(1).Select(link => link.GetProperty("to"))];

    /// <summary>What measures have or have not in common: a node or a value.</summary>
    public static string Entry(JsonElement entry, Language language) =>
        entry.GetProperty("node") is { ValueKind: JsonValueKind.Object } node ? Label(node, language) : entry.GetProperty("value").ToString();

    static string Word(Dictionary<string, (string Japanese, string English)> words, string value, Language language) =>
        words.TryGetValue(value, out var word) ? language.Say(word.Japanese, word.English) : value.ToLowerInvariant().Replace('_', ' ');
}
