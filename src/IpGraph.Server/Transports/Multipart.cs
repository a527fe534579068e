using System.Buffers;
using IpGraph.GraphQL.Execution;

namespace IpGraph.Server.Transports;

/// <summary>An answer in parts as the parts of one HTTP response.</summary>
/// <remarks>https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md</remarks>
static class Multipart
{
    const string ContentType = "multipart/mixed; boundary=\"-\"";

    public static async Task Send(HttpContext context, ExecutionResult result, IncrementalFormat format)
    {
        var gone = context.RequestAborted;
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = format == IncrementalFormat.Legacy
            ? ContentType + "; deferSpec=20220824"
            : ContentType + "; incrementalSpec=v0.2";
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers.XContentTypeOptions = "nosniff";
        var output = response.BodyWriter;
        output.Write("\r\n---"u8);
        await foreach (var payload in Answers.PayloadsOf(result, gone).WithCancellation(gone))
        {
            output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
            output.Write(payload.Span);
            output.Write("\r\n---"u8);
            await output.FlushAsync(gone);
        }

        output.Write("--\r\n"u8);
        await output.FlushAsync(gone);
    }
}
