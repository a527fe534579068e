using System.Buffers;
using IpGraph.Exports.Rendering;
using IpGraph.Exports.Values;
using IpGraph.Json;

namespace IpGraph.Exports.Tables;

/// <summary>A table as JSON Lines: each line has every key, null where there is nothing, so that a reader that looks at
/// the first lines only sees all columns.</summary>
static class JsonLinesExport
{
    public static void Write(ExportTable table, TableSource source, Stream output, CancellationToken cancellation)
    {
        byte[][] keys = [.. table.Columns.Select((column, index) => Key(column, isFirst: index == 0))];
        var rows = table.Rows(source);
        PiecedOutput.WriteRanges(
            output,
            rows.Count,
            _ => false,
            (piece, from, to) =>
            {
                var row = new object?[keys.Length];
                for (var index = from; index < to; index++)
                {
                    rows.Read(index, row);
                    WriteLine(piece, keys, row);
                }
            },
            cancellation);
    }

    /// <summary>What stands between two values.</summary>
    static byte[] Key(ExportColumn column, bool isFirst)
    {
        var key = new ArrayBufferWriter<byte>();
        key.Write(isFirst ? "{"u8 : ","u8);
        JsonText.WriteString(key, column.Name);
        key.Write(":"u8);
        return key.WrittenSpan.ToArray();
    }

    static void WriteLine(ArrayBufferWriter<byte> line, byte[][] keys, object?[] row)
    {
        for (var index = 0; index < keys.Length; index++)
        {
            line.Write(keys[index]);
            ValueText.WriteJson(line, row[index]);
        }

        line.Write("}\n"u8);
    }
}
