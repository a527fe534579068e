using System.Buffers;
using System.Buffers.Binary;

namespace IpGraph.Neo4j.Bolt.Wire;

/// <summary>Puts messages together from their chunks.</summary>
/// <remarks>It may be left at any moment and goes on where it was. A message of one chunk is not copied.</remarks>
sealed class MessageReader(Stream stream, int bytesMax) : IDisposable
{
    const int HeaderBytes = 2;

    byte[] buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);

    /// <summary>Where the message begins, ends so far, where the next chunk begins, and where what was received ends.</summary>
    int start, written, next, received;

    bool isDisposed;

    /// <summary>Reads the next message.</summary>
    /// <returns>It is valid until the next is read.</returns>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    /// <exception cref="BoltProtocolException">The message is longer than any may be.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (TryTake(out var message))
                return message;
            MakeRoom();
            var count = await stream.ReadAsync(buffer.AsMemory(received), cancellation);
            if (count == 0)
                throw new EndOfStreamException("The server closed the connection.");
            received += count;
        }
    }

    public void Dispose()
    {
        if (!isDisposed)
            ArrayPool<byte>.Shared.Return(buffer);
        isDisposed = true;
    }

    /// <summary>Takes in whole chunks up to the empty one at the end of a message; an empty one alone says only that the
    /// server is there.</summary>
    bool TryTake(out ReadOnlyMemory<byte> message)
    {
        message = default;
        while (received - next >= HeaderBytes)
        {
            var size = BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(next));
            if (received - next - HeaderBytes < size)
                return false;
            var chunk = next + HeaderBytes;
            next = chunk + size;
            if (size > 0)
            {
                Append(chunk, size);
            }
            else if (written > start)
            {
                message = buffer.AsMemory(start, written - start);
                start = written = next;
                return true;
            }
            else
            {
                start = written = next;
            }
        }

        return false;
    }

    void Append(int chunk, int size)
    {
        if (written == start)
            start = written = chunk;
        else
            buffer.AsSpan(chunk, size).CopyTo(buffer.AsSpan(written));
        written += size;
        if (written - start > bytesMax)
            throw new BoltProtocolException($"A message is longer than {bytesMax} bytes.") { BytesMax = bytesMax };
    }

    void MakeRoom()
    {
        if (start == received)
            start = written = next = received = 0;
        if (received < buffer.Length)
            return;
        var larger = start > 0 && received - start < buffer.Length / 2
            ? buffer
            : ArrayPool<byte>.Shared.Rent(checked(buffer.Length * 2));
        buffer.AsSpan(start, received - start).CopyTo(larger);
        (written, next, received, start) = (written - start, next - start, received - start, 0);
        if (ReferenceEquals(larger, buffer))
            return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
