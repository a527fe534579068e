using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IpGraph.Mcp;

/// <summary>Messages as lines of text. A line that is none is answered, and so are requests that are under way when the input
/// ends.</summary>
/// <remarks>https://www.jsonrpc.org/specification has -32700 and -32600 for such lines. The transport of the library passes over
/// them, and ends with its input.</remarks>
sealed class LineTransport : TransportBase
{
    /// <summary>So long the end waits for answers.</summary>
    static readonly TimeSpan LastWait = TimeSpan.FromSeconds(10);

    readonly Stream output;
    readonly SemaphoreSlim sending = new(1, 1);

    /// <summary>The requests that have no answer yet.</summary>
    readonly ConcurrentDictionary<RequestId, bool> open = new();
    readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    volatile bool hasEnded;

    public LineTransport(Stream input, Stream output)
        : base("ipgraph", null)
    {
        this.output = output;
        SetConnected();
        _ = Task.Run(() => ReadAsync(input));
    }

    public override async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(message, McpJsonUtilities.DefaultOptions);
        await sending.WaitAsync(cancellationToken);
        try
        {
            await output.WriteAsync((byte[])[.. line, (byte)'\n'], cancellationToken);
            await output.FlushAsync(cancellationToken);
        }
        finally
        {
            sending.Release();
        }

        if (message is JsonRpcResponse or JsonRpcError)
            Close(((JsonRpcMessageWithId)message).Id);
    }

    public override ValueTask DisposeAsync()
    {
        SetDisconnected();
        return ValueTask.CompletedTask;
    }

    async Task ReadAsync(Stream input)
    {
        Exception? failure = null;
        try
        {
            using var lines = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            while (await lines.ReadLineAsync() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                    await TakeAsync(line);
            }

            hasEnded = true;
            if (!open.IsEmpty)
                await Task.WhenAny(answered.Task, Task.Delay(LastWait));
        }
        catch (Exception broken) when (broken is IOException or ObjectDisposedException)
        {
            failure = broken;
        }

        SetDisconnected(failure);
    }

    async Task TakeAsync(string line)
    {
        JsonRpcMessage? message = null;
        try
        {
            message = JsonSerializer.Deserialize<JsonRpcMessage>(line, McpJsonUtilities.DefaultOptions);
        }
        catch (JsonException)
        {
            // Is answered below.
        }

        if (message is null)
        {
            await SendMessageAsync(Refusal(line));
            return;
        }

        if (message is JsonRpcRequest request)
            open[request.Id] = true;
        else if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } cancelled)
            Close(RequestOf(cancelled));
        await WriteMessageAsync(message);
    }

    void Close(RequestId id)
    {
        open.TryRemove(id, out _);
        if (hasEnded && open.IsEmpty)
            answered.TrySetResult();
    }

    /// <summary>What is cancelled is not answered.</summary>
    static RequestId RequestOf(JsonRpcNotification cancelled)
    {
        try
        {
            return cancelled.Params.Deserialize<CancelledNotificationParams>(McpJsonUtilities.DefaultOptions)?.RequestId ?? default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    static JsonRpcError Refusal(string line)
    {
        try
        {
            var value = JsonElement.Parse(line);
            var id = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out var given) ? given : default;
            return Refusal(
                McpErrorCode.InvalidRequest,
                value.ValueKind == JsonValueKind.Array ? "A line is one message: send those of a batch each by itself." : "The line is no message of JSON-RPC 2.0.",
                id.ValueKind == JsonValueKind.String ? new RequestId(id.GetString()!)
                    : id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) ? new RequestId(number)
                    : default);
        }
        catch (JsonException)
        {
            return Refusal(McpErrorCode.ParseError, "The line is no JSON.", default);
        }
    }

    static JsonRpcError Refusal(McpErrorCode code, string message, RequestId id) => new()
    {
        Id = id,
        Error = new JsonRpcErrorDetail { Code = (int)code, Message = message },
    };
}
