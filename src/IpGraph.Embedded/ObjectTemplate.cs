using System.Buffers;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Embedded;

/// <summary>Gathers what of an object is known beforehand, in runs of bytes between the values that are not.</summary>
sealed class ObjectTemplate
{
    readonly ArrayBufferWriter<byte> pending = new();
    bool hasKeys;

    /// <summary>Adds a key whose value is written each time; returns all that comes before the value.</summary>
    public byte[] Before(ResponseKey key)
    {
        Add(key);
        var text = pending.WrittenSpan.ToArray();
        pending.ResetWrittenCount();
        return text;
    }

    /// <summary>Adds a key whose value is always the same.</summary>
    public void Constant(ResponseKey key, object? value)
    {
        Add(key);
        JsonText.WriteValue(pending, value);
    }

    /// <summary>Returns what closes the object after the last value.</summary>
    public byte[] End()
    {
        pending.Write(hasKeys ? "}"u8 : "{}"u8);
        return pending.WrittenSpan.ToArray();
    }

    void Add(ResponseKey key)
    {
        pending.Write(hasKeys ? ","u8 : "{"u8);
        pending.Write(key.Encoded.Span);
        hasKeys = true;
    }
}
