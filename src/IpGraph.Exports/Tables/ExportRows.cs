namespace IpGraph.Exports.Tables;

/// <summary>The rows of a table, each made when it is asked for; by several threads at once.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Read">Puts the row of a number into a place: a value for each column, null where there is none.</param>
public sealed record ExportRows(int Count, Action<int, object?[]> Read);
