using System.Security.Cryptography;
using System.Text;
using IpGraph.GraphQL.Types;

namespace IpGraph.Server.Transports;

/// <summary>The published schema as text at <c>/graphql/schema</c>; with <c>?semanticNonNull=true</c> for clients that let
/// no null climb.</summary>
sealed class SchemaText(string sdl, TransportOptions options)
{
    const string Plain = "text/plain; charset=utf-8";
    const string GraphQL = "application/graphql; charset=utf-8";

    readonly Flavour published = new(sdl);
    readonly Lazy<Flavour> semantic = new(() => new Flavour(SchemaPrinter.ToSemanticNonNull(sdl)));

    public Task Handle(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
            return HttpResponses.Refuse(context, TransportErrors.OnlyReading);
        return context.Request.Query["semanticNonNull"].ToString() switch
        {
            "" or "false" => Send(context, published),
            "true" => Send(context, semantic.Value),
            _ => HttpResponses.Refuse(context, TransportErrors.UnknownNullability),
        };
    }

    Task Send(HttpContext context, Flavour flavour)
    {
        var headers = context.Response.Headers;
        headers.ETag = flavour.Tag;
        headers.CacheControl = "public, max-age=300";
        headers.Vary = "Accept";
        if (EntityTags.IsKnown(context.Request, flavour.Tag))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var accept = context.Request.Headers.Accept.ToString();
        var type = accept.Contains("application/graphql", StringComparison.OrdinalIgnoreCase) ? GraphQL : Plain;
        return HttpResponses.Write(context, StatusCodes.Status200OK, type, flavour.Text, options.CompressionMin);
    }

    sealed class Flavour(string sdl)
    {
        public byte[] Text { get; } = Encoding.UTF8.GetBytes(sdl);

        public string Tag { get; } = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sdl)).AsSpan(0, 16))}\"";
    }
}
