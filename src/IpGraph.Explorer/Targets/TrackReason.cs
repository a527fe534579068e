using System.Text.Json;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Targets;

/// <summary>Why a target stands where it stands, in the language of the page.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Language">The language of the sentence: what the data say of a series is in English.</param>
public sealed record TrackReason(string Text, Language Language)
{
    /// <param name="target">With <c>track</c>, <c>trackReason</c>, <c>growthSeen</c>, <c>growthNeeded</c>, <c>latestYear</c> and <c>dueYear</c>.</param>
    /// <returns>Null where nothing is said.</returns>
    public static TrackReason? Of(JsonElement target, Language language)
    {
        if (language == Language.Japanese && Japanese(target) is { } sentence)
            return new TrackReason(sentence, Language.Japanese);
        return target.GetProperty("trackReason").GetString() is { } reason ? new TrackReason(reason, Language.English) : null;
    }

    static string? Japanese(JsonElement target) => target.GetProperty("track").GetString() switch
    {
        "BEHIND" or "ON_TRACK" when Percent(target, "growthSeen") is { } seen && Percent(target, "growthNeeded") is { } needed =>
            $"実績の伸びは{target.GetProperty("latestYear")}年まで年{seen}%、{target.GetProperty("dueYear")}年の目標には年{needed}%の伸びが必要。",
        "REACHED" => "最新の実績値が目標に達している。",
        "NO_OBSERVATION" => "資料に実績値がない。",
        "NO_TARGET" => "資料に数値の目標がない。",
        _ => null,
    };

    static string? Percent(JsonElement target, string name) => target.GetProperty(name) is { ValueKind: JsonValueKind.Number } ratio
        ? LanguageWords.Number(Math.Round(ratio.GetDouble() * 100, 1))
        : null;
}
