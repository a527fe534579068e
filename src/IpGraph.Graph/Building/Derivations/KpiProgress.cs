namespace IpGraph.Graph.Building.Derivations;

/// <summary>Where each target stands, from the observations of its first indicator in the same unit.</summary>
public static class KpiProgress
{
    /// <summary>How near a value has to be to a target that is to be met only about, as a share of the
    /// target.</summary>
    const double AboutTolerance = 0.05;

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
            Describe(kpi, Target(kpi, series), series);
        }
    }

    /// <summary>One value a year, the earliest first; what is printed without a year shows no way to a target.</summary>
    static List<(int Year, double Value)> Series(IEnumerable<DraftNode> observations, string unit) =>
    [
        .. observations.Where(node => node.Text("unit") == unit && node.Number("year") is not null)
            .Select(node => (Year: (int)node.Number("year")!, Value: node.Number("value") ?? 0))
            .GroupBy(observation => observation.Year)
            .OrderBy(year => year.Key)
            .Select(year => year.Last()),
    ];

    /// <summary>The value to be reached; a target of an increase counts from the baseline, or the first
    /// observation.</summary>
    static double? Target(DraftNode kpi, List<(int Year, double Value)> series)
    {
        if (kpi.Text("state") != "SET" || kpi.Number("targetValue") is not { } target)
            return null;
        if (kpi.Text("comparator") != "INCREASE_BY")
            return target;
        return target + (kpi.Number("baselineValue") ?? (series.Count > 0 ? series[0].Value : null));
    }

    static void Describe(DraftNode kpi, double? target, List<(int Year, double Value)> series)
    {
        if (series.Count == 0)
        {
            var isNumber = kpi.Text("state") == "SET" && kpi.Number("targetValue") is not null;
            kpi.Values["track"] = isNumber ? "NO_OBSERVATION" : "NO_TARGET";
            return;
        }
        var (first, latest) = (series[0], series[^1]);
        var seen = series.Count < 2 ? null : Growth(first.Value, latest.Value, latest.Year - first.Year);
        var needed = target is null || kpi.Number("dueYear") is not { } due
            ? null
            : Growth(latest.Value, target.Value, (int)due - latest.Year);
        kpi.Values["latestValue"] = latest.Value;
        kpi.Values["latestYear"] = latest.Year;
        Set(kpi, "gap", target - latest.Value);
        Set(kpi, "growthNeeded", needed);
        Set(kpi, "growthSeen", seen);
        kpi.Values["track"] = Track(kpi, target, latest, needed, seen);
    }

    static string Track(DraftNode kpi, double? target, (int Year, double Value) latest, double? needed, double? seen)
    {
        if (target is not { } value)
            return "NO_TARGET";
        var isDecrease = kpi.Text("comparator") == "AT_MOST";
        var isReached = kpi.Text("comparator") switch
        {
            "AT_MOST" => latest.Value <= value,
            "ABOUT" => Math.Abs(latest.Value - value) <= AboutTolerance * Math.Abs(value),
            _ => latest.Value >= value,
        };
        if (isReached)
            return "REACHED";
        if (kpi.Number("dueYear") <= latest.Year)
            return "BEHIND";
        if (seen is null || needed is null)
            return "NO_TREND";
        return (isDecrease ? seen <= needed : seen >= needed) ? "ON_TRACK" : "BEHIND";
    }

    /// <summary>The yearly ratio that leads from one value to the other; null where there is none.</summary>
    static double? Growth(double from, double to, int years) =>
        from > 0 && to > 0 && years > 0 ? Math.Pow(to / from, 1.0 / years) - 1 : null;

    /// <remarks>Rounded, since the last bits of a power differ between machines and the content's hash must
    /// not.</remarks>
    static void Set(DraftNode kpi, string property, double? value)
    {
        if (value is { } number)
            kpi.Values[property] = Math.Round(number, 6) + 0.0;
    }
}
