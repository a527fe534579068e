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

    const string Compact = "compact";
    const string Semantic = "semanticNonNull";

    readonly FixedText published = Flavour(sdl);
    readonly Lazy<FixedText> compact = new(() => Flavour(CompactSchema.Write(SchemaBuilder.Build(sdl))));
    readonly Lazy<FixedText> semantic = new(() => Flavour(SchemaPrinter.ToSemanticNonNull(sdl)));

    public Task HandleAsync(HttpContext context)
    {
        if (!context.Request.IsReading())
            return HttpResponses.RefuseAsync(context, TransportErrors.OnlyReading);
        var query = context.Request.Query;
        if (query.Keys.FirstOrDefault(name => name is not (Compact or Semantic)) is { } unknown)
            return HttpResponses.RefuseAsync(context, TransportErrors.NoSuchParameter(unknown, [Compact, Semantic]));
        if (Find(query, Compact) is not { } isCompact)
            return HttpResponses.RefuseAsync(context, TransportErrors.NotBoolean(Compact));
        if (Find(query, Semantic) is not { } isSemantic)
            return HttpResponses.RefuseAsync(context, TransportErrors.NotBoolean(Semantic));
        return SendAsync(context, isCompact ? compact.Value : isSemantic ? semantic.Value : published);
    }

    /// <summary>Whether a flavour is wished for; null where that cannot be told.</summary>
    static bool? Find(IQueryCollection query, string flavour) => !query.TryGetValue(flavour, out var wish) ? false : wish.ToString() switch
    {
        "true" => true,
        "false" => false,
        // ?compact, but not ?semanticNonNull=, which some leave empty.
        "" => flavour == Compact,
        _ => null,
    };

    Task SendAsync(HttpContext context, FixedText flavour)
    {
        Vary.By(context.Response.Headers, "Accept");
        var accept = context.Request.Headers.Accept.ToString();
        var type = accept.Contains("application/graphql", StringComparison.OrdinalIgnoreCase) ? GraphQL : Plain;
        return flavour.SendAsync(context, type, options.CompressionMin);
    }

    static FixedText Flavour(string sdl) => new(Encoding.UTF8.GetBytes(sdl));
}
