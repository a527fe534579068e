using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>Where each target stands, from the observations of its first indicator in the same unit.</summary>
public static class KpiProgress
{
    public static void Derive(GraphDraft draft)
    {
        if (draft.Model.FindNodeType("Kpi") is not { } type || type.FindProperty("track") is null)
            return;
        var indicators = draft.RelationshipsOf("MEASURED_BY")
            .ToLookup(link => link.From, link => draft.FindNode(link.To)!);
        var observations = draft.RelationshipsOf("HAS_OBSERVATION")
            .ToLookup(link => link.From, link => draft.FindNode(link.To)!);
        foreach (var kpi in draft.Nodes.Where(node => node.Type == type))
        {
            var indicator = indicators[kpi.Id].FirstOrDefault(node =>
                node.Text("unit") is { } unit && unit == kpi.Text("unit"));
            var series = indicator is null ? [] : Series(observations[indicator.Id], indicator.Text("unit")!);
            Describe(draft, kpi, series);
        }
    }

    /// <summary>One value a year, the earliest first; what is printed without a year shows no way to a target.</summary>
    static List<ObservedValue> Series(IEnumerable<DraftNode> observations, string unit) =>
    [
        .. observations.Where(node => node.Text("unit") == unit && node.Number("year") is not null)
            .Select(ObservedValue.Of)
            .GroupBy(observation => observation.Year)
            .OrderBy(year => year.Key)
            .Select(year => year.Last()),
    ];

    static void Describe(GraphDraft draft, DraftNode kpi, List<ObservedValue> series)
    {
        var rule = kpi.Text("state") == "SET" && kpi.Number("targetValue") is not null
            ? TrackRule.NoObservation
            : TrackRule.NoTarget;
        if (series.Count > 0)
        {
            var goal = Goal.Of(kpi, series[0]);
            var unbroken = SinceTheLastBreak(series);
            var seen = GrowthSeen.Of(unbroken);
            var needed = Compare(kpi, goal, series[^1], seen);
            SayWhatItRestsOn(draft, kpi, unbroken, seen);
            if (goal is not null)
                rule = TrackRule.Of(goal, DueYear.Of(kpi), unbroken, seen, needed);
        }

        Set(kpi, "track", rule.Track);
        Set(kpi, "trackBasis", rule.Basis);
        Set(kpi, "trackReason", rule.Reason);
        Set(kpi, "trackReasonJa", rule.ReasonJa);
    }

    /// <summary>Sets the figures of the latest value beside the goal.</summary>
    /// <returns>The growth needed.</returns>
    static double? Compare(DraftNode kpi, Goal? goal, ObservedValue latest, GrowthSeen? seen)
    {
        var end = goal?.EndTowards(latest);
        var needed = end is { } to && kpi.Number("dueYear") is { } due
            ? GrowthSeen.Needed(latest, to, (int)due - latest.Year)
            : null;
        Set(kpi, "latestValue", latest.Value);
        Set(kpi, "latestQualifier", latest.Qualifier);
        Set(kpi, "latestYear", latest.Year);
        Set(kpi, "printedGrowth", latest.PrintedGrowth);
        SetRounded(kpi, "gap", latest.IsBound ? null : end - latest.Value);
        SetRounded(kpi, "growthNeeded", needed);
        SetRounded(kpi, "growthSeen", seen?.Rate);
        Set(kpi, "growthSource", seen?.Source);
        return needed;
    }

    static List<ObservedValue> SinceTheLastBreak(List<ObservedValue> series) =>
        series[Math.Max(0, series.FindLastIndex(value => value.Break is not null))..];

    static void SayWhatItRestsOn(GraphDraft draft, DraftNode kpi, List<ObservedValue> series, GrowthSeen? seen)
    {
        if (draft.Model.FindRelationshipType("DERIVED_FROM") is not { } type)
            return;
        foreach (var value in seen is null ? series[^1..] : series)
        {
            List<object> figures = value == series[^1] ? ["LATEST"] : [];
            if (seen is not null)
                figures.Add("GROWTH_SEEN");
            draft.Relate(type, kpi.Id, value.Id).Values["figures"] = figures;
        }
    }

    static void Set(DraftNode kpi, string property, object? value)
    {
        if (value is not null && kpi.Type.FindProperty(property) is not null)
            kpi.Values[property] = value;
    }

    /// <remarks>The last bits of a power differ between machines and the content's hash must not.</remarks>
    static void SetRounded(DraftNode kpi, string property, double? value) =>
        Set(kpi, property, value is { } number ? Math.Round(number, 6) + 0.0 : null);
}
