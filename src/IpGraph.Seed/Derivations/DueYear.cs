using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>By when a target is to be reached.</summary>
/// <param name="Year">Null where no document says it.</param>
/// <param name="IsFiscal">Whether it is a fiscal year, which ends in March of the next.</param>
sealed record DueYear(int? Year, bool IsFiscal)
{
    public string English => IsFiscal ? $"fiscal {Year}" : $"{Year}";

    public string Japanese => IsFiscal ? $"{Year}年度" : $"{Year}年";

    public static DueYear Of(DraftNode kpi) => new((int?)kpi.Number("dueYear"), kpi.Text("dueYearKind") == "FISCAL");
}
