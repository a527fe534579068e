using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace IpGraph.GraphQL.Execution;

/// <summary>Writes values of .NET as JSON: what scalars serialise to, and what errors carry under extensions.</summary>
static class JsonValue
{
    const int DepthMax = 64;

    public static void Write(ResponseWriter output, object? value) => Write(output, value, DepthMax);

    static void Write(ResponseWriter output, object? value, int depthLeft)
    {
        if (depthLeft == 0)
            throw new ArgumentException($"A value is nested more than {DepthMax} levels deep.", nameof(value));
        switch (value)
        {
            case null:
                output.WriteNull();
                break;
            case string text:
                output.WriteString(text);
                break;
            case bool boolean:
                output.WriteBoolean(boolean);
                break;
            case int or long or short or byte:
                output.WriteInteger(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double or float:
                output.WriteDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case JsonElement element:
                WriteElement(output, element);
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteObject(output, members, depthLeft);
                break;
            case IEnumerable items:
                WriteList(output, items, depthLeft);
                break;
            case IFormattable formattable:
                WriteFormattable(output, formattable);
                break;
            default:
                output.WriteString(value.ToString());
                break;
        }
    }

    static void WriteObject(ResponseWriter output, IReadOnlyDictionary<string, object?> members, int depthLeft)
    {
        output.WriteRaw((byte)'{');
        var isFirst = true;
        foreach (var (name, value) in members)
        {
            if (!isFirst)
                output.WriteRaw((byte)',');
            isFirst = false;
            output.WriteString(name);
            output.WriteRaw((byte)':');
            Write(output, value, depthLeft - 1);
        }

        output.WriteRaw((byte)'}');
    }

    static void WriteList(ResponseWriter output, IEnumerable items, int depthLeft)
    {
        output.WriteRaw((byte)'[');
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                output.WriteRaw((byte)',');
            isFirst = false;
            Write(output, item, depthLeft - 1);
        }

        output.WriteRaw((byte)']');
    }

    static void WriteElement(ResponseWriter output, JsonElement element) =>
        output.WriteRaw(System.Text.Encoding.UTF8.GetBytes(element.GetRawText()));

    /// <summary>Decimals and big integers are numbers; dates, identifiers and the like are strings.</summary>
    static void WriteFormattable(ResponseWriter output, IFormattable value)
    {
        var text = value.ToString(null, CultureInfo.InvariantCulture);
        if (value is decimal or System.Numerics.BigInteger or uint or ulong or ushort or sbyte)
            output.Write(System.Text.Encoding.ASCII.GetBytes(text));
        else
            output.WriteString(text);
    }
}
