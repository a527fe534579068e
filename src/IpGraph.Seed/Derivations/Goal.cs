using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>The number of a target and how a value has to stand to it.</summary>
/// <param name="Value">Of a range its upper end; of an increase what it leads to.</param>
/// <param name="RangeFrom">The lower end of a range; null where it is none.</param>
sealed record Goal(string Comparator, double Value, double? RangeFrom)
{
    /// <summary>The goal of a target; an increase counts from the baseline, or from the first value.</summary>
    public static Goal? Of(DraftNode kpi, ObservedValue? first)
    {
        if (kpi.Text("state") != "SET" || kpi.Number("targetValue") is not { } target)
            return null;
        var comparator = kpi.Text("comparator") ?? "AT_LEAST";
        if (comparator != "INCREASE_BY")
            return new Goal(comparator, target, kpi.Number("targetRangeFrom"));
        var start = kpi.Number("baselineValue") ?? (first is { IsBound: false } ? first.Value : null);
        return start is { } from ? new Goal(comparator, target + from, null) : null;
    }

    /// <summary>The end of the goal that lies towards the value.</summary>
    public double EndTowards(ObservedValue value) =>
        RangeFrom is { } from && value.Value < Value ? Math.Max(from, value.Value) : Value;

    /// <summary>Whether a value has to fall to reach it.</summary>
    public bool IsBelow(ObservedValue value) =>
        Comparator == "AT_MOST" || (Comparator == "WITHIN" && value.Value > Value);

    /// <summary>Whether a value reaches it; null where the print of the value leaves that open.</summary>
    public bool? IsReachedBy(ObservedValue value)
    {
        var (low, high) = value.Span;
        var (from, to) = Comparator switch
        {
            "AT_MOST" => (double.NegativeInfinity, Value),
            "ABOUT" => (Value - Tolerance, Value + Tolerance),
            "WITHIN" => (RangeFrom ?? Value, Value),
            _ => (Value, double.PositiveInfinity),
        };
        if (low >= from && high <= to)
            return true;
        return high < from || low > to ? false : null;
    }

    double Tolerance => ObservedValue.AboutTolerance * Math.Abs(Value);

    public override string ToString() => RangeFrom is { } from
        ? $"the target of {TrackRule.Number(from)} to {TrackRule.Number(Value)}"
        : $"the target of {TrackRule.Number(Value)}";
}
