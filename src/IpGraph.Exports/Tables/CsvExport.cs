using System.Buffers;
using IpGraph.Exports.Rendering;
using IpGraph.Exports.Values;

namespace IpGraph.Exports.Tables;

/// <summary>A table as CSV: UTF-8 without a mark, lines that end in LF, names in the first. An empty cell is no value, a
/// quoted empty one an empty text; lists and values with parts are JSON.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
static class CsvExport
{
    static readonly SearchValues<byte> Special = SearchValues.Create(",\"\n\r"u8);

    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        var head = new ArrayBufferWriter<byte>();
        WriteRow(head, [.. table.Columns.Select(column => column.Name)]);
        output.Write(head.WrittenSpan);
        var rows = table.Rows(source);
        PiecedOutput.WriteItems(output, rows.Count, (piece, row) => WriteRow(piece, rows.At(row)), cancellation);
    }

    static void WriteRow(ArrayBufferWriter<byte> output, ReadOnlySpan<object?> values)
    {
        var cell = new ArrayBufferWriter<byte>();
        for (var index = 0; index < values.Length; index++)
        {
            if (index > 0)
                output.Write(","u8);
            if (values[index] is not { } value)
                continue;
            cell.ResetWrittenCount();
            ValueText.WritePlain(cell, value);
            WriteCell(output, cell.WrittenSpan);
        }

        output.Write("\n"u8);
    }

    static void WriteCell(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty && text[0] != ' ' && text[^1] != ' ' && !text.ContainsAny(Special))
        {
            output.Write(text);
            return;
        }

        output.Write("\""u8);
        for (int mark; (mark = text.IndexOf((byte)'"')) >= 0; text = text[(mark + 1)..])
        {
            output.Write(text[..mark]);
            output.Write("\"\""u8);
        }

        output.Write(text);
        output.Write("\""u8);
    }
}
