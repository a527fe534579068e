using IpGraph.Exports.Rendering;
using Parquet;
using Parquet.Schema;

namespace IpGraph.Exports.Tables;

/// <summary>A table as Parquet, in groups of rows, so that memory holds two groups.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/. Not compressed within: the package is.</remarks>
static class ParquetExport
{
    const int RowsPerGroup = 16_384;
    const int GroupsAhead = 2;

    static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.None };

    /// <remarks>The library can only be awaited; a stream that answers at once makes nobody wait.</remarks>
    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation) =>
        WriteAsync(table, source, output, cancellation).GetAwaiter().GetResult();

    static async Task WriteAsync(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        ParquetColumn[] columns = [.. table.Columns.Select(ParquetColumn.Of)];
        var schema = new ParquetSchema(columns.Select(column => column.Field));
        await using var writer = await ParquetWriter.CreateAsync(schema, output, Options, cancellationToken: cancellation);
        var rows = table.Rows(source);
        var rowsPerGroup = Math.Min(RowsPerGroup, rows.Count);
        var groups = rows.Count == 0 ? 0 : (rows.Count + rowsPerGroup - 1) / rowsPerGroup;
        ParquetRoom[][] places =
            [.. Enumerable.Range(0, Math.Clamp(groups, 1, GroupsAhead)).Select(_ => Array.ConvertAll(columns, column => column.Room(rowsPerGroup)))];
        try
        {
            OrderedPieces<ParquetRoom[]>.Run(
                groups,
                places,
                (group, number) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    Fill(group, rows, number * rowsPerGroup, rowsPerGroup);
                },
                group => WriteAsync(writer, group).GetAwaiter().GetResult());
        }
        finally
        {
            foreach (var room in places.SelectMany(place => place))
                room.Dispose();
        }
    }

    /// <summary>The values of a group of rows, column by column.</summary>
    static void Fill(ParquetRoom[] group, ExportRows rows, int begin, int length)
    {
        foreach (var column in group)
            column.Clear();
        var row = new object?[group.Length];
        var end = Math.Min(begin + length, rows.Count);
        for (var index = begin; index < end; index++)
        {
            rows.Read(index, row);
            for (var column = 0; column < row.Length; column++)
                group[column].Put(row[column]);
        }
    }

    static async Task WriteAsync(ParquetWriter writer, ParquetRoom[] columns)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in columns)
            await column.WriteAsync(group);
    }
}
