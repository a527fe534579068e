using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Graph.Analysis;

/// <summary>Writes what a relationship carries: plain values as they stand, those with parts cut to the parts wanted.</summary>
static class JsonParts
{
    /// <summary>What was read of the node with an id; null where there is none.</summary>
    public delegate ReadOnlyMemory<byte>? Reached(NodeReach reach, string id);

    /// <summary>The ids that a part of a value, or of each of a list of values, holds.</summary>
    public static IEnumerable<string> Ids(JsonElement value, Property part) =>
        (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().AsEnumerable() : [value]).Select(item => Id(item, part)).OfType<string>();

    public static void Write(IBufferWriter<byte> output, JsonElement value, ValueShape? parts, Reached reached)
    {
        if (parts is null)
            output.Write(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));
        else if (value.ValueKind == JsonValueKind.Array)
            WriteList(output, value, parts, reached);
        else if (value.ValueKind == JsonValueKind.Object)
            WriteObject(output, value, parts, reached);
        else
            output.Write("null"u8);
    }

    static void WriteList(IBufferWriter<byte> output, JsonElement list, ValueShape parts, Reached reached)
    {
        var mark = "["u8;
        foreach (var item in list.EnumerateArray())
        {
            output.Write(mark);
            WriteObject(output, item, parts, reached);
            mark = ","u8;
        }

        output.Write(mark[0] == '[' ? "[]"u8 : "]"u8);
    }

    static void WriteObject(IBufferWriter<byte> output, JsonElement item, ValueShape parts, Reached reached)
    {
        var mark = "{"u8;
        foreach (var part in parts.Parts)
        {
            output.Write(mark);
            output.Write(part.Key.Encoded.Span);
            if (part.Property is null)
                JsonText.WriteString(output, part.TypeName);
            else if (part.Node is { } reach)
                output.Write(Id(item, part.Property) is { } id && reached(reach, id) is { } node ? node.Span : "null"u8);
            else if (item.TryGetProperty(part.Property.Name, out var value))
                output.Write(System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(value));
            else
                output.Write("null"u8);
            mark = ","u8;
        }

        output.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
    }

    static string? Id(JsonElement item, Property part) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(part.Name, out var id) ? id.GetString() : null;
}
