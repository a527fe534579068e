using IpGraph.Graph.Text;

namespace IpGraph.Seed.Linking;

/// <summary>Where words begin and end in a text that is mostly written without spaces.</summary>
public static class Words
{
    /// <summary>Whether the words at both edges of a span end there: no alphabet or katakana word is cut.</summary>
    public static bool StandAlone(string text, int start, int end) =>
        (start == 0 || !IsInside(text[start - 1], text[start]))
        && (end == text.Length || !IsInside(text[end - 1], text[end]));

    static bool IsInside(char left, char right) =>
        (Characters.IsOfWord(left) && Characters.IsOfWord(right))
        || (Characters.IsKatakana(left) && Characters.IsKatakana(right));
}
