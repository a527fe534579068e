using System.Text.RegularExpressions;

namespace IpGraph.Explorer.Wording;

/// <summary>What a node is called where only words of one language can stand, such as the title of a window.</summary>
static partial class ShortName
{
    /// <summary>The label, or on English pages, where part of it is Japanese, the kind with the number and the edition that the id tells:
    /// <c>Finding 012 · Program 2025</c>.</summary>
    /// <param name="kind">What readers call a node of its type; an edition at its end is told once. Empty where only the id is known.</param>
    public static string Of(string label, string kind, string id, Language language)
    {
        return language == Language.Japanese || !LanguageMarks.HasJapanese(label) || LanguageMarks.HasJapanese(kind)
            ? label
            : Numbered(kind, id, language);
    }

    /// <summary>The kind with the number and the edition that the id tells: <c>現状・課題・方針012（2025年）</c>.</summary>
    public static string Numbered(string kind, string id, Language language)
    {
        var colon = id.IndexOf(':');
        if (kind.Length == 0)
            kind = id[..colon];
        var rest = id[(colon + 1)..];
        var edition = Edition().Match(rest);
        if (!edition.Success)
            return $"{Capital(kind)} {rest}";
        var year = edition.Groups[1].Value;
        var name = kind.EndsWith(year, StringComparison.Ordinal) ? kind[..^year.Length].TrimEnd() : kind;
        return language.Say($"{name}{edition.Groups[2].Value}（{year}年）", $"{Capital(name)} {edition.Groups[2].Value} · Program {year}");
    }

    /// <summary>The first of some texts that is of one language, that of the page; null where none is.</summary>
    public static string? OneLanguage(Language language, params IEnumerable<string?> texts) =>
        texts.FirstOrDefault(text => text is not null && (language == Language.Japanese || !LanguageMarks.HasJapanese(text)));

    static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex("^([0-9]{4})-(.+)$")]
    private static partial Regex Edition();
}
