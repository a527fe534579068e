using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Transports;

/// <summary>GraphQL over server-sent events where every operation has a connection of its own.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode</remarks>
sealed class ServerSentEvents(TransportOptions options, OpenStreams streams)
{
    public async Task Send(HttpContext context, ExecutionResult result)
    {
        if (!streams.TryOpen())
        {
            await HttpResponses.Refuse(context, TransportErrors.TooManyStreams);
            return;
        }

        try
        {
            await EventStream.Begin(context.Response, context.RequestAborted);
            await SendEvents(context, result);
        }
        finally
        {
            streams.Close();
        }
    }

    async Task SendEvents(HttpContext context, ExecutionResult result)
    {
        var gone = context.RequestAborted;
        var output = context.Response.BodyWriter;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(streams.Stopping, gone);
        await using var payloads = Answers.PayloadsOf(result, ending.Token).GetAsyncEnumerator(gone);
        while (await MoveNext(context, payloads))
        {
            EventStream.WriteNext(output, payloads.Current.Span);
            await output.FlushAsync(gone);
        }

        EventStream.WriteComplete(output, default);
        await output.FlushAsync(gone);
    }

    /// <summary>Waits for the next payload and meanwhile keeps the connection from looking dead.</summary>
    async ValueTask<bool> MoveNext(HttpContext context, IAsyncEnumerator<ReadOnlyMemory<byte>> payloads)
    {
        var moved = payloads.MoveNextAsync();
        if (moved.IsCompleted)
            return await moved;
        var waiting = moved.AsTask();
        while (await Task.WhenAny(waiting, Task.Delay(options.StreamPing, context.RequestAborted)) != waiting)
        {
            if (context.RequestAborted.IsCancellationRequested)
                break;
            EventStream.WritePing(context.Response.BodyWriter);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }

        return await waiting;
    }
}
