using System.Security.Cryptography;
using IpGraph.Explorer.Wording;
using IpGraph.Graph.Releases;
using IpGraph.Http.Execution;
using IpGraph.Http.Requests;
using IpGraph.Http.Responses;
using IpGraph.Server.Hosting;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Server.Feeds;

/// <summary><c>/feeds/releases.atom</c> and <c>/feeds/releases.json</c>: what came and what it changed, in the language that the
/// reader likes best; behind <c>/ja</c> and <c>/en</c> always in that one.</summary>
static class FeedEndpoints
{
    static readonly PathString Root = "/feeds";

    /// <param name="publicUrl">Where readers find the server; empty for where they asked.</param>
    public static void UseFeeds(
        this WebApplication app, IReadOnlyList<Manifest> manifests, string publicUrl, EndpointAdmission admission)
    {
        var releases = ReleaseEntry.Of(manifests);
        app.Use((context, next) => new PathString(Place(context.Request).Path).StartsWithSegments(Root, StringComparison.Ordinal)
            ? admission.Around(admitted => AnswerAsync(admitted, releases, publicUrl))(context)
            : next(context));
    }

    static (Language? Language, string Path) Place(HttpRequest request) => LanguageWords.Place(request.Path.Value ?? "");

    static Task AnswerAsync(HttpContext context, IReadOnlyList<ReleaseEntry> releases, string publicUrl)
    {
        var request = context.Request;
        if (!request.IsReading())
            return Problem.OnlyReading.SendAsync(context);
        var (named, path) = Place(request);
        if (path is not (AtomFeed.Path or JsonFeed.Path))
        {
            return Problem.NotFound(new(
                $"There is no such feed; there are {AtomFeed.Path} and {JsonFeed.Path}.",
                $"そのようなフィードはありません。{AtomFeed.Path} と {JsonFeed.Path} があります。")).SendAsync(context);
        }

        return NoParameters.Before(known => SendAsync(known, named, path, releases, publicUrl))(context);
    }

    static Task SendAsync(
        HttpContext context, Language? named, string path, IReadOnlyList<ReleaseEntry> releases, string publicUrl)
    {
        var request = context.Request;
        if (named is null)
            Vary.By(context.Response.Headers, "Accept-Language");
        var language = named ?? LanguageWords.Preferred(request.Headers.AcceptLanguage);
        var home = HomeAddress.Of(request, publicUrl);
        context.Response.Headers.ContentLanguage = language.Tag();
        context.Response.Headers.Link = string.Join(", ", LanguageWords.All.Select(each =>
            $"<{ReleaseFeeds.In(each, path, home).AbsoluteUri}>; rel=\"alternate\"; hreflang=\"{each.Tag()}\""));
        return path == AtomFeed.Path
            ? SendAsync(context, AtomFeed.Write(releases, home, language), AtomFeed.MediaType)
            : SendAsync(context, JsonFeed.Write(releases, home, language), JsonFeed.MediaType);
    }

    static Task SendAsync(HttpContext context, byte[] body, string mediaType)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..32]}\"");
        return Results.File(body, mediaType, entityTag: tag).ExecuteAsync(context);
    }
}
