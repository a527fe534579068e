using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace IpGraph.Operations.Tables;

/// <summary>A table as CSV: UTF-8 without a mark, lines that end in LF, names in the first. An empty cell is null, a quoted
/// empty one an empty text; lists are JSON.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
public static class CsvTable
{
    public const string MediaType = "text/csv";

    static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="data">The object <c>data</c> of an answer.</param>
    public static byte[] Write(JsonElement data, TableShape table)
    {
        using var output = new MemoryStream();
        using (var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        using (var csv = new CsvWriter(text, Configuration))
        {
            foreach (var column in table.Columns)
                csv.WriteField(column.Name);
            csv.NextRecord();
            foreach (var row in TableRows.In(data, table))
                WriteRow(csv, row, table);
        }

        return output.ToArray();
    }

    /// <param name="names">Those of the columns.</param>
    /// <param name="rows">The cells of each row, as many as there are columns.</param>
    public static string Write(IReadOnlyList<string> names, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Configuration))
        {
            foreach (var row in rows.Prepend(names))
            {
                foreach (var cell in row)
                    WriteCell(csv, cell);
                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    static void WriteRow(CsvWriter csv, JsonElement row, TableShape table)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Relaxed);
        foreach (var column in table.Columns)
        {
            TableRows.WriteCell(writer, row, [.. column.Path]);
            writer.Flush();
            WriteCell(csv, JsonElement.Parse(buffer.WrittenSpan), buffer.WrittenSpan);
            buffer.ResetWrittenCount();
            writer.Reset();
        }

        csv.NextRecord();
    }

    static void WriteCell(CsvWriter csv, JsonElement value, ReadOnlySpan<byte> json)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            csv.WriteField(Encoding.UTF8.GetString(json));
        else
            WriteCell(csv, value.GetString());
    }

    static void WriteCell(CsvWriter csv, string? text)
    {
        if (text is { Length: > 0 })
            csv.WriteField(text);
        else
            csv.WriteField("", shouldQuote: text is not null);
    }
}
