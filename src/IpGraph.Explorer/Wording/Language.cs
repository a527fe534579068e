using System.Globalization;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Explorer.Wording;

/// <summary>The languages that the pages speak.</summary>
public enum Language
{
    Japanese,
    English,
}

/// <summary>Picks words and writes numbers in a language.</summary>
public static class LanguageWords
{
    public static IReadOnlyList<Language> All { get; } = Enum.GetValues<Language>();

    static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    /// <summary>The tag of the language, which is also what its addresses begin with: <c>ja</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.Japanese ? LanguageTags.Japanese : LanguageTags.English;

    /// <summary>The name of the language in the schema: <c>JA</c> or <c>EN</c>.</summary>
    public static string Name(this Language language) => language == Language.Japanese ? "JA" : "EN";

    public static Language Other(this Language language) =>
        language == Language.Japanese ? Language.English : Language.Japanese;

    public static string Say(this Language language, string japanese, string english) =>
        language == Language.Japanese ? japanese : english;

    public static string Say(this Language language, BilingualText text) => language.Say(text.Japanese, text.English);

    /// <summary>A number with its thousands parted, at most four digits after the point.</summary>
    public static string Number(double number) => number.ToString("#,##0.####;−#,##0.####", Numbers);

    /// <summary>A year in words, with no mark in its number: <c>2033年</c> or <c>2033</c>, of a fiscal year <c>2033年度</c> or
    /// <c>FY 2033</c>.</summary>
    public static string Year(this Language language, int year, bool isFiscal) => isFiscal
        ? language.Say($"{year}年度", $"FY {year}")
        : language.Say($"{year}年", $"{year}");

    /// <summary>A ratio (0.1 is 10 %) as a percentage with one digit after the point, or two where there are two: as many as
    /// documents print.</summary>
    public static string Percent(double ratio) => (ratio * 100).ToString("#,##0.0#;−#,##0.0#", Numbers) + " %";

    /// <summary>Remarks behind a word; nothing where there are none.</summary>
    public static string InBrackets(this Language language, IEnumerable<string> remarks)
    {
        var all = string.Join(language.Say("；", "; "), remarks);
        return all.Length == 0 ? "" : language.Say($"（{all}）", $" ({all})");
    }

    /// <summary>How many of what: <c>12件</c> or <c>12 measures</c>.</summary>
    public static string Count(this Language language, int count, string english = "", string plural = "") =>
        language == Language.Japanese ? $"{Number(count)}件"
        : english.Length == 0 ? Number(count)
        : $"{Number(count)} {(count == 1 ? english : plural.Length > 0 ? plural : english + "s")}";

    /// <summary>The language whose tag stands there; null for another word.</summary>
    public static Language? Find(string tag) => tag switch
    {
        LanguageTags.Japanese => Language.Japanese,
        LanguageTags.English => Language.English,
        _ => null,
    };

    /// <summary>The language that the path of an address begins with, null for none, and what follows it.</summary>
    public static (Language? Language, string Path) Place(string path)
    {
        var (tag, inner) = LanguageTags.Place(path);
        return (tag is null ? null : Find(tag), inner);
    }

    /// <summary>The language that a reader likes best, Japanese where none of the two is named.</summary>
    /// <param name="acceptLanguage">The header <c>Accept-Language</c>.</param>
    public static Language Preferred(string? acceptLanguage) =>
        Find(LanguageTags.Preferred(acceptLanguage, LanguageTags.Japanese))!.Value;
}
