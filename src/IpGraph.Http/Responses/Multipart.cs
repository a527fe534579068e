using System.Buffers;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;

namespace IpGraph.Http.Responses;

/// <summary>An answer in parts as the parts of one HTTP response.</summary>
/// <remarks>https://github.com/graphql/graphql-over-http/blob/main/rfcs/IncrementalDelivery.md</remarks>
static class Multipart
{
    const string ContentType = "multipart/mixed; boundary=\"-\"";

    public static async Task SendAsync(HttpContext context, ExecutionResult result, IncrementalFormat format)
    {
        var gone = context.RequestAborted;
        var output = context.Response.BodyWriter;
        var isBegun = false;
        await foreach (var payload in Answers.PayloadsOfAsync(result, gone).WithCancellation(gone))
        {
            using var held = payload.TryHold();
            if (held is null)
            {
                await HttpResponses.RefuseAsync(context, TransportErrors.TooMuchUnread);
                return;
            }

            if (!isBegun)
                Begin(context.Response, format);
            isBegun = true;
            output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
            await Slices.WriteAsync(context, payload.Body);
            output.Write("\r\n---"u8);
            await output.FlushAsync(gone);
        }

        output.Write("--\r\n"u8);
        await output.FlushAsync(gone);
    }

    static void Begin(HttpResponse response, IncrementalFormat format)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = format == IncrementalFormat.Legacy
            ? ContentType + "; deferSpec=20220824"
            : ContentType + "; incrementalSpec=v0.2";
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers.XContentTypeOptions = "nosniff";
        response.BodyWriter.Write("\r\n---"u8);
    }
}
