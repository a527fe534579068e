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
        if (value.ValueKind == JsonValueKind.Null)
            csv.WriteField("", shouldQuote: false);
        else if (value.ValueKind != JsonValueKind.String)
            csv.WriteField(Encoding.UTF8.GetString(json));
        else if (value.GetString() is { Length: > 0 } text)
            csv.WriteField(text);
        else
            csv.WriteField("", shouldQuote: true);
    }
}
