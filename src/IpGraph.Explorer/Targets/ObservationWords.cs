using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>A value of an indicator as a reader is told it: the figure, when it was, and what is uncertain of it.</summary>
/// <param name="observation">With <c>value</c>, <c>rangeFrom</c>, <c>qualifier</c>, <c>period</c>, <c>year</c>, <c>yearSource</c>,
/// <c>time</c>, <c>timeEn</c> and <c>status</c>, as far as they are asked for here.</param>
sealed class ObservationWords(JsonElement observation, Vocabulary words, Language language)
{
    /// <summary>The year that it counts for; null where there is none.</summary>
    public string? Year => Text(observation, "year");

    /// <summary>The figure in a unit, and the remarks.</summary>
    public string Figure(string unit) =>
        FigureWords.Write(
            Number(observation, "value")!.Value, Number(observation, "rangeFrom"), [Text(observation, "qualifier")!], unit, words, language)
            + Remarks;

    /// <summary>When it was, that its year is ours, and that it may still change, in brackets; empty where nothing is to be said.</summary>
    public string Remarks => language.InBrackets(AllRemarks);

    IEnumerable<string> AllRemarks
    {
        get
        {
            if (When(observation, language) is { Length: > 0 } time)
                yield return time;
            if (Text(observation, "yearSource") == "OWN" && Year is { } year)
                yield return language.Say($"年の記載はなく、{year}年として計算", $"no year is printed: counted as {year}");
            if (Text(observation, "status") is ("ESTIMATED" or "PROVISIONAL") and { } status)
                yield return words.Word("ObservationStatus", status, language);
        }
    }

    /// <summary>What is printed of the time in Japanese, our words for it in English, else the year; empty where nothing tells it.</summary>
    /// <param name="observation">With <c>period</c>, <c>year</c>, <c>time</c> and <c>timeEn</c>.</param>
    public static string When(JsonElement observation, Language language)
    {
        string[] names = language == Language.Japanese ? ["period", "time", "year"] : ["timeEn", "year"];
        var name = names.FirstOrDefault(each => Text(observation, each) is not null);
        return name is null ? "" : name == "year" && language == Language.Japanese ? $"{Text(observation, name)}年" : Text(observation, name)!;
    }

    /// <summary>A value as text; null where it is missing or null.</summary>
    public static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    /// <summary>A number; null where it is missing or none.</summary>
    public static double? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;
}
