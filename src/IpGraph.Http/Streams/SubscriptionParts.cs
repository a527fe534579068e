using System.Buffers;
using System.IO.Pipelines;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Streams;

/// <summary>A subscription as the parts of one HTTP response: each event lies in an envelope, empty objects show that the
/// stream is alive, and an envelope without a payload tells why it ended too early.</summary>
/// <remarks>https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol</remarks>
sealed class SubscriptionParts(TransportOptions options, OpenStreams streams)
{
    const string ContentType = "multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0";

    static ReadOnlySpan<byte> Head => "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8;

    static ReadOnlySpan<byte> Tail => "\r\n--graphql"u8;

    public async Task SendAsync(HttpContext context, ExecutionResult result)
    {
        if (!streams.TryOpen(isEndless: result is SubscriptionResult))
        {
            await HttpResponses.RefuseAsync(context, TransportErrors.TooManyStreams);
            return;
        }

        try
        {
            await SendPartsAsync(context, result);
        }
        finally
        {
            streams.Close();
        }
    }

    async Task SendPartsAsync(HttpContext context, ExecutionResult result)
    {
        var gone = context.RequestAborted;
        var output = Begin(context.Response);
        await output.FlushAsync(gone);
        Refusal? why = null;
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(streams.Stopping, gone);
            await using var payloads = Answers.PayloadsOfAsync(result, ending.Token).GetAsyncEnumerator(gone);
            while (why is null && await Heartbeat.MoveNextAsync(payloads, options.StreamPing, Beat, context.Response))
                why = await SendPartAsync(context, payloads.Current);
            if (result is SubscriptionResult && streams.Stopping.IsCancellationRequested)
                why ??= TransportErrors.StreamInterrupted;
        }
        catch (SourceLostException)
        {
            why = TransportErrors.StreamInterrupted;
        }

        if (why is not null)
            WriteInterruption(output, why);
        output.Write("--\r\n"u8);
        await output.FlushAsync(gone);
    }

    static PipeWriter Begin(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["X-Accel-Buffering"] = "no";
        response.BodyWriter.Write("\r\n--graphql"u8);
        return response.BodyWriter;
    }

    /// <returns>Why it was not sent; null where it was.</returns>
    static async Task<Refusal?> SendPartAsync(HttpContext context, Payload payload)
    {
        using var held = payload.TryHold();
        if (held is null)
            return TransportErrors.TooMuchUnread;
        var output = context.Response.BodyWriter;
        output.Write(Head);
        output.Write("{\"payload\":"u8);
        await Slices.WriteAsync(context, payload.Body);
        output.Write("}"u8);
        output.Write(Tail);
        await output.FlushAsync(context.RequestAborted);
        return null;
    }

    static void Beat(HttpResponse response)
    {
        response.BodyWriter.Write(Head);
        response.BodyWriter.Write("{}"u8);
        response.BodyWriter.Write(Tail);
    }

    static void WriteInterruption(IBufferWriter<byte> output, Refusal why)
    {
        using var errors = new ResponseWriter(256);
        ErrorWriter.Write(errors, [why.Error]);
        output.Write(Head);
        output.Write("{\"payload\":null,\"errors\":"u8);
        output.Write(errors.WrittenSpan);
        output.Write("}"u8);
        output.Write(Tail);
    }
}
