using System.Buffers;
using System.Diagnostics;
using System.Text;
using IpGraph.Json;

namespace IpGraph.Exports.Values;

/// <summary>A value of the graph as text.</summary>
static class ValueText
{
    /// <summary>For a cell or an attribute: texts as they are, numbers and Booleans as in JSON, lists and values with parts
    /// as JSON, one line each.</summary>
    public static string Plain(object value) => value as string ?? Json(value);

    public static string Json(object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteJson(output, value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static void WriteJson(IBufferWriter<byte> output, object? value)
    {
        switch (value)
        {
            case null or string or bool or int or double:
                JsonText.WriteValue(output, value);
                break;
            case IReadOnlyDictionary<string, object> parts:
                WriteObject(output, parts);
                break;
            case IReadOnlyList<object> items:
                WriteList(output, items);
                break;
            default:
                throw new UnreachableException(value.GetType().Name);
        }
    }

    static void WriteObject(IBufferWriter<byte> output, IReadOnlyDictionary<string, object> parts)
    {
        output.Write("{"u8);
        var first = true;
        foreach (var (name, part) in parts)
        {
            if (!first)
                output.Write(","u8);
            first = false;
            JsonText.WriteString(output, name);
            output.Write(":"u8);
            WriteJson(output, part);
        }

        output.Write("}"u8);
    }

    static void WriteList(IBufferWriter<byte> output, IReadOnlyList<object> items)
    {
        output.Write("["u8);
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
                output.Write(","u8);
            WriteJson(output, items[index]);
        }

        output.Write("]"u8);
    }
}
