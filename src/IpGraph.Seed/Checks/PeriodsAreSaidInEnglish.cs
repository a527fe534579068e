using System.Globalization;
using System.Text.RegularExpressions;
using IpGraph.Seed.Facts;
using IpGraph.Seed.Reading;

namespace IpGraph.Seed.Checks;

/// <summary>A period that is more than a calendar year (a span, a fiscal year, a survey, a month) is said in English too, with
/// all its years, and a fiscal year as one.</summary>
public sealed partial class PeriodsAreSaidInEnglish : SeedCheck
{
    public override IEnumerable<SeedProblem> Find(SeedFacts facts) =>
        from node in facts.Nodes
        where node.Type.FindProperty("timeEn") is not null
        let fault = FindFault(node.Text("period"), node.Text("year"), node.Text("time"), node.Text("timeEn"))
        where fault is not null
        select Problem(node, fault);

    /// <summary>What is wrong with the English words for a time; null where nothing is.</summary>
    public static string? FindFault(string? period, string? year, string? time, string? english)
    {
        var printed = PrintedFigure.NarrowDigits(period ?? "");
        var isMore = time is not null || (printed.Length > 0 && printed != $"{year}年");
        if (english is null)
            return isMore ? $"'{time ?? period}' is said in Japanese only; timeEn says it in English." : null;
        if (!isMore)
            return "The year says all; timeEn is for what it does not say.";
        if (printed.Contains("年度", StringComparison.Ordinal) && !english.Contains("fiscal", StringComparison.Ordinal))
            return $"'{period}' is a fiscal year, and timeEn does not say so.";
        return Years(printed).FirstOrDefault(each => !english.Contains(each, StringComparison.Ordinal)) is { } missing
            ? $"'{period}' names {missing}, and timeEn does not."
            : null;
    }

    /// <summary>The years that a print names, those of the eras Heisei and Reiwa as years of the common era.</summary>
    static IEnumerable<string> Years(string printed) =>
        from match in Year().Matches(printed)
        let number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
        select (match.Groups["era"].Value switch
        {
            "令和" or "R" => 2018 + number,
            "平成" or "H" => 1988 + number,
            _ => number,
        }).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<era>令和|平成|R|H)(?<number>[0-9]{1,2})年|(?<number>[0-9]{4})")]
    private static partial Regex Year();
}
