using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>Why a target stands where it stands, in the language of the page.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Language">The language of the sentence: a kind of reason that is not known here is told in English.</param>
public sealed record TrackReason(string Text, Language Language)
{
    /// <param name="target">With <c>trackBasis</c>, <c>trackReason</c>, <c>growthSeen</c>, <c>growthNeeded</c>, <c>latestYear</c> and <c>dueYear</c>.</param>
    /// <returns>Null where nothing is said.</returns>
    public static TrackReason? Of(JsonElement target, Language language)
    {
        if (language == Language.Japanese && Japanese(target) is { } sentence)
            return new TrackReason(sentence, Language.Japanese);
        return target.GetProperty("trackReason").GetString() is { } reason ? new TrackReason(reason, Language.English) : null;
    }

    static string? Japanese(JsonElement target) => target.GetProperty("trackBasis").GetString() switch
    {
        "NO_NUMBER" => "資料に数値の目標がない。",
        "NO_VALUE" => "資料に目標と同じ単位の実績値がない。",
        "UNSETTLED" => $"{Year(target, "latestYear")}の実績値の記載には幅があり、目標に達しているかどうかを判断できない。",
        "REACHED" => "最新の実績値が目標に達している。",
        "OVERDUE" => $"{Year(target, "latestYear")}の実績値は、{Year(target, "dueYear")}の目標に達していない。",
        "GROWTH" when Percent(target, "growthSeen") is { } seen && Percent(target, "growthNeeded") is { } needed =>
            $"実績の伸びは{Year(target, "latestYear")}まで年{seen}%、{Year(target, "dueYear")}の目標には年{needed}%の伸びが必要。",
        "NO_DUE_YEAR" => "目標を達成する年が示されていない。",
        "RANK" => "順位には、比べられる伸び率がない。",
        "BOUND" => "上限か下限だけの値、または正でない値があり、伸びを計算できない。",
        "SERIES_BREAK" => $"{Year(target, "latestYear")}に系列の断絶があり、それ以降の実績値は一つしかない。",
        "ONE_VALUE" => "実績値が一つしかない。",
        _ => null,
    };

    static string Year(JsonElement target, string name) => $"{target.GetProperty(name)}年";

    static string? Percent(JsonElement target, string name) => target.GetProperty(name) is { ValueKind: JsonValueKind.Number } ratio
        ? LanguageWords.Number(Math.Round(ratio.GetDouble() * 100, 1))
        : null;
}
