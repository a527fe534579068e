using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace IpGraph.Server.Caching;

/// <summary>Writes JSON so that values which mean the same are the same bytes: members by name, strings without escapes,
/// no white space. Every part has its length before it, so that no two values can be mistaken for each other.</summary>
static class CanonicalJson
{
    const int DepthMax = 128;

    /// <summary>Writes nothing for no variables, however that is said.</summary>
    /// <returns>False if the value nests too deep or has a string that is not text.</returns>
    public static bool TryWrite(JsonElement variables, ArrayBufferWriter<byte> output)
    {
        if (variables.ValueKind != JsonValueKind.Object || variables.GetPropertyCount() == 0)
            return true;
        try
        {
            return TryWrite(variables, output, DepthMax);
        }
        catch (InvalidOperationException)
        {
            // A string with half of a surrogate pair.
            return false;
        }
    }

    static bool TryWrite(JsonElement value, ArrayBufferWriter<byte> output, int depthLeft)
    {
        if (depthLeft == 0)
            return false;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                return TryWriteObject(value, output, depthLeft);
            case JsonValueKind.Array:
                WriteHead(output, 'a', value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    if (!TryWrite(item, output, depthLeft - 1))
                        return false;
                }

                return true;
            case JsonValueKind.String:
                WriteString(output, value);
                return true;
            default:
                var raw = JsonMarshal.GetRawUtf8Value(value);
                WriteHead(output, 'v', raw.Length);
                output.Write(raw);
                return true;
        }
    }

    static bool TryWriteObject(JsonElement value, ArrayBufferWriter<byte> output, int depthLeft)
    {
        var members = value.EnumerateObject().Select(member => (member.Name, member.Value)).ToArray();
        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        WriteHead(output, 'o', members.Length);
        foreach (var (name, member) in members)
        {
            WriteText(output, name);
            if (!TryWrite(member, output, depthLeft - 1))
                return false;
        }

        return true;
    }

    static void WriteString(ArrayBufferWriter<byte> output, JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (raw.Contains((byte)'\\'))
        {
            WriteText(output, value.GetString()!);
            return;
        }

        WriteHead(output, 's', raw.Length);
        output.Write(raw);
    }

    static void WriteText(ArrayBufferWriter<byte> output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteHead(output, 's', bytes.Length);
        output.Write(bytes);
    }

    static void WriteHead(ArrayBufferWriter<byte> output, char kind, int length)
    {
        var head = output.GetSpan(1 + sizeof(int));
        head[0] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(head[1..], length);
        output.Advance(1 + sizeof(int));
    }
}
