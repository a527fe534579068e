namespace IpGraph.Exports.Tables;

/// <summary>The rows of a table, each made when it is asked for; by several threads at once.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="At">The row of a number: a value for each column, null where there is none.</param>
public sealed record ExportRows(int Count, Func<int, object?[]> At);
