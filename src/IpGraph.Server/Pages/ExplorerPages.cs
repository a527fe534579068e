using IpGraph.Explorer;
using IpGraph.Explorer.Frame;
using IpGraph.Explorer.Wording;
using IpGraph.Http.Execution;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using IpGraph.Operations.Catalogue;

namespace IpGraph.Server.Pages;

/// <summary>Sends the pages of the explorer, and answers whatever nothing else did.</summary>
/// <param name="site">Made when the first page is asked for.</param>
/// <param name="tags">Name a page by what it follows from.</param>
/// <param name="options">From which length on pages are compressed.</param>
/// <param name="admission">The limits that every request has.</param>
sealed class ExplorerPages(Lazy<ExplorerSite> site, EntityTags tags, TransportOptions options, EndpointAdmission admission)
    : IRefusalPage
{
    const string ContentType = "text/html; charset=utf-8";
    const string Assets = "/assets/";

    static readonly Problem Nothing = Problem.NotFound(new(
        "There is nothing at this address; /openapi.json lists those that there are.",
        "このアドレスには何もありません。あるアドレスは /openapi.json にあります。"));

    /// <summary>Where the page of a node is, in the language that the reader likes best, with whatever parameters were given.</summary>
    public static string AddressOf(HttpRequest request, string id) =>
        $"{request.PathBase}{PathOf(id, Preferred(request))}{request.QueryString}";

    /// <summary>The path of the page of a node in a language.</summary>
    public static string PathOf(string id, Language language) =>
        $"/{language.Tag()}/nodes/{Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal)}";

    /// <summary>The end of the pipeline.</summary>
    public void Use(WebApplication app) => app.Run(admission.Around(AnswerAsync));

    /// <summary>Sends a page whose address names no language, in the one that the reader likes best.</summary>
    public Task SendUnnamedAsync(HttpContext context, string path)
    {
        Vary.By(context.Response.Headers, "Accept-Language");
        return SendAsync(context, Preferred(context.Request), path);
    }

    public async Task SendAsync(HttpContext context, int status, string code, BilingualText detail)
    {
        var (named, path) = Place(context.Request);
        var language = named ?? Preferred(context.Request);
        if (named is null && !path.StartsWith("/nodes/", StringComparison.Ordinal))
            path = "/";
        PageProtection.ProtectSite(context.Response);
        context.Response.Headers.ContentLanguage = language.Tag();
        var page = await site.Value.RefuseAsync(language, path, context.Request, status, code, detail);
        await HttpResponses.WriteAsync(context, status, ContentType, page.Content);
    }

    Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var asset = path.StartsWith(Assets, StringComparison.Ordinal) ? Asset.Find(path[Assets.Length..]) : null;
        if (!context.Request.IsReading())
        {
            var isThere = asset is not null || path is "/" or "" || Place(context.Request).Language is not null;
            return RefuseAsync(context, isThere ? Problem.OnlyReading : Nothing);
        }

        if (asset is not null)
            return SendAssetAsync(context, asset);
        if (Place(context.Request) is ({ } language, var inner))
            return inner.Length > 1 && inner.EndsWith('/') ? SendOnAsync(context) : SendAsync(context, language, inner);
        if (path is "/" or "")
            return SendUnnamedAsync(context, "/");
        Vary.By(context.Response.Headers, "Accept");
        if (Readers.WantPage(context.Request))
            return SendUnnamedAsync(context, path);
        return Nothing.SendAsync(context);
    }

    /// <summary>Turns away whoever does more than read: in a page where a browser asks, which sends forms so.</summary>
    async Task RefuseAsync(HttpContext context, Problem problem)
    {
        var headers = context.Response.Headers;
        Vary.By(headers, "Accept");
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            await problem.SendAsync(context);
            return;
        }

        headers.CacheControl = "no-store";
        if (problem.Allow is { } allow)
            headers.Allow = allow;
        await SendAsync(context, problem.Status, problem.Code, problem.Detail);
    }

    /// <summary>A page has one address, without a slash at its end.</summary>
    static Task SendOnAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.PathBase.Add(new PathString(request.Path.Value!.TrimEnd('/'))).ToUriComponent();
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Redirect(path + request.QueryString.ToUriComponent(), permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    }

    static (Language? Language, string Path) Place(HttpRequest request) => LanguageWords.Place(request.Path.Value ?? "");

    static Language Preferred(HttpRequest request) => LanguageWords.Preferred(request.Headers.AcceptLanguage);

    async Task SendAsync(HttpContext context, Language language, string path)
    {
        var headers = context.Response.Headers;
        // Compared by reference below: a version that went and came back may have let another one answer.
        var version = tags.Version;
        var tag = tags.Of(
            version, default, $"{language.Tag()}\n{path}{context.Request.QueryString}\n{context.Request.Host}", MediaType.None);
        PageProtection.ProtectSite(context.Response);
        headers.ContentLanguage = language.Tag();
        if (EntityTags.IsKnown(context.Request, tag))
        {
            (headers.ETag, headers.CacheControl) = (tag, "no-cache");
            await HttpResponses.NotModifiedAsync(context);
            return;
        }

        var page = await site.Value.AnswerAsync(language, path, context.Request);
        var isLasting = page.Status == StatusCodes.Status200OK && ReferenceEquals(tags.Version, version);
        headers.CacheControl = isLasting ? "no-cache" : "no-store";
        if (isLasting)
            headers.ETag = tag;
        if (page.Status == StatusCodes.Status503ServiceUnavailable)
            headers.RetryAfter = "5";
        if (page.File is { } file)
            headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        await HttpResponses.WriteAsync(context, page.Status, page.File?.ContentType ?? ContentType, page.Content, options.CompressionMin);
    }

    Task SendAssetAsync(HttpContext context, Asset asset)
    {
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return HttpResponses.WriteAsync(
            context, StatusCodes.Status200OK, asset.ContentType, asset.Content, options.CompressionMin);
    }
}
