using System.Buffers;
using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>The rows of an answer while they come in, in pooled memory.</summary>
sealed class RowBuffer(int bytesMax) : IBufferWriter<byte>, IDisposable
{
    byte[]? buffer = ArrayPool<byte>.Shared.Rent(4 * 1024);
    int length;

    public int BytesMax => bytesMax;

    public bool IsTooLong => length > bytesMax;

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsSpan(length);
    }

    /// <summary>Hands the memory over to the rows.</summary>
    public CypherRows ToRows()
    {
        var rows = new CypherRows(buffer!, ..length, isPooled: true);
        buffer = null;
        return rows;
    }

    public void Dispose()
    {
        if (buffer is not null)
            ArrayPool<byte>.Shared.Return(buffer);
        buffer = null;
    }

    void Reserve(int size)
    {
        size = Math.Max(size, 1);
        if (buffer!.Length - length >= size)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(buffer.Length * 2, length + size)));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
