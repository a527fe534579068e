using System.Buffers;
using System.Net.WebSockets;

namespace IpGraph.Http.WebSockets;

/// <summary>Puts the frames of a socket together to messages, up to a size.</summary>
sealed class SocketReceiver(WebSocket socket, int bytesMax) : IDisposable
{
    const int BytesAtFirst = 4096;

    byte[] buffer = ArrayPool<byte>.Shared.Rent(BytesAtFirst);

    /// <summary>The next message, valid until the one after it is asked for.</summary>
    public async ValueTask<ReceivedMessage> ReceiveAsync(CancellationToken gone)
    {
        var length = 0;
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), gone);
            length += frame.Count;
            if (frame.MessageType == WebSocketMessageType.Close)
                return new ReceivedMessage(ReceivedKind.Close, default);
            if (length > bytesMax)
                return new ReceivedMessage(ReceivedKind.TooLarge, default);
            if (frame.EndOfMessage)
            {
                return frame.MessageType == WebSocketMessageType.Text
                    ? new ReceivedMessage(ReceivedKind.Text, buffer.AsMemory(0, length))
                    : new ReceivedMessage(ReceivedKind.Binary, default);
            }

            if (length == buffer.Length)
                Grow(length);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    void Grow(int length)
    {
        var larger = ArrayPool<byte>.Shared.Rent(length * 2);
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}

enum ReceivedKind
{
    Text,
    Binary,
    Close,
    TooLarge,
}

readonly record struct ReceivedMessage(ReceivedKind Kind, ReadOnlyMemory<byte> Bytes);
