using System.Net.WebSockets;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Transports.WebSockets;

/// <summary>Sends messages of several operations over one socket, one at a time. To give up a message aborts the
/// socket, so that only the end of the connection may do so.</summary>
sealed class SocketSender(WebSocket socket)
{
    readonly SemaphoreSlim turn = new(1, 1);

    public Task Acknowledge(CancellationToken gone) => Send("""{"type":"connection_ack"}"""u8.ToArray(), gone);

    public Task Pong(CancellationToken gone) => Send("""{"type":"pong"}"""u8.ToArray(), gone);

    public async Task Next(string id, ReadOnlyMemory<byte> payload, CancellationToken gone)
    {
        using var message = Begin("next", id, payload.Length);
        message.WriteRaw(",\"payload\":"u8);
        message.WriteRaw(payload.Span);
        message.WriteRaw((byte)'}');
        await Send(message.WrittenMemory, gone);
    }

    /// <summary>Ends an operation that was not executed; <paramref name="errors"/> is a JSON list.</summary>
    public async Task Error(string id, ReadOnlyMemory<byte> errors, CancellationToken gone)
    {
        using var message = Begin("error", id, errors.Length);
        message.WriteRaw(",\"payload\":"u8);
        message.WriteRaw(errors.Span);
        message.WriteRaw((byte)'}');
        await Send(message.WrittenMemory, gone);
    }

    public async Task Error(string id, GraphQLError error, CancellationToken gone)
    {
        using var errors = new ResponseWriter(256);
        ErrorWriter.Write(errors, [error]);
        await Error(id, errors.WrittenMemory, gone);
    }

    public async Task Complete(string id, CancellationToken gone)
    {
        using var message = Begin("complete", id, 0);
        message.WriteRaw((byte)'}');
        await Send(message.WrittenMemory, gone);
    }

    public async Task Close(SocketClosing closing, CancellationToken gone)
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

    static ResponseWriter Begin(string type, string id, int payloadLength)
    {
        var message = new ResponseWriter(payloadLength + id.Length * 3 + 64);
        message.WriteRaw("{\"id\":"u8);
        message.WriteString(id);
        message.WriteRaw(",\"type\":"u8);
        message.WriteString(type);
        return message;
    }

    async Task Send(ReadOnlyMemory<byte> message, CancellationToken gone)
    {
        await turn.WaitAsync(gone);
        try
        {
            if (socket.State == WebSocketState.Open)
                await socket.SendAsync(message, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, gone);
        }
        finally
        {
            turn.Release();
        }
    }
}
