using System.Globalization;

namespace IpGraph.Seed.Derivations;

/// <summary>Where a target stands, and on what that rests.</summary>
/// <param name="Basis">The kind of reason, of the schema's <c>TrackBasis</c>.</param>
/// <param name="Reason">The reason in one English sentence.</param>
sealed record TrackRule(string Track, string Basis, string Reason)
{
    public static TrackRule NoTarget { get; } =
        new("NO_TARGET", "NO_NUMBER", "No number is set that a value could be compared with.");

    public static TrackRule NoObservation { get; } =
        new("NO_OBSERVATION", "NO_VALUE", "No document prints a value of an indicator in the unit of the target.");

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
            return new("NOT_COMPARABLE", "UNSETTLED",
                $"The value of {latest.Year}, printed as {latest.PrintedAs}, does not settle whether {goal} is reached.");
        }

        if (isReached)
            return new("REACHED", "REACHED", $"The value of {latest.Year}, {Number(latest.Value)}, reaches {goal}.");
        if (dueYear <= latest.Year)
            return new("BEHIND", "OVERDUE", $"The value of {latest.Year}, {Number(latest.Value)}, does not reach {goal} in {dueYear}.");
        if (seen is null || needed is null)
            return WithoutTrend(dueYear, series, seen);
        var isOnTrack = goal.IsBelow(latest) ? seen.Rate <= needed : seen.Rate >= needed;
        return new(
            isOnTrack ? "ON_TRACK" : "BEHIND",
            "GROWTH",
            $"Growth of {Percent(seen.Rate)} a year was seen from {series[0].Year} to {latest.Year}; "
            + $"{Percent(needed.Value)} a year is needed for {goal} by {dueYear}.");
    }

    static TrackRule WithoutTrend(int? dueYear, IReadOnlyList<ObservedValue> series, GrowthSeen? seen)
    {
        var (basis, reason) = seen is not null && dueYear is null ? ("NO_DUE_YEAR", "No year is set by which the target is to be reached.")
            : series[0].IsRank ? ("RANK", "A rank has no growth that could be compared.")
            : series.Count > 1 ? ("BOUND", "A value of the series is only a bound, or not above zero.")
            : series[0].Break is { } why ? ("SERIES_BREAK", $"The series breaks at {series[0].Year}: {why}")
            : ("ONE_VALUE", "The series has one value only.");
        return new("NO_TREND", basis, reason);
    }

    public static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    static string Percent(double ratio) => (100 * ratio).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
