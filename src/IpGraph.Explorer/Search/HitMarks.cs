using System.Text.Json;
using System.Text.RegularExpressions;

namespace IpGraph.Explorer.Search;

/// <summary>Marks in what a node is called the words by which its texts were found.</summary>
public static class HitMarks
{
    /// <param name="text">A label or a snippet.</param>
    /// <param name="hits">What was found, as the texts of the node have it.</param>
    /// <returns>The text in stretches; words of letters are marked where they stand whole.</returns>
    public static IReadOnlyList<(string Text, bool IsHit)> In(string text, IReadOnlyCollection<string> hits)
    {
        if (hits.Count == 0)
            return [(text, false)];
        var parts = new List<(string, bool)>();
        var at = 0;
        foreach (Match match in Regex.Matches(text, string.Join('|', hits.OrderByDescending(hit => hit.Length).Select(Whole)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        {
            if (match.Index > at)
                parts.Add((text[at..match.Index], false));
            parts.Add((match.Value, true));
            at = match.Index + match.Length;
        }

        if (at < text.Length)
            parts.Add((text[at..], false));
        return parts;
    }

    /// <summary>The words by which a node was found, as its texts have them.</summary>
    /// <param name="edge">With <c>highlights</c>.</param>
    public static IReadOnlyList<string> TextsOf(JsonElement edge) =>
        [.. edge.GetProperty("highlights").EnumerateArray()
            .SelectMany(highlight => highlight.GetProperty("fragments").EnumerateArray())
            .SelectMany(fragment => fragment.GetProperty("hits").EnumerateArray())
            .Select(hit => hit.GetProperty("text").GetString()!).Distinct(StringComparer.Ordinal)];

    static string Whole(string hit) => (char.IsAsciiLetterOrDigit(hit[0]) ? "(?<![A-Za-z0-9])" : "") + Regex.Escape(hit)
        + (char.IsAsciiLetterOrDigit(hit[^1]) ? "(?![A-Za-z0-9])" : "");
}
