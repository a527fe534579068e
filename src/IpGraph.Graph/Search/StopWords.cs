using System.Collections.Frozen;

namespace IpGraph.Graph.Search;

/// <summary>English words that say nothing by themselves: beside others they need not be found.</summary>
/// <remarks>Written in capitals such a word is another one: IT, US, WHO.</remarks>
static class StopWords
{
    static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "how", "i", "in", "into", "is", "it", "its", "of",
        "on", "or", "that", "the", "their", "this", "to", "us", "was", "what", "when", "where", "which", "who", "with",
    ]);

    public static bool Has(string word) => Words.Contains(word);

    /// <summary>Whether a text is one such word, and not in capitals.</summary>
    public static bool IsOne(string text) => Words.Contains(text.ToLowerInvariant()) && !text.All(char.IsUpper);
}
