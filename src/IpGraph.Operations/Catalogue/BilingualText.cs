using System.Text.RegularExpressions;

namespace IpGraph.Operations.Catalogue;

/// <summary>The same said in English and in Japanese.</summary>
public sealed partial record BilingualText(string English, string Japanese)
{
    public static readonly BilingualText Empty = new("", "");

    /// <param name="language">A language tag such as <c>ja</c> or <c>en-GB</c>; whatever is not Japanese reads English.</param>
    public string In(string language) =>
        language.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Japanese : English;

    /// <summary>Sentences one after the other; what is said twice is said once.</summary>
    public static BilingualText Sentences(IEnumerable<BilingualText> sentences)
    {
        var each = sentences.Distinct().ToList();
        return new(string.Join(' ', each.Select(one => one.English)), string.Concat(each.Select(one => one.Japanese)));
    }

    /// <summary>The paragraphs of a description, which are English and Japanese by turns; null if one lacks its twin.</summary>
    internal static IReadOnlyList<BilingualText>? ReadPairs(string? description)
    {
        var paragraphs = BlankLines().Split((description ?? "").Trim()).Where(paragraph => paragraph.Length > 0)
            .Select(Unwrap).ToList();
        if (paragraphs.Count % 2 != 0)
            return null;
        return [.. paragraphs.Chunk(2).Select(pair => new BilingualText(pair[0], pair[1]))];
    }

    /// <summary>Several pairs as one text of as many paragraphs.</summary>
    internal static BilingualText Join(IEnumerable<BilingualText> pairs) => pairs.Aggregate(Empty, (text, pair) =>
        text == Empty ? pair : new BilingualText($"{text.English}\n\n{pair.English}", $"{text.Japanese}\n\n{pair.Japanese}"));

    /// <summary>A paragraph on one line. Japanese is wrapped anywhere, so that a line break within it is not a blank.</summary>
    static string Unwrap(string paragraph) => paragraph.Split('\n').Aggregate((text, line) =>
        IsWide(text[^1]) || IsWide(line[0]) ? text + line : $"{text} {line}");

    static bool IsWide(char character) => character >= '\u3000';

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();
}
