using System.Globalization;

namespace IpGraph.Seed.Derivations;

/// <summary>Where a target stands, and on what that rests.</summary>
sealed record TrackRule(string Track, string Reason)
{
    public static TrackRule NoTarget { get; } =
        new("NO_TARGET", "No number is set that a value could be compared with.");

    public static TrackRule NoObservation { get; } =
        new("NO_OBSERVATION", "No document prints a value of an indicator in the unit of the target.");

    /// <param name="series">The values since the last break of the series, the earliest first; one at least.</param>
    public static TrackRule Of(
        Goal goal,
        int? dueYear,
        IReadOnlyList<ObservedValue> series,
        GrowthSeen? seen,
        double? needed)
    {
        var latest = series[^1];
        if (goal.IsReachedBy(latest) is not { } isReached)
        {
            return new("NOT_COMPARABLE",
                $"The value of {latest.Year}, printed as {latest.PrintedAs}, does not settle whether {goal} is reached.");
        }

        if (isReached)
            return new("REACHED", $"The value of {latest.Year}, {Number(latest.Value)}, reaches {goal}.");
        if (dueYear <= latest.Year)
            return new("BEHIND", $"The value of {latest.Year}, {Number(latest.Value)}, does not reach {goal} in {dueYear}.");
        if (seen is null || needed is null)
            return new("NO_TREND", WhyNoTrend(dueYear, series, seen));
        var isOnTrack = goal.IsBelow(latest) ? seen.Rate <= needed : seen.Rate >= needed;
        return new(
            isOnTrack ? "ON_TRACK" : "BEHIND",
            $"Growth of {Percent(seen.Rate)} a year was seen from {series[0].Year} to {latest.Year}; "
            + $"{Percent(needed.Value)} a year is needed for {goal} by {dueYear}.");
    }

    static string WhyNoTrend(int? dueYear, IReadOnlyList<ObservedValue> series, GrowthSeen? seen) =>
        seen is not null && dueYear is null ? "No year is set by which the target is to be reached."
        : series[0].IsRank ? "A rank has no growth that could be compared."
        : series.Count > 1 ? "A value of the series is only a bound, or not above zero."
        : series[0].Break is { } why ? $"The series breaks at {series[0].Year}: {why}"
        : "The series has one value only.";

    public static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    static string Percent(double ratio) => (100 * ratio).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
