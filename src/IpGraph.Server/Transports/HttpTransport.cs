using IpGraph.GraphQL.Execution;
using IpGraph.Server.Limits;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Server.Transports;

/// <summary>GraphQL over HTTP: a request in a body or a query string, one answer.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/</remarks>
sealed class HttpTransport(
    OperationRunner runner,
    ServerSentEvents events,
    EntityTags tags,
    LoadGate gate,
    TransportOptions options)
{
    const string CostHeader = "GraphQL-Cost";

    static readonly StringValues ByAccept = "Accept";

    readonly StringValues cacheControl = $"public, max-age={(int)options.CacheMaxAge.TotalSeconds}";

    public async Task Handle(HttpContext context)
    {
        if (!gate.TryEnter())
        {
            await HttpResponses.Refuse(context, TransportErrors.Overloaded);
            return;
        }

        try
        {
            await Dispatch(context);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RefuseBody(context, TransportErrors.BodyTooLarge(options.BodyMax));
        }
        catch (BadHttpRequestException) when (context.Request.ContentLength is not null)
        {
            // The client left or stalled before the end that it had announced: nobody waits for an answer.
            context.Abort();
        }
        catch (BadHttpRequestException)
        {
            await RefuseBody(context, TransportErrors.BodyCutOff);
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await RefuseBody(context, TransportErrors.BodyCutOff);
        }
        catch (Exception left) when (left is OperationCanceledException or IOException
            && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (Exception mistake)
        {
            runner.Report(mistake);
            await HttpResponses.Refuse(context, TransportErrors.Internal);
        }
        finally
        {
            gate.Leave();
        }
    }

    /// <summary>Why a body is not even read, if so.</summary>
    public static Refusal? CheckBody(HttpRequest request, TransportOptions options)
    {
        if (!IsJson(request.ContentType))
            return TransportErrors.NotJson;
        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding != "identity")
            return TransportErrors.Encoded;
        return request.ContentLength > options.BodyMax ? TransportErrors.BodyTooLarge(options.BodyMax) : null;
    }

    /// <summary>Where a body could not be read to its end, nobody can tell where the next request begins.</summary>
    static Task RefuseBody(HttpContext context, Refusal refusal)
    {
        if (!context.Response.HasStarted)
            context.Response.Headers.Connection = "close";
        return HttpResponses.Refuse(context, refusal);
    }

    Task Dispatch(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method))
            return Post(context);
        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
            ? Get(context)
            : HttpResponses.Refuse(context, TransportErrors.MethodNotAllowed);
    }

    async Task Post(HttpContext context)
    {
        var acceptance = Acceptance.Of(context.Request.Headers.Accept, takesPages: false);
        var unfit = acceptance.Single == MediaType.None ? TransportErrors.NotAcceptable : CheckBody(context.Request, options);
        if (unfit is not null)
        {
            await HttpResponses.Refuse(context, unfit, acceptance.Single);
            return;
        }

        using var body = await RequestBody.ReadAsync(context.Request.BodyReader, options.BodyMax);
        if (!body.IsTooLarge && options.BatchMax > 0 && Batches.IsBatch(body.Bytes.Span))
        {
            await AnswerBatch(context, body.Bytes, acceptance.Single);
            return;
        }

        using var received = new ReceivedRequest();
        if (ReadBody(body, received) is { } refusal)
            await HttpResponses.Refuse(context, refusal, acceptance.Single);
        else
            await Answer(context, received, acceptance, noMutations: false);
    }

    Refusal? ReadBody(RequestBody body, ReceivedRequest received)
    {
        if (body.IsTooLarge)
            return TransportErrors.BodyTooLarge(options.BodyMax);
        return body.Bytes.IsEmpty ? TransportErrors.NoBody : runner.Read(body.Bytes, received);
    }

    async Task Get(HttpContext context)
    {
        var request = context.Request;
        var acceptance = Acceptance.Of(request.Headers.Accept, takesPages: true);
        var headers = context.Response.Headers;
        headers.Vary = StringValues.Concat(headers.Vary, ByAccept);
        using var received = new ReceivedRequest();
        var refusal = acceptance.Single == MediaType.None
            ? TransportErrors.NotAcceptable
            : runner.ReadQueryString(request.QueryString.Value, received);
        if (refusal is not null)
        {
            headers.CacheControl = "no-store";
            await HttpResponses.Refuse(context, refusal, acceptance.Single);
            return;
        }

        // Compared by reference below: a version that went and came back may have let another one answer.
        var version = tags.Version;
        var tag = tags.Of(version, request.QueryString.Value + request.Headers[CostHeader], acceptance.Single);
        if (EntityTags.IsKnown(request, tag))
        {
            (headers.ETag, headers.CacheControl) = (tag, cacheControl);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await Answer(context, received, acceptance, noMutations: true, result =>
        {
            var isLasting = result is SingleResult { Outcome: RequestOutcome.Executed, HasErrors: false }
                && ReferenceEquals(tags.Version, version);
            headers.CacheControl = isLasting ? cacheControl : "no-store";
            if (isLasting)
                headers.ETag = tag;
        });
    }

    async Task Answer(
        HttpContext context,
        ReceivedRequest received,
        Acceptance acceptance,
        bool noMutations,
        Action<ExecutionResult>? label = null)
    {
        var reportCost = context.Request.Headers[CostHeader] is [{ } wish] && wish == "report";
        using var result = await runner.Execute(
            received, acceptance.Incremental, context.RequestAborted, noMutations, reportCost);
        label?.Invoke(result);
        await (result switch
        {
            SingleResult { Outcome: RequestOutcome.OperationNotAllowed } =>
                HttpResponses.Refuse(context, TransportErrors.MutationOverGet, acceptance.Single),
            SingleResult single when acceptance.Single is MediaType.Json or MediaType.GraphQLResponse =>
                Write(context, single, acceptance.Single),
            SubscriptionResult when acceptance.Stream != MediaType.EventStream || HttpMethods.IsHead(context.Request.Method) =>
                HttpResponses.Refuse(context, TransportErrors.NoStreamAccepted, acceptance.Single),
            SubscriptionResult => Stream(context, result),
            _ when acceptance.Stream == MediaType.EventStream => events.Send(context, result),
            _ => Multipart.Send(context, result, acceptance.Incremental),
        });
    }

    /// <summary>A stream that may stay open for days does not count as a request under way.</summary>
    async Task Stream(HttpContext context, ExecutionResult result)
    {
        gate.Leave();
        try
        {
            await events.Send(context, result);
        }
        finally
        {
            gate.Return();
        }
    }

    Task Write(HttpContext context, SingleResult result, MediaType type) => HttpResponses.Write(
        context, ResponseStatus.Of(result, type), ContentTypes.Of(type), result.Body, options.CompressionMin);

    async Task AnswerBatch(HttpContext context, ReadOnlyMemory<byte> body, MediaType type)
    {
        var requests = Batches.Split(body, options);
        var refusal = requests switch
        {
            null => TransportErrors.MalformedJson,
            [] => TransportErrors.EmptyBatch,
            _ when requests.Count > options.BatchMax => TransportErrors.BatchTooLarge(options.BatchMax),
            _ => null,
        };
        if (refusal is not null)
        {
            await HttpResponses.Refuse(context, refusal, type);
            return;
        }

        using var output = new ResponseWriter();
        await Batches.Answer(runner, requests!, output, context.RequestAborted);
        await HttpResponses.Write(
            context, StatusCodes.Status200OK, ContentTypes.Of(type), output.WrittenMemory, options.CompressionMin);
    }

    static bool IsJson(string? contentType) =>
        contentType is "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || IsUtf8(type.Charset.Value)));

    static bool IsUtf8(string charset) => charset.Trim('"').ToLowerInvariant() is "utf-8" or "utf8";
}
