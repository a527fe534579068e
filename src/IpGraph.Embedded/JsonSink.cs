using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IpGraph.Graph.Queries;
using IpGraph.Json;

namespace IpGraph.Embedded;

/// <summary>Copies bytes straight into the space that the output gives.</summary>
ref struct JsonSink(IBufferWriter<byte> output)
{
    const int ChunkLengthMin = 4096;

    readonly IBufferWriter<byte> output = output;
    Span<byte> space = output.GetSpan(ChunkLengthMin);
    int used;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > space.Length - used)
            Renew(bytes.Length);
        bytes.CopyTo(space[used..]);
        used += bytes.Length;
    }

    /// <summary>Writes a key and its value; almost all of an answer is written so, most of it a few bytes at a time, where a
    /// call to copy them costs more than copying (the benchmark cross-cut).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> key, scoped ReadOnlySpan<byte> value)
    {
        var length = key.Length + value.Length;
        if (length > space.Length - used)
            Renew(length);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(space), used);
        Copy(key, ref target);
        Copy(value, ref Unsafe.Add(ref target, key.Length));
        used += length;
    }

    public void Write(byte character)
    {
        if (used == space.Length)
            Renew(1);
        space[used++] = character;
    }

    public void Write(bool truth) => Write(truth ? "true"u8 : "false"u8);

    public void Write(double number)
    {
        if (JsonNumber.LengthMax > space.Length - used)
            Renew(JsonNumber.LengthMax);
        used += JsonNumber.Format(number, space[used..]);
    }

    /// <summary>Writes the cursor of a position as a string.</summary>
    public void WriteCursor(int position)
    {
        Span<byte> text = stackalloc byte[Cursor.LengthMax];
        Write((byte)'"');
        Write(text[..Cursor.Encode(position, text)]);
        Write((byte)'"');
    }

    /// <summary>Hands everything over to the output.</summary>
    public void Complete()
    {
        output.Advance(used);
        space = default;
        used = 0;
    }

    /// <summary>Copies bytes to where there is room for them; short ones as two pieces that may overlap.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Copy(scoped ReadOnlySpan<byte> bytes, ref byte target)
    {
        ref var source = ref MemoryMarshal.GetReference(bytes);
        var length = bytes.Length;
        if (length is >= 16 and <= 32)
        {
            var (start, end) = (Vector128.LoadUnsafe(ref source), Vector128.LoadUnsafe(ref source, (nuint)length - 16));
            start.StoreUnsafe(ref target);
            end.StoreUnsafe(ref target, (nuint)length - 16);
        }
        else if (length is >= 8 and < 16)
        {
            var start = Unsafe.ReadUnaligned<ulong>(ref source);
            var end = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, length - 8));
            Unsafe.WriteUnaligned(ref target, start);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, length - 8), end);
        }
        else
        {
            bytes.CopyTo(MemoryMarshal.CreateSpan(ref target, length));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Renew(int length)
    {
        output.Advance(used);
        space = output.GetSpan(Math.Max(length, ChunkLengthMin));
        used = 0;
    }
}
