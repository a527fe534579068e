using System.Globalization;
using IpGraph.GraphQL.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.Http.Responses;

/// <summary>Those who ask with a browser, and are answered in pages.</summary>
static class Readers
{
    /// <summary>Whether a page is wanted: the address is read, and HTML is named among what is taken.</summary>
    public static bool WantPage(HttpRequest request) =>
        request.IsReading()
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells a reader why he is turned away.</summary>
    /// <returns>Null where a program asked, or where the host has no pages: nothing was sent then.</returns>
    public static Task? TellAsync(HttpContext context, Refusal refusal)
    {
        if (!WantPage(context.Request) || context.Response.HasStarted
            || context.RequestServices?.GetService<IRefusalPage>() is not { } page)
        {
            return null;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        if (refusal.RetryAfterSeconds is { } seconds)
            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return page.SendAsync(context, refusal.Status, refusal.Error.Code ?? ErrorCodes.Internal, refusal.Words);
    }

    /// <summary>Turns a request away in the form that whoever asks at its address expects: a page, an answer of GraphQL, or a
    /// problem.</summary>
    public static Task RefuseAsync(HttpContext context, Refusal refusal) => TellAsync(context, refusal)
        ?? (GraphQLPaths.Have(context.Request.Path.Value)
            ? HttpResponses.RefuseAsync(context, refusal)
            : Problem.Of(refusal).SendAsync(context));
}
