using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Operations.Output;

namespace IpGraph.Operations.Tables;

/// <summary>A table as JSON Lines: each row an object as it stands in the answer, with every key that any row may have,
/// null where a row has nothing, so that a reader who samples sees them all.</summary>
/// <remarks>https://jsonlines.org/</remarks>
public static class JsonLinesTable
{
    public const string MediaType = "application/jsonl";

    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="data">The object <c>data</c> of an answer.</param>
    public static byte[] Write(JsonElement data, TableShape table)
    {
        using var output = new MemoryStream();
        using var writer = new Utf8JsonWriter(output, Relaxed);
        foreach (var row in TableRows.In(data, table))
        {
            WriteObject(writer, row, table.Fields);
            writer.Flush();
            output.WriteByte((byte)'\n');
            writer.Reset();
        }

        return output.ToArray();
    }

    static void WriteObject(Utf8JsonWriter writer, JsonElement value, IReadOnlyList<OutputField> fields)
    {
        writer.WriteStartObject();
        foreach (var field in fields)
        {
            writer.WritePropertyName(field.Name);
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(field.Name, out var inner))
                Write(writer, inner, field);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndObject();
    }

    static void Write(Utf8JsonWriter writer, JsonElement value, OutputField field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when !field.IsValue:
                WriteObject(writer, value, field.Fields);
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item, field);
                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
