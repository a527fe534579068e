using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>What a target aims at.</summary>
/// <param name="Words">Our wording in the language of the page, with no qualification that is not printed.</param>
/// <param name="Printed">The figure as printed, in Japanese; null where the data do not have it.</param>
/// <param name="After">What follows the printed figure in Japanese: that it is an increase, where the figure alone does not say so.</param>
/// <param name="Due">The year, in brackets; empty where none is printed or the printed figure has it.</param>
public sealed record Aim(string Words, string? Printed, string After, string Due)
{
    /// <summary>The aim in one language, without marks: in Japanese what is printed, in English our wording.</summary>
    public string Said(Language language) => language.Say(Printed is null ? Words : Printed + After, Words);

    /// <param name="target">With <c>comparator</c>, <c>targetValue</c>, <c>targetRangeFrom</c>, <c>targetQualifier</c>,
    /// <c>targetPrintedAs</c>, <c>targetStatistic</c>, <c>unit</c>, <c>dueYear</c> and <c>dueYearKind</c>.</param>
    /// <returns>Null where no number is set.</returns>
    public static Aim? Of(JsonElement target, Vocabulary words, Language language)
    {
        if (Number(target, "targetValue") is not { } value)
            return null;
        var comparator = Text(target, "comparator");
        var printed = Text(target, "targetPrintedAs");
        var isIncrease = comparator == "INCREASE_BY";
        var figure = FigureWords.Write(
            value, Number(target, "targetRangeFrom"), Qualifiers(comparator, Text(target, "targetQualifier")), Text(target, "unit"), words, language);
        if (Text(target, "targetStatistic") is { } statistic)
        {
            var of = words.Word("Statistic", statistic, language);
            figure = language.Say(of + figure, $"{figure} {of}");
        }

        return new Aim(
            !isIncrease ? figure : language.Say($"{figure}増", $"increase by {figure}"),
            printed,
            isIncrease ? "増" : "",
            Text(target, "dueYear") is not { } year ? ""
                : language == Language.Japanese && printed?.Contains(year, StringComparison.Ordinal) == true ? ""
                : language.Say($"（{DueYear(target, language)}）", $" ({DueYear(target, language)})"));
    }

    /// <summary>Whether the year of a target is a fiscal year.</summary>
    public static bool IsFiscal(JsonElement target) => Text(target, "dueYearKind") == "FISCAL";

    static string DueYear(JsonElement target, Language language) =>
        language.Year(target.GetProperty("dueYear").GetInt32(), IsFiscal(target));

    /// <summary>Which qualifiers are printed. A number printed bare (20兆円) has none, however it is compared; of two words
    /// (約1.4万社以上) the comparator has one and the qualifier the other.</summary>
    static string[] Qualifiers(string? comparator, string? qualifier) => qualifier switch
    {
        null or "EXACT" => [],
        "ABOUT" when comparator is "AT_LEAST" or "AT_MOST" => [comparator, "ABOUT"],
        _ => [qualifier],
    };

    static string? Text(JsonElement target, string name) =>
        target.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    static double? Number(JsonElement target, string name) =>
        target.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
