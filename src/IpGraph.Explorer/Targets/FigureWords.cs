using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>Writes a number with its unit and with what its print says of it, no more.</summary>
static class FigureWords
{
    /// <param name="from">The lower end of a range; null where it is none or not known.</param>
    /// <param name="qualifiers">Of the schema's <c>Qualifier</c>, in the order in which English says them.</param>
    /// <param name="unit">Of the schema; null where there is none.</param>
    public static string Write(
        double value, double? from, IReadOnlyList<string> qualifiers, string? unit, Vocabulary words, Language language)
    {
        if (unit == "rank")
            return Rank(value, from, qualifiers, words, language);
        var scale = unit is null ? new UnitScale("", 1) : UnitScale.Of(unit, from is { } low ? [low, value] : [value], words, language);
        var most = LanguageWords.Number(scale.Of(value));
        var number = from is { } lower ? $"{LanguageWords.Number(scale.Of(lower))}–{most}" : most;
        var measured = unit is null ? number : language.Say(number + scale.Word, $"{number} {scale.Word}");
        if (qualifiers.Contains("RANGE") && from is null)
            measured = language.Say($"{measured}（範囲の上端）", $"up to {measured}");
        return Qualified(measured, qualifiers, words, language);
    }

    /// <summary>A difference of two numbers in a unit; of two ranks it is no rank.</summary>
    public static string Difference(double value, string? unit, Vocabulary words, Language language) => unit == "rank"
        ? language.Say($"{LanguageWords.Number(value)}（順位の差）", $"{LanguageWords.Number(value)} {(Math.Abs(value) == 1 ? "place" : "places")}")
        : Write(value, null, [], unit, words, language);

    static string Qualified(string measured, IReadOnlyList<string> qualifiers, Vocabulary words, Language language)
    {
        foreach (var qualifier in qualifiers.Reverse().Where(each => each is not ("EXACT" or "RANGE")))
        {
            var word = words.Word("Qualifier", qualifier, language);
            measured = language == Language.English ? $"{word} {measured}" : qualifier == "ABOUT" ? word + measured : measured + word;
        }

        return measured;
    }

    /// <summary>A place in an order: the lower the number the better, so "at most the 4th" would be read as its opposite.</summary>
    static string Rank(double value, double? from, IReadOnlyList<string> qualifiers, Vocabulary words, Language language)
    {
        var place = from is { } best
            ? language.Say($"{LanguageWords.Number(best)}–{LanguageWords.Number(value)}位", $"{Ordinal(best)} to {Ordinal(value)}")
            : language.Say($"{LanguageWords.Number(value)}位", Ordinal(value));
        foreach (var qualifier in qualifiers)
        {
            place = qualifier switch
            {
                "AT_MOST" => language.Say($"上位{place}以内", $"{place} or better"),
                "LESS_THAN" => language.Say($"{place}より上位", $"better than {place}"),
                "AT_LEAST" => language.Say($"{place}またはそれより下位", $"{place} or lower in the order"),
                "MORE_THAN" => language.Say($"{place}より下位", $"lower in the order than {place}"),
                "ABOUT" => $"{words.Word("Qualifier", qualifier, language)}{language.Say("", " ")}{place}",
                _ => place,
            };
        }

        return place;
    }

    static string Ordinal(double value) => LanguageWords.Number(value) + ((value % 100) is >= 11 and <= 13 ? "th" : (value % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });
}
