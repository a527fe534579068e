using System.Buffers;
using System.Buffers.Binary;
using IpGraph.Neo4j.Bolt.PackStream;

namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>Cuts messages into chunks and keeps them until they are sent together.</summary>
sealed class MessageWriter
{
    const int ChunkMax = ushort.MaxValue;

    readonly ArrayBufferWriter<byte> message = new(1024);
    readonly ArrayBufferWriter<byte> chunks = new(1024);

    public MessageWriter() => Packed = new PackStreamWriter(message);

    /// <summary>Writes the fields of the message that was begun.</summary>
    public PackStreamWriter Packed { get; }

    public ReadOnlyMemory<byte> Chunks => chunks.WrittenMemory;

    public void Begin(MessageTag tag, int fields)
    {
        message.ResetWrittenCount();
        Packed.Structure((byte)tag, fields);
    }

    public void End()
    {
        for (var left = message.WrittenSpan; left.Length > 0;)
        {
            var chunk = left[..Math.Min(left.Length, ChunkMax)];
            BinaryPrimitives.WriteUInt16BigEndian(chunks.GetSpan(2), (ushort)chunk.Length);
            chunks.Advance(2);
            chunks.Write(chunk);
            left = left[chunk.Length..];
        }

        chunks.Write<byte>([0, 0]);
    }

    public void Clear() => chunks.ResetWrittenCount();
}
