using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IpGraph.Json;

/// <summary>Writes trees of JSON in which only what must be escaped is.</summary>
/// <remarks>The serializer escapes some of Japanese whatever its encoder, such as the wide blank; a language model reads an
/// escape as several tokens and may not read it at all.</remarks>
public static class JsonTree
{
    public static string Write(JsonNode? node)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output, node);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    static void Write(IBufferWriter<byte> output, JsonNode? node)
    {
        switch (node)
        {
            case null:
                output.Write("null"u8);
                break;
            case JsonObject fields:
                WriteAll(output, "{"u8, fields, "}"u8, field =>
                {
                    JsonText.WriteString(output, field.Key);
                    output.Write(":"u8);
                    Write(output, field.Value);
                });
                break;
            case JsonArray items:
                WriteAll(output, "["u8, items, "]"u8, item => Write(output, item));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                JsonText.WriteString(output, value.GetValue<string>());
                break;
            default:
                output.Write(Encoding.UTF8.GetBytes(node.ToJsonString()));
                break;
        }
    }

    static void WriteAll<T>(
        IBufferWriter<byte> output,
        ReadOnlySpan<byte> open,
        IEnumerable<T> parts,
        ReadOnlySpan<byte> close,
        Action<T> write)
    {
        output.Write(open);
        var isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
                output.Write(","u8);
            isFirst = false;
            write(part);
        }

        output.Write(close);
    }
}
