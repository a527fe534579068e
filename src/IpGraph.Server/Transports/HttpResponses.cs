using IpGraph.GraphQL.Execution;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Server.Transports;

/// <summary>Writes whole answers, each with its length, in one go.</summary>
static class HttpResponses
{
    static readonly StringValues NoSniff = "nosniff";

    public static Task Write(HttpContext context, int status, MediaType type, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentTypes.Of(type);
        response.ContentLength = body.Length;
        response.Headers.XContentTypeOptions = NoSniff;
        if (HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        var written = response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    public static async Task Refuse(HttpContext context, Refusal refusal, MediaType type = MediaType.Json)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        using var body = new ResponseWriter(512);
        body.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(body, [refusal.Error]);
        body.WriteRaw((byte)'}');
        if (refusal.Allow is not null)
            context.Response.Headers.Allow = refusal.Allow;
        await Write(context, refusal.Status, type, body.WrittenMemory);
    }
}
