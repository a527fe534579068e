using IpGraph.GraphQL.Execution;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Http.Streams;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Http;

/// <summary>GraphQL over HTTP: a request in a body or a query string, one answer.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/</remarks>
sealed class HttpTransport(
    OperationRunner runner,
    ServerSentEvents events,
    SubscriptionParts subscriptionParts,
    EntityTags tags,
    LoadGate gate,
    TransportOptions options)
{
    const string CostHeader = "GraphQL-Cost";

    static readonly StringValues ByAccept = "Accept";

    readonly StringValues cacheControl = $"public, max-age={(int)options.CacheMaxAge.TotalSeconds}";

    public async Task HandleAsync(HttpContext context)
    {
        using var place = Admission.TryTake(gate);
        if (place is null)
        {
            await HttpResponses.RefuseAsync(context, TransportErrors.Overloaded);
            return;
        }

        try
        {
            await DispatchAsync(context, place);
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RefuseBodyAsync(context, TransportErrors.BodyTooLarge(options.BodyMax));
        }
        catch (BadHttpRequestException) when (context.Request.ContentLength is not null)
        {
            // The client left or stalled before the end that it had announced: nobody waits for an answer.
            context.Abort();
        }
        catch (BadHttpRequestException)
        {
            await RefuseBodyAsync(context, TransportErrors.BodyCutOff);
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await RefuseBodyAsync(context, TransportErrors.BodyCutOff);
        }
        catch (Exception left) when (left is OperationCanceledException or IOException
            && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to be answered.
        }
        catch (Exception mistake)
        {
            runner.Report(mistake);
            await HttpResponses.RefuseAsync(context, TransportErrors.Internal);
        }
    }

    /// <summary>Where a body could not be read to its end, nobody can tell where the next request begins.</summary>
    static Task RefuseBodyAsync(HttpContext context, Refusal refusal)
    {
        if (!context.Response.HasStarted)
            context.Response.Headers.Connection = "close";
        return HttpResponses.RefuseAsync(context, refusal);
    }

    Task DispatchAsync(HttpContext context, Admission place)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            return PostAsync(context, place);
        return context.Request.IsReading()
            ? GetAsync(context, place)
            : HttpResponses.RefuseAsync(context, TransportErrors.MethodNotAllowed);
    }

    async Task PostAsync(HttpContext context, Admission place)
    {
        var acceptance = Acceptance.Of(context.Request.Headers.Accept, takesPages: false);
        var unfit = acceptance.Single == MediaType.None ? TransportErrors.NotAcceptable : BodyCheck.Check(context.Request, options);
        if (unfit is not null)
        {
            await HttpResponses.RefuseAsync(context, unfit, acceptance.Single);
            return;
        }

        using var body = await RequestBody.ReadAsync(context.Request.BodyReader, options.BodyMax);
        await place.TakeTurnAsync(context.RequestAborted);
        if (!body.IsTooLarge && options.BatchMax > 0 && Batches.IsBatch(body.Bytes.Span))
        {
            await AnswerBatchAsync(context, body.Bytes, acceptance.Single);
            return;
        }

        using var received = new ReceivedRequest();
        if (ReadBody(body, received) is { } refusal)
            await HttpResponses.RefuseAsync(context, refusal, acceptance.Single);
        else
            await AnswerAsync(context, place, received, acceptance, noMutations: false);
    }

    Refusal? ReadBody(RequestBody body, ReceivedRequest received)
    {
        if (body.IsTooLarge)
            return TransportErrors.BodyTooLarge(options.BodyMax);
        return body.Bytes.IsEmpty ? TransportErrors.NoBody : runner.Read(body.Bytes, received);
    }

    async Task GetAsync(HttpContext context, Admission place)
    {
        await place.TakeTurnAsync(context.RequestAborted);
        var request = context.Request;
        var acceptance = Acceptance.Of(request.Headers.Accept, takesPages: true);
        var headers = context.Response.Headers;
        Vary.By(headers, ByAccept);
        using var received = new ReceivedRequest();
        var refusal = acceptance.Single == MediaType.None
            ? TransportErrors.NotAcceptable
            : runner.ReadQueryString(request.QueryString.Value, received);
        if (refusal is not null)
        {
            headers.CacheControl = "no-store";
            await HttpResponses.RefuseAsync(context, refusal, acceptance.Single);
            return;
        }

        // Compared by reference below: a version that went and came back may have let another one answer.
        var version = tags.Version;
        var tag = tags.Of(
            version,
            received.Document.Span,
            request.QueryString.Value + request.Headers[CostHeader],
            acceptance.Single);
        if (EntityTags.IsKnown(request, tag))
        {
            (headers.ETag, headers.CacheControl) = (tag, cacheControl);
            await HttpResponses.NotModifiedAsync(context);
            return;
        }

        await AnswerAsync(context, place, received, acceptance, noMutations: true, result =>
        {
            var isLasting = result is SingleResult { Outcome: RequestOutcome.Executed, HasErrors: false }
                && ReferenceEquals(tags.Version, version);
            headers.CacheControl = isLasting ? cacheControl : "no-store";
            if (isLasting)
                headers.ETag = tag;
        });
    }

    async Task AnswerAsync(
        HttpContext context,
        Admission place,
        ReceivedRequest received,
        Acceptance acceptance,
        bool noMutations,
        Action<ExecutionResult>? label = null)
    {
        var reportCost = context.Request.Headers[CostHeader] is [{ } wish] && wish == "report";
        using var result = await runner.ExecuteAsync(
            received, acceptance.Incremental, context.RequestAborted, noMutations, reportCost);
        DatasetVersion.Tell(context.Response, result.DataVersion);
        label?.Invoke(result);
        // How long a client takes to read, or listens, is no work, or clients that do not read could take all places.
        if (result is SingleResult or SubscriptionResult)
            place.Dispose();
        else
            place.EndTurn();
        await (result switch
        {
            SingleResult { Outcome: RequestOutcome.OperationNotAllowed } =>
                HttpResponses.RefuseAsync(context, TransportErrors.MutationOverGet, acceptance.Single),
            SingleResult single when acceptance.Single is MediaType.Json or MediaType.GraphQLResponse =>
                WriteAsync(context, single, acceptance.Single),
            SubscriptionResult when acceptance.Subscription == MediaType.None || HttpMethods.IsHead(context.Request.Method) =>
                HttpResponses.RefuseAsync(context, TransportErrors.NoStreamAccepted, acceptance.Single),
            SubscriptionResult => StreamAsync(context, result, acceptance.Subscription),
            _ when acceptance.Single == MediaType.SubscriptionParts => subscriptionParts.SendAsync(context, result),
            _ when acceptance.Stream == MediaType.EventStream => events.SendAsync(context, result),
            _ => Multipart.SendAsync(context, result, acceptance.Incremental),
        });
    }

    Task StreamAsync(HttpContext context, ExecutionResult result, MediaType type) =>
        type == MediaType.EventStream ? events.SendAsync(context, result) : subscriptionParts.SendAsync(context, result);

    Task WriteAsync(HttpContext context, SingleResult result, MediaType type) => HttpResponses.WriteAsync(
        context, ResponseStatus.Of(result, type), ContentTypes.Of(type), result.Body, options.CompressionMin);

    async Task AnswerBatchAsync(HttpContext context, ReadOnlyMemory<byte> body, MediaType type)
    {
        var requests = Batches.Split(body, options);
        var refusal = requests switch
        {
            null => JsonFault.Of(body.Span, options.JsonDepthMax),
            [] => TransportErrors.EmptyBatch,
            _ when requests.Count > options.BatchMax => TransportErrors.BatchTooLarge(options.BatchMax),
            _ => null,
        };
        if (refusal is not null)
        {
            await HttpResponses.RefuseAsync(context, refusal, type);
            return;
        }

        using var output = new ResponseWriter();
        await Batches.AnswerAsync(runner, requests!, output, context.RequestAborted);
        await HttpResponses.WriteAsync(
            context, StatusCodes.Status200OK, ContentTypes.Of(type), output.WrittenMemory, options.CompressionMin);
    }
}
