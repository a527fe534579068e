using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>A value of a series, with its year and what its print leaves open.</summary>
/// <param name="Value">The printed figure, of a range its upper end.</param>
/// <param name="RangeFrom">The lower end of a range; null where it is none.</param>
/// <param name="Break">Why it does not carry on the values before it; null where it does.</param>
/// <param name="BreakJa">The same in Japanese.</param>
/// <param name="Status">Whether it is settled, of the schema's <c>ObservationStatus</c>; null where nothing is said.</param>
/// <param name="PrintedGrowth">The printed change against the value before it, in percent.</param>
sealed record ObservedValue(
    string Id,
    int Year,
    double Value,
    double? RangeFrom,
    string Qualifier,
    string PrintedAs,
    string? Break,
    double? PrintedGrowth,
    string? Unit = null,
    string? BreakJa = null,
    string? Status = null)
{
    /// <summary>How far "about" a value may be off, as a share of it.</summary>
    public const double AboutTolerance = 0.05;

    public static ObservedValue Of(DraftNode node) => new(
        node.Id,
        (int)node.Number("year")!,
        node.Number("value") ?? 0,
        node.Number("rangeFrom"),
        node.Text("qualifier") ?? "EXACT",
        node.Text("printedAs") ?? "",
        node.Text("seriesBreak"),
        node.Number("printedGrowth"),
        node.Text("unit"),
        node.Text("seriesBreakJa"),
        node.Text("status"));

    /// <summary>Whether it is a place in an order: the 13th is not some times the 4th, so nothing of it grows.</summary>
    public bool IsRank => Unit == "rank";

    /// <summary>Whether the print only says what the value is above or below.</summary>
    public bool IsBound => Qualifier is not ("EXACT" or "ABOUT");

    /// <summary>Between which numbers the true value has to be looked for.</summary>
    public (double Low, double High) Span => Qualifier switch
    {
        "ABOUT" => (Value - AboutTolerance * Math.Abs(Value), Value + AboutTolerance * Math.Abs(Value)),
        "MORE_THAN" => (Math.BitIncrement(Value), double.PositiveInfinity),
        "AT_LEAST" => (Value, double.PositiveInfinity),
        "LESS_THAN" => (double.NegativeInfinity, Math.BitDecrement(Value)),
        "AT_MOST" => (double.NegativeInfinity, Value),
        "RANGE" => (RangeFrom ?? Value, Value),
        _ => (Value, Value),
    };
}
