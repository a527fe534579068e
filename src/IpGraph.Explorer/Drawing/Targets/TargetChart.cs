using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Targets;

/// <summary>A target against what was observed, in one unit.</summary>
/// <param name="Unit">Of every value, in words.</param>
/// <param name="Target">Null where there is no number in this unit.</param>
/// <param name="GrowthNeeded">Per year, as a ratio (0.1 is 10 %); null where it cannot be worked out.</param>
/// <param name="GrowthSeen">Per year, as a ratio; null where it cannot be worked out.</param>
/// <param name="Notes">What the picture does not tell, in sentences.</param>
public sealed record TargetChart(
    Caption Caption, string Unit, TargetLevel? Target, IReadOnlyList<ObservedValue> Observations, double? GrowthNeeded,
    double? GrowthSeen, IReadOnlyList<string> Notes, Language Language);

/// <summary>Where the value is to be.</summary>
/// <param name="Words">The target with its unit and what qualifies it, in the language of the chart.</param>
/// <param name="PrintedAs">The figure as printed; null where it is not known.</param>
/// <param name="From">The lower end of a range; null unless it is one.</param>
/// <param name="DueYear">Null where none is printed.</param>
public sealed record TargetLevel(string Words, string? PrintedAs, double Value, double? From, int? DueYear)
{
    /// <summary>Whether the year is a fiscal year.</summary>
    public bool IsFiscal { get; init; }
}

/// <summary>What was observed.</summary>
/// <param name="Year">Null where none is printed: it is then in the table alone.</param>
/// <param name="RangeFrom">The lower end of a range; null unless it is one.</param>
/// <param name="PrintedAs">The figure as printed.</param>
/// <param name="Status">Whether it may still change, in words.</param>
/// <param name="SeriesBreak">Why it does not carry on the series before it; null where it does.</param>
public sealed record ObservedValue(
    int? Year, string Period, double Value, double? RangeFrom, Qualifier Qualifier, string PrintedAs, string Status,
    string? SeriesBreak);

/// <summary>How a number is qualified where it is printed.</summary>
public enum Qualifier
{
    Exact,
    About,
    MoreThan,
    AtLeast,
    LessThan,
    AtMost,
    Range,
}

/// <summary>Writes numbers with what qualifies them.</summary>
static class QualifiedNumbers
{
    public static string Write(Qualifier qualifier, double value, double? from) => qualifier switch
    {
        Qualifier.About => $"≈{LanguageWords.Number(value)}",
        Qualifier.MoreThan => $">{LanguageWords.Number(value)}",
        Qualifier.AtLeast => $"≥{LanguageWords.Number(value)}",
        Qualifier.LessThan => $"<{LanguageWords.Number(value)}",
        Qualifier.AtMost => $"≤{LanguageWords.Number(value)}",
        Qualifier.Range when from is { } lower => $"{LanguageWords.Number(lower)}–{LanguageWords.Number(value)}",
        _ => LanguageWords.Number(value),
    };
}
