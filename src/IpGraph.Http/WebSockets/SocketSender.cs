using System.Net.WebSockets;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Responses;

namespace IpGraph.Http.WebSockets;

/// <summary>Sends messages of several operations over one socket, one at a time. To give up a message aborts the
/// socket, so that only the end of the connection may do so.</summary>
/// <param name="socket">Where they go.</param>
/// <param name="bytesPerSecondMin">How fast the other side must take them, after some grace; else it counts as gone.</param>
sealed class SocketSender(WebSocket socket, int bytesPerSecondMin)
{
    readonly SemaphoreSlim turn = new(1, 1);

    public Task AcknowledgeAsync(CancellationToken gone) => SendAsync("""{"type":"connection_ack"}"""u8.ToArray(), gone);

    public Task PongAsync(CancellationToken gone) => SendAsync("""{"type":"pong"}"""u8.ToArray(), gone);

    public Task NextAsync(string id, ReadOnlyMemory<byte> payload, CancellationToken gone) => SendAsync("next", id, payload, gone);

    /// <summary>Ends an operation that was not executed; <paramref name="errors"/> is a JSON list.</summary>
    public Task ErrorAsync(string id, ReadOnlyMemory<byte> errors, CancellationToken gone) => SendAsync("error", id, errors, gone);

    public async Task ErrorAsync(string id, GraphQLError error, CancellationToken gone)
    {
        using var errors = new ResponseWriter(256);
        ErrorWriter.Write(errors, [error]);
        await ErrorAsync(id, errors.WrittenMemory, gone);
    }

    public async Task CompleteAsync(string id, CancellationToken gone)
    {
        using var message = Begin("complete", id, 0);
        message.WriteRaw((byte)'}');
        await SendAsync(message.WrittenMemory, gone);
    }

    public async Task CloseAsync(SocketClosing closing, CancellationToken gone)
    {
        await turn.WaitAsync(gone);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)closing.Code, closing.Reason, gone);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task SendAsync(string type, string id, ReadOnlyMemory<byte> payload, CancellationToken gone)
    {
        using var message = Begin(type, id, payload.Length);
        message.WriteRaw(",\"payload\":"u8);
        message.WriteRaw(payload.Span);
        message.WriteRaw((byte)'}');
        await SendAsync(message.WrittenMemory, gone);
    }

    static ResponseWriter Begin(string type, string id, int payloadLength)
    {
        var message = new ResponseWriter(payloadLength + id.Length * 3 + 64);
        message.WriteRaw("{\"id\":"u8);
        message.WriteString(id);
        message.WriteRaw(",\"type\":"u8);
        message.WriteString(type);
        return message;
    }

    /// <summary>Who does not take a slice in time takes nothing any more.</summary>
    async Task SendSliceAsync(ReadOnlyMemory<byte> slice, bool isLast, TimeSpan patience, CancellationToken gone)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(gone);
        inTime.CancelAfter(patience);
        await socket.SendAsync(
            slice,
            WebSocketMessageType.Text,
            isLast ? WebSocketMessageFlags.EndOfMessage : WebSocketMessageFlags.None,
            inTime.Token);
    }

    async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken gone)
    {
        await turn.WaitAsync(gone);
        try
        {
            if (socket.State != WebSocketState.Open)
                return;
            var pace = new Pace(KestrelLimits.WriteGrace, bytesPerSecondMin);
            for (var start = 0; start < message.Length; start += Slices.Length)
            {
                var end = Math.Min(message.Length, start + Slices.Length);
                await SendSliceAsync(message[start..end], isLast: end == message.Length, pace.LeftFor(end), gone);
            }
        }
        finally
        {
            turn.Release();
        }
    }
}
