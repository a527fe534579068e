using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace IpGraph.Embedded.Storage;

/// <summary>Writes numbers, texts and items one after another, as they lie in memory, and a checksum of all at the end.</summary>
sealed class ImageWriter(Stream stream)
{
    /// <summary>Items begin at a multiple of this, as processors like it.</summary>
    public const int Alignment = 8;

    /// <summary>What is long is written in parts: a span cannot be longer than 2 GB.</summary>
    const int PartLength = 1 << 20;

    readonly XxHash3 hash = new();
    readonly Dictionary<object, int> written = new(ReferenceEqualityComparer.Instance);
    long position;

    public void Write<T>(T value)
        where T : unmanaged => WriteItems(new ReadOnlySpan<T>(in value));

    public void WriteText(string text) => WriteSlab<byte>(Encoding.UTF8.GetBytes(text));

    public void WriteSlab<T>(Slab<T> items)
        where T : unmanaged
    {
        Write(items.Length);
        for (var start = 0; start < items.Length; start += PartLength)
            WriteItems(items.AsSpan(start, Math.Min(PartLength, items.Length - start)));
    }

    /// <summary>Writes what several things share when it is met first, and later its number.</summary>
    public void WriteOnce<T>(T shared, Action<T> write)
        where T : class
    {
        if (written.TryGetValue(shared, out var number))
        {
            Write(number);
            return;
        }

        Write(written.Count);
        written.Add(shared, written.Count);
        write(shared);
    }

    public void Finish() => stream.Write(hash.GetCurrentHash());

    void WriteItems<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        WriteBytes(new byte[(-position) & (Alignment - 1)]);
        WriteBytes(MemoryMarshal.AsBytes(items));
    }

    void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        hash.Append(bytes);
        stream.Write(bytes);
        position += bytes.Length;
    }
}
