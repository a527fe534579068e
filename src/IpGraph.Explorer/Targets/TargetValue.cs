using System.Text.Json;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>The latest value of a target and the growth beside it, with what has to be said of them: when the value was, whether
/// it is an estimate, and over which years growth is counted.</summary>
/// <param name="target">With <c>latestValue</c>, <c>latestQualifier</c>, <c>unit</c>, <c>growthSource</c> and <c>derivedFrom</c>.</param>
sealed class TargetValue(JsonElement target, Vocabulary words, Language language)
{
    /// <summary>The latest value; null where there is none.</summary>
    public string? Latest => Number(target, "latestValue") is not { } value ? null
        : FigureWords.Write(value, null, Text(target, "latestQualifier") is { } qualifier ? [qualifier] : [], Text(target, "unit"), words, language)
            + Brackets(Remarks(Latests));

    /// <summary>From which year the growth needed is counted; empty where it cannot be told.</summary>
    public string NeededFrom => Text(Latests, "year") is { } year ? Brackets([language.Say($"{year}年から", $"from {year}")]) : "";

    /// <summary>Over which years the growth was seen, and whether it is printed; empty where none was.</summary>
    public string SeenOver
    {
        get
        {
            var years = Rests("GROWTH_SEEN").Select(value => Number(value, "year")).OfType<double>().ToList();
            if (years.Count == 0)
                return "";
            var span = language.Say($"{years.Min()}～{years.Max()}年", $"{years.Min()}–{years.Max()}");
            return Brackets(Text(target, "growthSource") is { } source ? [span, words.Word("GrowthSource", source, language)] : [span]);
        }
    }

    /// <summary>A value of an indicator, with when it was and whether it is an estimate.</summary>
    public static string Of(JsonElement observation, string unit, Vocabulary words, Language language) =>
        new TargetValue(observation, words, language).Observed(unit);

    string Observed(string unit) =>
        FigureWords.Write(
            Number(target, "value")!.Value, Number(target, "rangeFrom"), [Text(target, "qualifier")!], unit, words, language)
            + Brackets(Remarks(target));

    JsonElement Latests => Rests("LATEST").FirstOrDefault();

    IEnumerable<JsonElement> Rests(string figure) =>
        from edge in target.GetProperty("derivedFrom").GetProperty("edges").EnumerateArray()
        where edge.GetProperty("figures").EnumerateArray().Any(each => each.GetString() == figure)
        select edge.GetProperty("node");

    /// <summary>When a value was, that its year is ours, and that it may still change.</summary>
    IEnumerable<string> Remarks(JsonElement observation)
    {
        if (When(observation, language) is { Length: > 0 } time)
            yield return time;
        if (Text(observation, "yearSource") == "OWN" && Text(observation, "year") is { } year)
            yield return language.Say($"年の記載はなく、{year}年として計算", $"no year is printed: counted as {year}");
        if (Text(observation, "status") is ("ESTIMATED" or "PROVISIONAL") and { } status)
            yield return words.Word("ObservationStatus", status, language);
    }

    /// <summary>What is printed of the time in Japanese, our words for it in English, else the year; empty where nothing tells it.</summary>
    /// <param name="observation">With <c>period</c>, <c>year</c>, <c>time</c> and <c>timeEn</c>.</param>
    public static string When(JsonElement observation, Language language)
    {
        string[] names = language == Language.Japanese ? ["period", "time", "year"] : ["timeEn", "year"];
        var name = names.FirstOrDefault(each => Text(observation, each) is not null);
        return name is null ? "" : name == "year" && language == Language.Japanese ? $"{Text(observation, name)}年" : Text(observation, name)!;
    }

    string Brackets(IEnumerable<string> remarks)
    {
        var all = string.Join(language.Say("；", "; "), remarks);
        return all.Length == 0 ? "" : language.Say($"（{all}）", $" ({all})");
    }

    static string? Text(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    static double? Number(JsonElement from, string name) =>
        from.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : null;
}
