using System.Text.Json;

namespace IpGraph.Explorer.Wording;

/// <summary>Whose words a text is in.</summary>
static class TextWords
{
    /// <summary>The value of the schema's <c>TextSource</c> of texts that are ours.</summary>
    public const string Summary = "SUMMARY";

    /// <param name="node">With <c>textSource</c>, if its type has one.</param>
    public static bool IsSummary(JsonElement node) =>
        node.TryGetProperty("textSource", out var source) && source.GetString() == Summary;

    /// <summary>Why the words of two texts are not compared.</summary>
    public static string NotCompared(Language language) => language.Say(
        "一方の本文が当サイトの要約のため、文言は比べていません。",
        "One of the two texts is a summary by this graph, so their words are not compared.");
}
