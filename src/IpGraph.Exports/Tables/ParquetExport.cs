using IpGraph.Exports.Rendering;
using Parquet;
using Parquet.Schema;

namespace IpGraph.Exports.Tables;

/// <summary>A table as Parquet, in groups of rows, so that memory holds two groups.</summary>
/// <remarks>https://parquet.apache.org/docs/file-format/. Not compressed within: the package is.</remarks>
static class ParquetExport
{
    const int RowsPerGroup = 16_384;

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
        OrderedPieces<Array[]>.Run(
            (rows.Count + RowsPerGroup - 1) / RowsPerGroup,
            [new Array[columns.Length], new Array[columns.Length]],
            (group, number) =>
            {
                cancellation.ThrowIfCancellationRequested();
                Fill(group, columns, rows, number * RowsPerGroup);
            },
            group => WriteAsync(writer, columns, group).GetAwaiter().GetResult());
    }

    /// <summary>The values of a group of rows, column by column.</summary>
    static void Fill(Array[] group, ParquetColumn[] columns, ExportRows rows, int begin)
    {
        var length = Math.Min(RowsPerGroup, rows.Count - begin);
        for (var column = 0; column < columns.Length; column++)
            group[column] = columns[column].Room(length);
        var row = new object?[columns.Length];
        for (var index = 0; index < length; index++)
        {
            rows.Read(begin + index, row);
            for (var column = 0; column < columns.Length; column++)
                columns[column].Put(group[column], index, row[column]);
        }
    }

    static async Task WriteAsync(ParquetWriter writer, ParquetColumn[] columns, Array[] values)
    {
        using var group = writer.CreateRowGroup();
        for (var column = 0; column < columns.Length; column++)
            await columns[column].WriteAsync(group, values[column]);
    }
}
