using Parquet;
using Parquet.Schema;

namespace IpGraph.Exports.Tables;

/// <summary>A table as Parquet, in groups of rows, so that memory holds one group.</summary>
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
        foreach (var rows in table.Rows(source).Chunk(RowsPerGroup))
        {
            cancellation.ThrowIfCancellationRequested();
            using var group = writer.CreateRowGroup();
            for (var index = 0; index < columns.Length; index++)
                await columns[index].WriteAsync(group, rows, index);
        }
    }
}
