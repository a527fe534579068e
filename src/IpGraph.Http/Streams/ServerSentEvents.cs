using IpGraph.GraphQL.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Streams;

/// <summary>GraphQL over server-sent events where every operation has a connection of its own.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode</remarks>
sealed class ServerSentEvents(TransportOptions options, OpenStreams streams)
{
    public async Task SendAsync(HttpContext context, ExecutionResult result)
    {
        if (!streams.TryOpen(isEndless: result is SubscriptionResult))
        {
            await HttpResponses.RefuseAsync(context, TransportErrors.TooManyStreams);
            return;
        }

        try
        {
            await EventStream.BeginAsync(context.Response, context.RequestAborted);
            await SendEventsAsync(context, result);
        }
        catch (SourceLostException)
        {
            // The end without completion tells the client to come back.
        }
        finally
        {
            streams.Close();
        }
    }

    async Task SendEventsAsync(HttpContext context, ExecutionResult result)
    {
        var gone = context.RequestAborted;
        var output = context.Response.BodyWriter;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(streams.Stopping, gone);
        await using var payloads = Answers.PayloadsOfAsync(result, ending.Token).GetAsyncEnumerator(gone);
        var isRefused = false;
        while (await Heartbeat.MoveNextAsync(payloads, options.StreamPing, Ping, context.Response))
        {
            using var held = payloads.Current.TryHold();
            if (held is null)
            {
                await WriteRefusalAsync(context);
                isRefused = true;
                break;
            }

            await EventStream.WriteNextAsync(context, payloads.Current.Body);
            await output.FlushAsync(gone);
        }

        // A client takes a completed stream for over, and would not come back to what it had subscribed to.
        if (result is SubscriptionResult && (isRefused || streams.Stopping.IsCancellationRequested))
            return;
        EventStream.WriteComplete(output, default);
        await output.FlushAsync(gone);
    }

    static async Task WriteRefusalAsync(HttpContext context)
    {
        using var refusal = new ResponseWriter(256);
        HttpResponses.WriteErrors(refusal, TransportErrors.TooMuchUnread);
        await EventStream.WriteNextAsync(context, refusal.WrittenMemory);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    static void Ping(HttpResponse response) => EventStream.WritePing(response.BodyWriter);
}
