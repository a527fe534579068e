using System.Buffers;
using System.Collections;
using System.Diagnostics;
using System.Globalization;
using IpGraph.Json;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.QueryApi;

/// <summary>A statement as the body of a request.</summary>
static class QueryApiRequest
{
    public static ArrayBufferWriter<byte> Body(
        CypherStatement statement,
        string tag,
        IReadOnlyList<string> bookmarks)
    {
        var body = new ArrayBufferWriter<byte>(statement.Text.Length + 512);
        body.Write("{\"statement\":"u8);
        JsonText.WriteString(body, statement.Text);
        body.Write(statement.Writes ? ",\"accessMode\":\"WRITE\""u8 : ",\"accessMode\":\"READ\""u8);
        if (bookmarks.Count > 0)
        {
            body.Write(","u8);
            WriteItem(body, "bookmarks", bookmarks);
        }

        body.Write(",\"parameters\":{\"tag\":"u8);
        JsonText.WriteString(body, tag);
        foreach (var (name, value) in statement.Parameters)
        {
            body.Write(","u8);
            WriteItem(body, name, value);
        }

        body.Write("}}"u8);
        return body;
    }

    /// <summary>Writes a value so that the server reads integers as integers and doubles as doubles.</summary>
    static void WriteValue(IBufferWriter<byte> body, object? value)
    {
        switch (value)
        {
            case null:
                body.Write("null"u8);
                break;
            case string text:
                JsonText.WriteString(body, text);
                break;
            case bool truth:
                body.Write(truth ? "true"u8 : "false"u8);
                break;
            case int or long:
                WriteLong(body, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                WriteDouble(body, number);
                break;
            case IEnumerable<KeyValuePair<string, object>> map:
                WriteMap(body, map);
                break;
            case IEnumerable list:
                WriteList(body, list);
                break;
            default:
                throw new UnreachableException(value.GetType().Name);
        }
    }

    static void WriteLong(IBufferWriter<byte> body, long number)
    {
        var space = body.GetSpan(JsonNumber.LengthMax);
        number.TryFormat(space, out var length, default, CultureInfo.InvariantCulture);
        body.Advance(length);
    }

    static void WriteDouble(IBufferWriter<byte> body, double number)
    {
        var space = body.GetSpan(JsonNumber.LengthMax);
        number.TryFormat(space, out var length, "R", CultureInfo.InvariantCulture);
        var isWhole = !space[..length].ContainsAny(".E"u8);
        body.Advance(length);
        if (isWhole)
            body.Write(".0"u8);
    }

    static void WriteList(IBufferWriter<byte> body, IEnumerable list)
    {
        var isFirst = true;
        body.Write("["u8);
        foreach (var item in list)
        {
            if (!isFirst)
                body.Write(","u8);
            isFirst = false;
            WriteValue(body, item);
        }

        body.Write("]"u8);
    }

    static void WriteMap(IBufferWriter<byte> body, IEnumerable<KeyValuePair<string, object>> map)
    {
        var isFirst = true;
        body.Write("{"u8);
        foreach (var (name, value) in map)
        {
            if (!isFirst)
                body.Write(","u8);
            isFirst = false;
            WriteItem(body, name, value);
        }

        body.Write("}"u8);
    }

    static void WriteItem(IBufferWriter<byte> body, string name, object? value)
    {
        JsonText.WriteString(body, name);
        body.Write(":"u8);
        WriteValue(body, value);
    }
}
