using System.Buffers;
using IpGraph.Exports.Rendering;

namespace IpGraph.Exports.Tables;

/// <summary>A table as CSV: UTF-8 without a mark, lines that end in LF, names in the first. An empty cell is no value, a
/// quoted empty one an empty text; lists and values with parts are JSON.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
static class CsvExport
{
    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        var rows = table.Rows(source);
        var head = new ArrayBufferWriter<byte>();
        new CsvLines(head).Write([.. table.Columns.Select(column => column.Name)]);
        output.Write(head.WrittenSpan);
        PiecedOutput.WriteRanges(
            output,
            rows.Count,
            _ => false,
            (piece, from, to) =>
            {
                var lines = new CsvLines(piece);
                var row = new object?[table.Columns.Count];
                for (var index = from; index < to; index++)
                {
                    rows.Read(index, row);
                    lines.Write(row);
                }
            },
            cancellation);
    }
}
