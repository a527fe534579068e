using System.Security.Cryptography;
using System.Text;

namespace IpGraph.Server.Transports;

/// <summary>The published schema as text at <c>/graphql/schema</c>.</summary>
sealed class SchemaText
{
    const string Plain = "text/plain; charset=utf-8";
    const string GraphQL = "application/graphql; charset=utf-8";

    readonly byte[] text;
    readonly string tag;
    readonly TransportOptions options;

    public SchemaText(string sdl, TransportOptions options)
    {
        text = Encoding.UTF8.GetBytes(sdl);
        tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}\"";
        this.options = options;
    }

    public Task Handle(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return HttpResponses.Refuse(context, TransportErrors.OnlyReading);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "public, max-age=300";
        headers.Vary = "Accept";
        if (EntityTags.IsKnown(request, tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var wantsGraphQL = request.Headers.Accept.ToString().Contains("application/graphql", StringComparison.OrdinalIgnoreCase);
        return HttpResponses.Write(
            context, StatusCodes.Status200OK, wantsGraphQL ? GraphQL : Plain, text, options.CompressionMin);
    }
}
