using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Http.Rest;

/// <summary>What <c>/api</c> answers: every operation with its titles, its variables and its addresses.</summary>
static class CatalogueIndex
{
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(OperationCatalogue catalogue)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "/openapi.json");
            json.WriteStartArray("operations");
            foreach (var operation in catalogue.Operations)
                Write(json, operation);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    static void Write(Utf8JsonWriter json, CatalogueOperation operation)
    {
        json.WriteStartObject();
        json.WriteString("name", operation.Name);
        json.WriteString("title", operation.Title.English);
        json.WriteString("titleJa", operation.Title.Japanese);
        json.WriteString("address", $"/api/{operation.Name}");
        json.WriteString("codebook", $"/api/{operation.Name}/codebook");
        json.WriteStartArray("variables");
        foreach (var variable in operation.Variables)
        {
            json.WriteStartObject();
            json.WriteString("name", variable.Name);
            json.WriteString("type", variable.Type.ToString());
            json.WriteBoolean("required", variable.IsRequired);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
