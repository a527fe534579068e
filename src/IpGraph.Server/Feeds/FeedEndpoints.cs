using System.Security.Cryptography;
using IpGraph.Graph.Releases;
using IpGraph.Http.Execution;
using IpGraph.Http.Responses;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Server.Feeds;

/// <summary><c>/feeds/releases.atom</c> and <c>/feeds/releases.json</c>: what came and what it changed.</summary>
static class FeedEndpoints
{
    const string Root = "/feeds";
    const string Atom = "/feeds/releases.atom";
    const string Json = "/feeds/releases.json";

    /// <param name="publicUrl">Where readers find the server; empty for where they asked.</param>
    public static void UseFeeds(
        this WebApplication app, IReadOnlyList<Manifest> manifests, string publicUrl, EndpointAdmission admission)
    {
        var releases = ReleaseEntry.Of(manifests);
        app.Use((context, next) => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal)
            ? admission.Around(admitted => AnswerAsync(admitted, releases, publicUrl))(context)
            : next(context));
    }

    static Task AnswerAsync(HttpContext context, IReadOnlyList<ReleaseEntry> releases, string publicUrl)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return Problem.OnlyReading.SendAsync(context);
        if (request.Path.Value is not (Atom or Json))
            return Problem.NotFound($"There is no such feed; there are {Atom} and {Json}.").SendAsync(context);
        var home = new Uri(publicUrl.Length > 0 ? $"{publicUrl}/" : $"{request.Scheme}://{request.Host}/");
        var self = new Uri(home, request.Path.Value[1..]);
        return request.Path.Value == Atom
            ? SendAsync(context, AtomFeed.Write(releases, home, self), AtomFeed.MediaType)
            : SendAsync(context, JsonFeed.Write(releases, home, self), JsonFeed.MediaType);
    }

    static Task SendAsync(HttpContext context, byte[] body, string mediaType)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        return Results.File(body, mediaType, entityTag: tag).ExecuteAsync(context);
    }
}
