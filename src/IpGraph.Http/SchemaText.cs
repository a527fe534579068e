using System.Text;
using IpGraph.GraphQL.Types;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using IpGraph.Operations.Compact;

namespace IpGraph.Http;

/// <summary>The published schema as text at <c>/graphql/schema</c>; with <c>?semanticNonNull=true</c> for clients that let
/// no null climb, and with <c>?compact</c> for readers with little room.</summary>
sealed class SchemaText(string sdl, TransportOptions options)
{
    const string Plain = "text/plain; charset=utf-8";
    const string GraphQL = "application/graphql; charset=utf-8";

    readonly FixedText published = Flavour(sdl);
    readonly Lazy<FixedText> compact = new(() => Flavour(CompactSchema.Write(SchemaBuilder.Build(sdl))));
    readonly Lazy<FixedText> semantic = new(() => Flavour(SchemaPrinter.ToSemanticNonNull(sdl)));

    public Task HandleAsync(HttpContext context)
    {
        if (!context.Request.IsReading())
            return HttpResponses.RefuseAsync(context, TransportErrors.OnlyReading);
        if (context.Request.Query.TryGetValue("compact", out var wish) && wish.ToString() is "" or "true")
            return SendAsync(context, compact.Value);
        return context.Request.Query["semanticNonNull"].ToString() switch
        {
            "" or "false" => SendAsync(context, published),
            "true" => SendAsync(context, semantic.Value),
            _ => HttpResponses.RefuseAsync(context, TransportErrors.UnknownNullability),
        };
    }

    Task SendAsync(HttpContext context, FixedText flavour)
    {
        Vary.By(context.Response.Headers, "Accept");
        var accept = context.Request.Headers.Accept.ToString();
        var type = accept.Contains("application/graphql", StringComparison.OrdinalIgnoreCase) ? GraphQL : Plain;
        return flavour.SendAsync(context, type, options.CompressionMin);
    }

    static FixedText Flavour(string sdl) => new(Encoding.UTF8.GetBytes(sdl));
}
