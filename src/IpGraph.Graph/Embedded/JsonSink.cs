using System.Buffers;
using System.Runtime.CompilerServices;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

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

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Renew(int length)
    {
        output.Advance(used);
        space = output.GetSpan(Math.Max(length, ChunkLengthMin));
        used = 0;
    }
}
