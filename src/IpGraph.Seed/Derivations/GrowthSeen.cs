namespace IpGraph.Seed.Derivations;

/// <summary>The mean yearly growth of a series: made of the printed changes where a document prints them, since the
/// values beside them are rounded, and of the values elsewhere.</summary>
/// <param name="Rate">As a ratio a year.</param>
/// <param name="Source">PRINTED, COMPUTED or MIXED.</param>
sealed record GrowthSeen(double Rate, string Source)
{
    /// <summary>Over how many years values have to reach for a trend: what changed from one year to the next may be chance, or an
    /// event that does not come again.</summary>
    const int YearsLeast = 2;

    /// <summary>The growth over values that carry on one another; null where none can be told, from a single year to the next,
    /// and of ranks.</summary>
    public static GrowthSeen? Of(IReadOnlyList<ObservedValue> series)
    {
        if (series.Count < 2 || series[0].IsRank || IsOneStep(series))
            return null;
        var (ratio, printed) = (1.0, 0);
        for (var place = 1; place < series.Count; place++)
        {
            var (before, after) = (series[place - 1], series[place]);
            if (after.PrintedGrowth is { } percent)
            {
                ratio *= 1 + percent / 100;
                printed++;
            }
            else if (before.IsBound || after.IsBound || before.Value <= 0 || after.Value <= 0)
            {
                return null;
            }
            else
            {
                ratio *= after.Value / before.Value;
            }
        }

        var source = printed == 0 ? "COMPUTED" : printed == series.Count - 1 ? "PRINTED" : "MIXED";
        return Yearly(ratio, series[^1].Year - series[0].Year) is { } rate ? new GrowthSeen(rate, source) : null;
    }

    /// <summary>Whether there are several values, and they reach over fewer years than a trend needs.</summary>
    public static bool IsOneStep(IReadOnlyList<ObservedValue> series) =>
        series.Count > 1 && series[^1].Year - series[0].Year < YearsLeast;

    /// <summary>The yearly ratio that leads from one value to the other; null where there is none.</summary>
    public static double? Needed(ObservedValue from, double to, int years) =>
        !from.IsBound && !from.IsRank && from.Value > 0 && to > 0 ? Yearly(to / from.Value, years) : null;

    static double? Yearly(double ratio, int years) =>
        ratio > 0 && years > 0 ? Math.Pow(ratio, 1.0 / years) - 1 : null;
}
