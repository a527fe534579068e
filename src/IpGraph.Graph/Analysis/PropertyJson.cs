using System.Buffers;
using IpGraph.Graph.Model;
using IpGraph.Json;

namespace IpGraph.Graph.Analysis;

/// <summary>Writes values with their names as a JSON object in which lists are never missing.</summary>
public static class PropertyJson
{
    public static void Write(
        IBufferWriter<byte> output,
        IReadOnlyList<Property> properties,
        IReadOnlyDictionary<string, object> values)
    {
        var mark = "{"u8;
        foreach (var property in properties)
        {
            output.Write(mark);
            JsonText.WriteString(output, property.Name);
            output.Write(":"u8);
            Write(output, property, values.GetValueOrDefault(property.Name));
            mark = ","u8;
        }

        output.Write(mark[0] == '{' ? "{}"u8 : "}"u8);
    }

    static void Write(IBufferWriter<byte> output, Property property, object? value)
    {
        if (property.Type is not PropertyType.Composite { Type: var type })
            JsonText.WriteValue(output, value ?? (property.IsList ? Array.Empty<object>() : null));
        else if (property.IsList)
            WriteList(output, type, (IEnumerable<object>?)value ?? []);
        else if (value is null)
            output.Write("null"u8);
        else
            Write(output, type.Parts, (IReadOnlyDictionary<string, object>)value);
    }

    static void WriteList(IBufferWriter<byte> output, CompositeType type, IEnumerable<object> items)
    {
        var mark = "["u8.ToArray();
        foreach (var item in items)
        {
            output.Write(mark);
            Write(output, type.Parts, (IReadOnlyDictionary<string, object>)item);
            mark = ","u8.ToArray();
        }

        output.Write(mark[0] == '[' ? "[]"u8 : "]"u8);
    }
}
