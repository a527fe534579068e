using System.Text.RegularExpressions;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>Where a text of one act only considers (検討), our titles say no more.</summary>
public sealed partial class TitlesDoNotOutrunTheirText : SeedCheck
{
    static readonly string[] OtherActs = ["とともに", "ほか", "また、", "あわせて", "加えて", "し、", "に取り組み、"];

    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from node in facts.Nodes
        where node.Text("title") is not null && node.Text("titleEn") is not null && node.Text("text") is not null
        let fault = FindFault(node.Text("text")!, node.Text("title")!, node.Text("titleEn")!)
        where fault is not null
        select Problem(node, fault);

    /// <summary>Which title says more than the text; null where none does.</summary>
    public static string? FindFault(string text, string title, string titleEn)
    {
        if (!OnlyConsiders(text))
            return null;
        if (!JapaneseWord().IsMatch(title))
            return $"The text only considers (検討), and the title '{title}' does not say so.";
        return EnglishWord().IsMatch(titleEn) ? null : $"The text only considers (検討), and the title '{titleEn}' does not say so.";
    }

    static bool OnlyConsiders(string text)
    {
        var whole = string.Concat(text.Where(character => !char.IsWhiteSpace(character))).TrimEnd('。');
        return !whole.Contains('。', StringComparison.Ordinal) && LastAct().IsMatch(whole)
            && !OtherActs.Any(act => whole.Contains(act, StringComparison.Ordinal));
    }

    [GeneratedRegex("検討(する|を行う|を進める)?$")]
    private static partial Regex LastAct();

    [GeneratedRegex("検討|見直し")]
    private static partial Regex JapaneseWord();

    [GeneratedRegex("consider|study|review|survey", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWord();
}
