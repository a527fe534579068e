using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Matrices;

/// <summary>Counts by rows and columns.</summary>
/// <param name="Corner">What rows and columns are.</param>
/// <param name="Unit">What is counted, for instance <c>measures</c>.</param>
public sealed record HeatTable(
    string Title, string Corner, string Unit, IReadOnlyList<HeatHeading> Columns, IReadOnlyList<HeatRow> Rows, Language Language)
{
    /// <summary>The highest count, which has the darkest shade; a part of the rows keeps that of all.</summary>
    public int Most { get; init; } = Rows.SelectMany(row => row.Cells).Max(cell => cell.Count) ?? 0;
}

/// <param name="Address">Of its page; null for none.</param>
/// <param name="Total">How many of the counted have it, whatever else they have; null where the documents do not tell.</param>
public sealed record HeatHeading(string Name, string? Address, int? Total);

/// <param name="Cells">One for each column.</param>
public sealed record HeatRow(HeatHeading Heading, IReadOnlyList<HeatCell> Cells);

/// <param name="Count">Null where the documents do not tell, which is not zero.</param>
/// <param name="Address">Where those counted are listed; null where there are none.</param>
public sealed record HeatCell(int? Count, string? Address);
