using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Server.Transports;

/// <summary>GraphQL over HTTP: a request in a body or a query string, one answer.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/</remarks>
sealed class HttpTransport(GraphQLEngine engine, TransportOptions options)
{
    readonly RequestReader reader = new(options);
    readonly QueryStringReader queryString = new(new RequestReader(options));

    public async Task Handle(HttpContext context)
    {
        try
        {
            var method = context.Request.Method;
            if (HttpMethods.IsPost(method))
                await Post(context);
            else if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
                await Get(context);
            else
                await HttpResponses.Refuse(context, TransportErrors.MethodNotAllowed);
        }
        catch (BadHttpRequestException unreadable)
        {
            await HttpResponses.Refuse(context, unreadable.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? TransportErrors.BodyTooLarge(options.BodyMax)
                : TransportErrors.BodyCutOff);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
    }

    async Task Post(HttpContext context)
    {
        var acceptance = Acceptance.Of(context.Request.Headers.Accept, takesPages: false);
        if (CheckHeaders(context.Request, acceptance) is { } refusal)
        {
            await HttpResponses.Refuse(context, refusal, acceptance.Single);
            return;
        }

        using var body = await RequestBody.ReadAsync(
            context.Request.BodyReader, options.BodyMax, context.RequestAborted);
        using var received = new ReceivedRequest();
        if (ReadBody(body, received) is { } problem)
            await HttpResponses.Refuse(context, problem, acceptance.Single);
        else
            await Answer(context, received, acceptance, onlyQueries: false);
    }

    async Task Get(HttpContext context)
    {
        var acceptance = Acceptance.Of(context.Request.Headers.Accept, takesPages: true);
        using var received = new ReceivedRequest();
        var refusal = acceptance.Single == MediaType.None
            ? TransportErrors.NotAcceptable
            : queryString.Read(context.Request.QueryString.Value, received)
                ?? (received.HasDocument ? null : TransportErrors.NoQuery);
        if (refusal is null)
            await Answer(context, received, acceptance, onlyQueries: true);
        else
            await HttpResponses.Refuse(context, refusal, acceptance.Single);
    }

    Refusal? CheckHeaders(HttpRequest request, Acceptance acceptance)
    {
        if (acceptance.Single == MediaType.None)
            return TransportErrors.NotAcceptable;
        if (!IsJson(request.ContentType))
            return TransportErrors.NotJson;
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            return TransportErrors.Encoded;
        return request.ContentLength > options.BodyMax ? TransportErrors.BodyTooLarge(options.BodyMax) : null;
    }

    Refusal? ReadBody(RequestBody body, ReceivedRequest received)
    {
        if (body.IsTooLarge)
            return TransportErrors.BodyTooLarge(options.BodyMax);
        if (body.Bytes.IsEmpty)
            return TransportErrors.NoBody;
        return reader.Read(body.Bytes, received) ?? (received.HasDocument ? null : TransportErrors.NoQuery);
    }

    async Task Answer(HttpContext context, ReceivedRequest received, Acceptance acceptance, bool onlyQueries)
    {
        var reportCost = context.Request.Headers["GraphQL-Cost"] is [{ } wish] && wish == "report";
        var request = received.ToRequest(IncrementalFormat.None, onlyQueries, reportCost);
        using var result = await engine.ExecuteAsync(request, context.RequestAborted);
        if (result is not SingleResult single)
            await HttpResponses.Refuse(context, TransportErrors.NoStreamAccepted, acceptance.Single);
        else if (single.Outcome == RequestOutcome.OperationNotAllowed)
            await HttpResponses.Refuse(context, TransportErrors.OnlyQueriesOverGet, acceptance.Single);
        else
            await HttpResponses.Write(context, ResponseStatus.Of(single, acceptance.Single), acceptance.Single, single.Body);
    }

    static bool IsJson(string? contentType) =>
        contentType is "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || IsUtf8(type.Charset.Value)));

    static bool IsUtf8(string charset) => charset.Trim('"').ToLowerInvariant() is "utf-8" or "utf8";
}
