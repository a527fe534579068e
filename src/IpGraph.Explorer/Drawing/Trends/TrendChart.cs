using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Trends;

/// <summary>Counts over editions, a line for each subject.</summary>
/// <param name="Editions">From the earliest to the latest.</param>
public sealed record TrendChart(
    Caption Caption, IReadOnlyList<string> Editions, IReadOnlyList<TrendSeries> Series, string Unit, Language Language);

/// <param name="Address">Of its page; null for none.</param>
/// <param name="Points">One for each edition; null where that edition does not tell.</param>
public sealed record TrendSeries(string Name, string? Address, IReadOnlyList<TrendPoint?> Points);

/// <param name="Count">How many are about the subject.</param>
/// <param name="Of">How many of the edition were looked at.</param>
/// <param name="Address">Where those counted are listed; null for none.</param>
public sealed record TrendPoint(int Count, int Of, string? Address)
{
    /// <summary>The share, 0 to 1.</summary>
    public double Share => Of == 0 ? 0 : (double)Count / Of;
}
