using System.Buffers;
using IpGraph.Exports.Values;
using IpGraph.Json;

namespace IpGraph.Exports.Tables;

/// <summary>A table as JSON Lines: each line has every key, null where there is nothing, so that a reader that looks at
/// the first lines only sees all columns.</summary>
static class JsonLinesExport
{
    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        var line = new ArrayBufferWriter<byte>();
        foreach (var row in table.Rows(source))
        {
            cancellation.ThrowIfCancellationRequested();
            line.ResetWrittenCount();
            WriteLine(line, table.Columns, row);
            output.Write(line.WrittenSpan);
        }
    }

    static void WriteLine(ArrayBufferWriter<byte> line, IReadOnlyList<ExportColumn> columns, IReadOnlyList<object?> row)
    {
        var mark = "{"u8;
        for (var index = 0; index < columns.Count; index++)
        {
            line.Write(mark);
            JsonText.WriteString(line, columns[index].Name);
            line.Write(":"u8);
            ValueText.WriteJson(line, row[index]);
            mark = ","u8;
        }

        line.Write("}\n"u8);
    }
}
