using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using IpGraph.Http.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;

namespace IpGraph.Http.Streams;

/// <summary>GraphQL over server-sent events where all operations of a client share one stream: it is reserved with PUT,
/// opened with GET, fed with POST, and single operations are ended with DELETE.</summary>
/// <remarks>https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode</remarks>
sealed class ReservedStreams
{
    const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    static readonly TimeSpan ReservationLife = TimeSpan.FromSeconds(30);

    readonly OperationRunner runner;
    readonly TransportOptions options;
    readonly OpenStreams streams;
    readonly TimeProvider clock;
    readonly ConcurrentDictionary<string, ReservedStream> reserved = new(StringComparer.Ordinal);
    readonly ITimer forgetting;

    public ReservedStreams(OperationRunner runner, TransportOptions options, OpenStreams streams, TimeProvider clock)
    {
        (this.runner, this.options, this.streams, this.clock) = (runner, options, streams, clock);
        forgetting = clock.CreateTimer(_ => RemoveForgotten(), null, ReservationLife, ReservationLife);
        streams.Stopping.Register(forgetting.Dispose);
    }

    /// <summary>Whether the request is about a stream; else it is like any other request, as is one that still names a
    /// stream which is gone but takes its answer as a stream of its own.</summary>
    public bool Concerns(HttpRequest request) =>
        HttpMethods.IsPut(request.Method)
        || HttpMethods.IsDelete(request.Method)
        || (TokenOf(request) is { } token && (reserved.ContainsKey(token) || !TakesOwnStream(request)));

    static bool TakesOwnStream(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && Acceptance.Of(request.Headers.Accept, takesPages: false).Stream == MediaType.EventStream;

    public Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsPut(request.Method))
            return ReserveAsync(context);
        if (TokenOf(request) is not { } token || !reserved.TryGetValue(token, out var stream))
            return HttpResponses.RefuseAsync(context, TransportErrors.UnknownStream);
        if (HttpMethods.IsGet(request.Method))
            return OpenAsync(context, token, stream);
        if (HttpMethods.IsPost(request.Method))
            return BeginAsync(context, stream);
        return HttpMethods.IsDelete(request.Method)
            ? EndAsync(context, stream)
            : HttpResponses.RefuseAsync(context, TransportErrors.MethodNotAllowedOnStream);
    }

    static string? TokenOf(HttpRequest request)
    {
        var token = request.Headers[TokenHeader].ToString();
        if (token.Length == 0)
            token = request.Query["token"].ToString();
        return token.Length == 0 ? null : token;
    }

    async Task ReserveAsync(HttpContext context)
    {
        if (reserved.Count >= options.StreamsMax)
        {
            await HttpResponses.RefuseAsync(context, TransportErrors.TooManyStreams);
            return;
        }

        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        reserved[token] = new ReservedStream(runner, options, clock.GetUtcNow());
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.ContentLength = token.Length;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.BodyWriter.WriteAsync(Encoding.ASCII.GetBytes(token), context.RequestAborted);
    }

    async Task OpenAsync(HttpContext context, string token, ReservedStream stream)
    {
        if (!stream.TryOpen())
        {
            await HttpResponses.RefuseAsync(context, TransportErrors.StreamTaken);
            return;
        }

        if (!streams.TryOpen())
        {
            reserved.TryRemove(token, out _);
            await HttpResponses.RefuseAsync(context, TransportErrors.TooManyStreams);
            return;
        }

        try
        {
            await stream.SendAsync(context, streams.Stopping);
        }
        finally
        {
            reserved.TryRemove(token, out _);
            streams.Close();
        }
    }

    async Task BeginAsync(HttpContext context, ReservedStream stream)
    {
        if (BodyCheck.Check(context.Request, options) is { } unfit)
        {
            await HttpResponses.RefuseAsync(context, unfit);
            return;
        }

        using var body = await RequestBody.ReadAsync(context.Request.BodyReader, options.BodyMax);
        if (body.IsTooLarge)
        {
            await HttpResponses.RefuseAsync(context, TransportErrors.BodyTooLarge(options.BodyMax));
            return;
        }

        var received = new ReceivedRequest();
        var refusal = runner.Read(body.Bytes.ToArray(), received) ?? stream.Begin(received);
        if (refusal is null)
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        received.Dispose();
        await HttpResponses.RefuseAsync(context, refusal);
    }

    static async Task EndAsync(HttpContext context, ReservedStream stream)
    {
        await stream.EndAsync(context.Request.Query["operationId"].ToString());
        context.Response.StatusCode = StatusCodes.Status200OK;
    }

    /// <summary>Whoever reserves a stream and does not open it soon does not get it any more.</summary>
    void RemoveForgotten()
    {
        var oldest = clock.GetUtcNow() - ReservationLife;
        foreach (var (token, stream) in reserved)
        {
            if (stream.ReservedAt >= oldest || !stream.TryOpen())
                continue;
            reserved.TryRemove(token, out _);
            stream.Abandon();
        }
    }
}
