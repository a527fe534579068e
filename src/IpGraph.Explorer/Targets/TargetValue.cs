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
    public string? Latest => ObservationWords.Number(target, "latestValue") is not { } value ? null
        : FigureWords.Write(value, null, Text("latestQualifier") is { } qualifier ? [qualifier] : [], Text("unit"), words, language)
            + Observed?.Remarks;

    /// <summary>From which year the growth needed is counted; empty where it cannot be told.</summary>
    public string NeededFrom => Observed?.Year is { } year ? language.InBrackets([language.Say($"{year}年から", $"from {year}")]) : "";

    /// <summary>Over which years the growth was seen, and whether it is printed; empty where none was.</summary>
    public string SeenOver
    {
        get
        {
            var years = Rests("GROWTH_SEEN").Select(value => ObservationWords.Number(value, "year")).OfType<double>().ToList();
            if (years.Count == 0)
                return "";
            var span = language.Say($"{years.Min()}～{years.Max()}年", $"{years.Min()}–{years.Max()}");
            return language.InBrackets(Text("growthSource") is { } source ? [span, words.Word("GrowthSource", source, language)] : [span]);
        }
    }

    /// <summary>What the latest value is taken from; null where there is none.</summary>
    ObservationWords? Observed => Rests("LATEST").Select(value => new ObservationWords(value, words, language)).FirstOrDefault();

    IEnumerable<JsonElement> Rests(string figure) =>
        from edge in target.GetProperty("derivedFrom").GetProperty("edges").EnumerateArray()
        where edge.GetProperty("figures").EnumerateArray().Any(each => each.GetString() == figure)
        select edge.GetProperty("node");

    string? Text(string name) => ObservationWords.Text(target, name);
}
