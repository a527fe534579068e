using System.Buffers;
using System.Globalization;
using System.Text.Unicode;
using IpGraph.Json;
using IpGraph.Neo4j.Bolt.PackStream;

namespace IpGraph.Neo4j.Bolt.Values;

/// <summary>Writes values as the JSON that rows are made of, straight from the bytes in which they came.</summary>
/// <remarks>Integers stand without a point and doubles with one or with an exponent, as over the Query API; so do dates,
/// times and points, as text.</remarks>
static class ValueJson
{
    /// <exception cref="PackStreamException">The bytes are no value.</exception>
    public static void Write(ref PackStreamReader reader, IBufferWriter<byte> json, int depth = 0)
    {
        if (depth > PackStreamReader.DepthMax)
            throw new PackStreamException("Values are nested too deep", reader.Position);
        var marker = reader.Read();
        switch (marker.Kind)
        {
            case PackStreamKind.Null:
                json.Write("null"u8);
                break;
            case PackStreamKind.Boolean:
                json.Write(marker.Number == 0 ? "false"u8 : "true"u8);
                break;
            case PackStreamKind.Integer:
                WriteInteger(json, marker.Number);
                break;
            case PackStreamKind.Float:
                WriteFloat(json, marker.Float);
                break;
            case PackStreamKind.String:
                WriteString(ref reader, json, marker);
                break;
            case PackStreamKind.Bytes:
                JsonText.WriteString(json, Convert.ToBase64String(reader.Content(marker)));
                break;
            case PackStreamKind.List:
                WriteList(ref reader, json, marker.Length, depth);
                break;
            case PackStreamKind.Map:
                WriteMap(ref reader, json, marker.Length, depth);
                break;
            default:
                StructureJson.Write(ref reader, json, marker, depth);
                break;
        }
    }

    public static void WriteList(ref PackStreamReader reader, IBufferWriter<byte> json, int items, int depth)
    {
        json.Write("["u8);
        for (var index = 0; index < items; index++)
        {
            if (index > 0)
                json.Write(","u8);
            Write(ref reader, json, depth + 1);
        }

        json.Write("]"u8);
    }

    static void WriteMap(ref PackStreamReader reader, IBufferWriter<byte> json, int entries, int depth)
    {
        json.Write("{"u8);
        for (var index = 0; index < entries; index++)
        {
            if (index > 0)
                json.Write(","u8);
            WriteString(ref reader, json, reader.Read(PackStreamKind.String));
            json.Write(":"u8);
            Write(ref reader, json, depth + 1);
        }

        json.Write("}"u8);
    }

    static void WriteString(ref PackStreamReader reader, IBufferWriter<byte> json, PackStreamMarker marker)
    {
        var text = reader.Content(marker);
        if (!Utf8.IsValid(text))
            throw new PackStreamException("A String is no UTF-8", reader.Position - text.Length);
        JsonText.WriteString(json, text);
    }

    static void WriteInteger(IBufferWriter<byte> json, long number)
    {
        number.TryFormat(json.GetSpan(JsonNumber.LengthMax), out var length, default, CultureInfo.InvariantCulture);
        json.Advance(length);
    }

    static void WriteFloat(IBufferWriter<byte> json, double number)
    {
        if (!double.IsFinite(number))
        {
            JsonText.WriteString(json, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
            return;
        }

        var space = json.GetSpan(JsonNumber.LengthMax);
        number.TryFormat(space, out var length, "R", CultureInfo.InvariantCulture);
        var isWhole = !space[..length].ContainsAny(".E"u8);
        json.Advance(length);
        if (isWhole)
            json.Write(".0"u8);
    }
}
