using System.Buffers;
using System.Globalization;
using IpGraph.GraphQL.Execution;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Server.Transports;

/// <summary>Writes whole answers, each with its length, in one go.</summary>
static class HttpResponses
{
    static readonly StringValues NoSniff = "nosniff";
    static readonly StringValues ByEncoding = "Accept-Encoding";

    public static Task Write(
        HttpContext context,
        int status,
        string contentType,
        ReadOnlyMemory<byte> body,
        int compressionMin = int.MaxValue)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.Headers.XContentTypeOptions = NoSniff;
        if (body.Length >= compressionMin)
        {
            response.Headers.Vary = StringValues.Concat(response.Headers.Vary, ByEncoding);
            if (Compression.Choose(context.Request.Headers.AcceptEncoding) is { } encoding)
                return WriteCompressed(context, encoding, body);
        }

        return WriteBody(context, body);
    }

    public static async Task Refuse(HttpContext context, Refusal refusal, MediaType type = MediaType.Json)
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
        if (refusal.RetryAfterSeconds is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var status = type == MediaType.GraphQLResponse ? refusal.Status : refusal.StatusAsJson ?? refusal.Status;
        await Write(context, status, ContentTypes.Of(type), body.WrittenMemory);
    }

    public static void WriteErrors(ResponseWriter output, Refusal refusal)
    {
        output.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(output, [refusal.Error]);
        output.WriteRaw((byte)'}');
    }

    static Task WriteBody(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        var written = context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    static async Task WriteCompressed(HttpContext context, string encoding, ReadOnlyMemory<byte> body)
    {
        var (rented, length) = Compression.Compress(encoding, body.Span);
        context.Response.Headers.ContentEncoding = encoding;
        await WriteBody(context, rented.AsMemory(0, length));
        ArrayPool<byte>.Shared.Return(rented);
    }
}
