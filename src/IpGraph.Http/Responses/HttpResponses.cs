using System.Buffers;
using System.Globalization;
using IpGraph.GraphQL.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Responses.Compression;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Http.Responses;

/// <summary>Writes whole answers, each with its length, in one go.</summary>
static class HttpResponses
{
    public static readonly StringValues ByEncoding = "Accept-Encoding";

    static readonly StringValues NoSniff = "nosniff";

    /// <param name="context">Whom to answer.</param>
    /// <param name="status">The status of HTTP.</param>
    /// <param name="contentType">The form of the answer.</param>
    /// <param name="body">The whole answer.</param>
    /// <param name="compressionMin">Bytes from which on it is compressed for those who take it so; never without.</param>
    public static Task WriteAsync(
        HttpContext context,
        int status,
        string contentType,
        ReadOnlyMemory<byte> body,
        int compressionMin = int.MaxValue)
    {
        var response = context.Response;
        if (status == StatusCodes.Status200OK && context.Request.IsReading() && !EntityTags.IsAllowed(context.Request, response.Headers.ETag.ToString()))
            return RefuseConditionAsync(context);
        if (status == StatusCodes.Status200OK && response.Headers.ETag.Count > 0 && EntityTags.WantsOnlyWhatIsNot(context.Request))
            return NotModifiedAsync(context);
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = NoSniff;
        if (compressionMin == int.MaxValue)
            return WriteBodyAsync(context, body);
        Vary.By(response.Headers, ByEncoding);
        if (body.Length >= HeldAnswers.CountedFrom)
            return WriteHeldAsync(context, body, compressionMin);
        return body.Length >= compressionMin && ContentCoding.Choose(context.Request.Headers.AcceptEncoding) is { } coding
            ? WriteCompressedAsync(context, coding, body)
            : WriteBodyAsync(context, body);
    }

    /// <summary>Says that the client has the answer already; the headers that name it are set before.</summary>
    public static Task NotModifiedAsync(HttpContext context)
    {
        Vary.By(context.Response.Headers, ByEncoding);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    /// <summary>Says that there is an answer and that it is not the one that <c>If-Match</c> demands.</summary>
    public static Task RefuseConditionAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        // What was about to be sent is not.
        (headers.ETag, headers.ContentDisposition, headers.Link) = (default, default, default);
        headers.CacheControl = "no-store";
        return Readers.RefuseAsync(context, TransportErrors.PreconditionFailed);
    }

    /// <summary>A long answer is sent only while not too much waits for its client, or for all.</summary>
    static async Task WriteHeldAsync(HttpContext context, ReadOnlyMemory<byte> body, int compressionMin)
    {
        using var held = HeldAnswers.TryHold(CallingClient.Current, body.Length);
        if (held is null)
        {
            var headers = context.Response.Headers;
            (headers.ETag, headers.CacheControl) = (StringValues.Empty, "no-store");
            await Readers.RefuseAsync(context, TransportErrors.TooMuchUnread);
        }
        else if (body.Length >= compressionMin && ContentCoding.Choose(context.Request.Headers.AcceptEncoding) is { } coding)
        {
            await WriteCompressedAsync(context, coding, body);
        }
        else
        {
            await WriteBodyAsync(context, body);
        }
    }

    public static async Task RefuseAsync(HttpContext context, Refusal refusal, MediaType type = MediaType.Json)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        using var body = new ResponseWriter(512);
        WriteErrors(body, refusal);
        if (refusal.Allow is not null)
            context.Response.Headers.Allow = refusal.Allow;
        if (refusal.Accept is not null)
            context.Response.Headers.Accept = refusal.Accept;
        if (refusal.AcceptEncoding is not null)
            context.Response.Headers.AcceptEncoding = refusal.AcceptEncoding;
        if (refusal.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var status = type == MediaType.GraphQLResponse ? refusal.Status : refusal.StatusAsJson ?? refusal.Status;
        await WriteAsync(context, status, ContentTypes.Of(type), body.WrittenMemory);
    }

    public static void WriteErrors(ResponseWriter output, Refusal refusal)
    {
        output.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(output, [refusal.Error]);
        output.WriteRaw((byte)'}');
    }

    static Task WriteBodyAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        return Slices.WriteAsync(context, body);
    }

    static Task WriteCompressedAsync(HttpContext context, ContentCoding coding, ReadOnlyMemory<byte> body)
    {
        context.Response.Headers.ContentEncoding = coding.Name;
        return coding.Repeated.Find(body.Span) is { } kept
            ? WriteBodyAsync(context, kept)
            : WriteOnceAsync(context, coding, body);
    }

    static async Task WriteOnceAsync(HttpContext context, ContentCoding coding, ReadOnlyMemory<byte> body)
    {
        var rented = ArrayPool<byte>.Shared.Rent(coding.LengthMax(body.Length));
        var length = coding.Compress(body.Span, rented, Effort.Little);
        await WriteBodyAsync(context, rented.AsMemory(0, length));
        ArrayPool<byte>.Shared.Return(rented);
    }
}
