using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using IpGraph.Exports.Rendering;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Tables;

/// <summary>A table as CSV: UTF-8 without a mark, lines that end in LF, names in the first. An empty cell is no value, a
/// quoted empty one an empty text; lists and values with parts are JSON.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
static class CsvExport
{
    static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        var rows = table.Rows(source);
        var head = new ArrayBufferWriter<byte>();
        WriteRows(head, [[.. table.Columns.Select(column => column.Name)]]);
        output.Write(head.WrittenSpan);
        PiecedOutput.WriteRanges(
            output,
            rows.Count,
            _ => false,
            (piece, from, to) => WriteRows(piece, Enumerable.Range(from, to - from).Select(rows.At)),
            cancellation);
    }

    static void WriteRows(ArrayBufferWriter<byte> output, IEnumerable<object?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var csv = new CsvWriter(text, Configuration);
        foreach (var row in rows)
        {
            foreach (var value in row)
                WriteCell(csv, value);
            csv.NextRecord();
        }

        csv.Flush();
        Encoding.UTF8.GetBytes(text.ToString(), output);
    }

    static void WriteCell(CsvWriter csv, object? value)
    {
        if (value is "")
            csv.WriteField("", shouldQuote: true);
        else
            csv.WriteField(value is null ? "" : ValueText.Plain(value));
    }
}
