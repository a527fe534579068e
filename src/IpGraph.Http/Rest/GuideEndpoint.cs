using System.Security.Cryptography;
using IpGraph.Http.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Pages;
using IpGraph.Http.Responses;
using IpGraph.Operations;
using Microsoft.AspNetCore.Routing;

namespace IpGraph.Http.Rest;

/// <summary>The guide for models at <c>/llms.txt</c>.</summary>
public static class GuideEndpoint
{
    public static void MapGuide(
        this IEndpointRouteBuilder endpoints,
        OperationCatalogue catalogue,
        TransportOptions options,
        EndpointAdmission admission)
    {
        var text = LlmsText.Write(catalogue, options.PublishSchema);
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"";
        endpoints.MapMethods("/llms.txt", ["GET", "HEAD"], admission.Around(context =>
        {
            (context.Response.Headers.ETag, context.Response.Headers.CacheControl) = (tag, "public, max-age=300");
            if (!EntityTags.IsKnown(context.Request, tag))
            {
                return HttpResponses.WriteAsync(
                    context, StatusCodes.Status200OK, "text/plain; charset=utf-8", text, options.CompressionMin);
            }

            Vary.By(context.Response.Headers, HttpResponses.ByEncoding);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }));
    }
}
