using System.Buffers;
using System.Text;
using IpGraph.Json;

namespace IpGraph.Embedded.Storage;

/// <summary>A run of bytes in the heap.</summary>
readonly record struct Slice(int Offset, int Length);

/// <summary>All values of a graph as UTF-8, one after another, so that writing a value is copying a run of bytes.</summary>
sealed class JsonHeap
{
    readonly ArrayBufferWriter<byte> bytes = new(1 << 16);

    public JsonHeap()
    {
        Null = Append("null"u8);
        EmptyList = Append("[]"u8);
        True = Append("true"u8);
        False = Append("false"u8);
    }

    public Slice Null { get; }

    public Slice EmptyList { get; }

    public Slice True { get; }

    public Slice False { get; }

    public ReadOnlySpan<byte> this[Slice slice] => bytes.WrittenSpan.Slice(slice.Offset, slice.Length);

    /// <summary>Keeps a text as JSON, and as it is; where nothing is escaped, that is the JSON without its quotes.</summary>
    public (Slice Json, Slice Raw) AppendText(string text)
    {
        var raw = Encoding.UTF8.GetBytes(text);
        var start = bytes.WrittenCount;
        JsonText.WriteString(bytes, raw);
        var json = new Slice(start, bytes.WrittenCount - start);
        return (json, json.Length == raw.Length + 2 ? new Slice(start + 1, raw.Length) : Append(raw));
    }

    public Slice AppendNumber(double number)
    {
        var start = bytes.WrittenCount;
        JsonNumber.Write(bytes, number);
        return new Slice(start, bytes.WrittenCount - start);
    }

    public Slice AppendList(ReadOnlySpan<Slice> items)
    {
        if (items.Length == 0)
            return EmptyList;
        var start = bytes.WrittenCount;
        for (var index = 0; index < items.Length; index++)
        {
            Append(index == 0 ? "["u8 : ","u8);
            Append(items[index]);
        }

        Append("]"u8);
        return new Slice(start, bytes.WrittenCount - start);
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();

    /// <summary>Space is taken before the item is looked at, since taking it may move the bytes.</summary>
    void Append(Slice item)
    {
        var space = bytes.GetSpan(item.Length);
        this[item].CopyTo(space);
        bytes.Advance(item.Length);
    }

    Slice Append(ReadOnlySpan<byte> text)
    {
        var start = bytes.WrittenCount;
        bytes.Write(text);
        return new Slice(start, text.Length);
    }
}
