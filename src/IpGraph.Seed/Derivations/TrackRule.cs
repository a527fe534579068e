using System.Globalization;

namespace IpGraph.Seed.Derivations;

/// <summary>Where a target stands, and on what that rests.</summary>
/// <param name="Basis">The kind of reason, of the schema's <c>TrackBasis</c>.</param>
/// <param name="Reason">The reason in one English sentence.</param>
/// <param name="ReasonJa">The same in Japanese.</param>
sealed record TrackRule(string Track, string Basis, string Reason, string ReasonJa)
{
    public static TrackRule NoTarget { get; } =
        new("NO_TARGET", "NO_NUMBER", "No number is set that a value could be compared with.", "資料に数値の目標がない。");

    public static TrackRule NoObservation { get; } = new(
        "NO_OBSERVATION",
        "NO_VALUE",
        "No document prints a value of an indicator in the unit of the target.",
        "資料に目標と同じ単位の実績値がない。");

    /// <param name="series">The values since the last break of the series, the earliest first; one at least.</param>
    public static TrackRule Of(
        Goal goal,
        DueYear due,
        IReadOnlyList<ObservedValue> series,
        GrowthSeen? seen,
        double? needed)
    {
        var latest = series[^1];
        if (goal.IsReachedBy(latest) is not { } isReached)
        {
            return new("NOT_COMPARABLE", "UNSETTLED",
                $"The value of {latest.Year}, printed as {latest.PrintedAs}, does not settle whether {goal} is reached.",
                $"{latest.Year}年の実績値の記載「{latest.PrintedAs}」には幅があり、目標に達しているかどうかを判断できない。");
        }

        if (isReached)
        {
            return new("REACHED", "REACHED",
                $"The value of {latest.Year}, {Number(latest.Value)}, reaches {goal}.",
                $"{latest.Year}年の実績値{Number(latest.Value)}は、目標に達している。");
        }

        if (due.Year <= latest.Year)
        {
            return new("BEHIND", "OVERDUE",
                $"The value of {latest.Year}, {Number(latest.Value)}, does not reach {goal} in {due.English}.",
                $"{latest.Year}年の実績値{Number(latest.Value)}は、{due.Japanese}の目標に達していない。");
        }

        if (seen is null || needed is null)
            return WithoutTrend(goal, due, series, seen, needed);
        var isOnTrack = goal.IsBelow(latest) ? seen.Rate <= needed : seen.Rate >= needed;
        return new(
            isOnTrack ? "ON_TRACK" : "BEHIND",
            "GROWTH",
            $"Growth of {Percent(seen.Rate)} a year was seen from {series[0].Year} to {latest.Year}, over {series.Count} values{Unsettled(series, isJapanese: false)}; "
            + $"{Percent(needed.Value)} a year is needed for {goal} by {due.English}.",
            $"実績の伸びは{series[0].Year}年から{latest.Year}年まで（実績値{series.Count}個{Unsettled(series, isJapanese: true)}）年{Percent(seen.Rate)}、"
            + $"{due.Japanese}の目標には年{Percent(needed.Value)}の伸びが必要。");
    }

    static TrackRule WithoutTrend(Goal goal, DueYear due, IReadOnlyList<ObservedValue> series, GrowthSeen? seen, double? needed)
    {
        var (basis, reason, reasonJa) = seen is not null && due.Year is null
            ? ("NO_DUE_YEAR", "No year is set by which the target is to be reached.", "目標を達成する年が示されていない。")
            : series[0].IsRank ? ("RANK", "A rank has no growth that could be compared.", "順位には、比べられる伸び率がない。")
            : GrowthSeen.IsOneStep(series) ? OneStep(goal, due, series, needed)
            : series.Count > 1
                ? ("BOUND", "A value of the series is only a bound, or not above zero.", "上限か下限だけの値、または正でない値があり、伸びを計算できない。")
            : series[0].Break is { } why
                ? ("SERIES_BREAK", $"The series breaks at {series[0].Year}: {why}", $"{series[0].Year}年に系列の断絶がある：{series[0].BreakJa ?? why}")
            : ("ONE_VALUE", "The series has one value only.", "実績値が一つしかない。");
        return new("NO_TREND", basis, reason, reasonJa);
    }

    static (string Basis, string Reason, string ReasonJa) OneStep(
        Goal goal, DueYear due, IReadOnlyList<ObservedValue> series, double? needed)
    {
        var (from, to) = (series[0].Year, series[^1].Year);
        return ("ONE_STEP",
            $"There are values of {from} and {to} only: the step of a single year shows no trend."
            + (needed is { } growth ? $" Growth of {Percent(growth)} a year is needed for {goal} by {due.English}." : ""),
            $"実績値は{from}年と{to}年のものしかなく、1年分の変化からは傾向を判断できない。"
            + (needed is { } rate ? $"{due.Japanese}の目標には年{Percent(rate)}の伸びが必要。" : ""));
    }

    /// <summary>Which of the values are not settled, in words that follow how many there are; empty where all are.</summary>
    static string Unsettled(IReadOnlyList<ObservedValue> series, bool isJapanese) => string.Concat(
        from value in series
        let words = value.Status switch
        {
            "ESTIMATED" => (Ja: "推計値", En: "an estimate"),
            "PROVISIONAL" => (Ja: "暫定値", En: "provisional"),
            _ => default,
        }
        where words.Ja is not null
        select isJapanese ? $"、{value.Year}年は{words.Ja}" : $", that of {value.Year} {words.En}");

    public static string Number(double number) => Written(number, "0.######");

    static string Percent(double ratio) => Written(100 * ratio, "0.##") + " %";

    /// <summary>Below zero with a sign for minus, and not with a hyphen.</summary>
    static string Written(double number, string digits) => number.ToString($"{digits};−{digits}", CultureInfo.InvariantCulture);
}
