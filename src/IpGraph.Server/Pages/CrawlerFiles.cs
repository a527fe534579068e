using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using IpGraph.Explorer.Frame;
using IpGraph.Explorer.Wording;
using IpGraph.Graph;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Http.Clients;
using IpGraph.Http.Execution;
using IpGraph.Http.Responses;
using IpGraph.Operations.Inputs;
using IpGraph.Server.Exporting;
using IpGraph.Server.Hosting;
using Language = IpGraph.Explorer.Wording.Language;

namespace IpGraph.Server.Pages;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c>: what programs that go through the web are asked to leave alone, and the pages
/// that there are.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc9309</remarks>
/// <param name="tags">Name a site map by what it follows from.</param>
/// <param name="publicUrl">Where readers find the server; empty for where they asked.</param>
sealed class CrawlerFiles(IGraphStore store, EntityTags tags, string publicUrl)
{
    const string Robots = "/robots.txt";
    const string Map = "/sitemap.xml";
    const string Part = "part";

    /// <summary>Made for programs that were told of them.</summary>
    static readonly string[] Endpoints = ["/graphql", "/api/", "/export", "/mcp"];

    /// <summary>Pages that have no end of addresses, by their parameters.</summary>
    static readonly string[] Endless = ["/search", "/connections", "/around", "/matrix/cell", "/compare", "/query"];

    /// <summary>How many nodes a site map has at most, each with a page in two languages: a site map may have 50,000 pages.</summary>
    public int NodesMax { get; init; } = 20_000;

    public void Use(WebApplication app, EndpointAdmission admission)
    {
        var (robots, map) = (admission.Around(SendRobotsAsync), admission.Around(SendMapAsync));
        app.Use((context, next) => context.Request.Path.Value switch
        {
            Robots => robots(context),
            Map => map(context),
            _ => next(context),
        });
    }

    Task SendRobotsAsync(HttpContext context)
    {
        if (!context.Request.IsReading())
            return Problem.OnlyReading.SendAsync(context);
        var left = Endpoints.Concat(LanguageWords.All.SelectMany(language => Endless.Select(path => $"/{language.Tag()}{path}?")));
        var text = new StringBuilder("User-agent: *\n")
            .AppendJoin("", left.Select(path => $"Disallow: {path}\n"))
            .Append($"\nSitemap: {new Uri(HomeAddress.Of(context.Request, publicUrl), Map[1..]).AbsoluteUri}\n");
        return new FixedText(Encoding.UTF8.GetBytes(text.ToString())).SendAsync(context, "text/plain; charset=utf-8", int.MaxValue);
    }

    async Task SendMapAsync(HttpContext context)
    {
        if (!context.Request.IsReading())
        {
            await Problem.OnlyReading.SendAsync(context);
            return;
        }

        var version = store.Version;
        var parts = Math.Max(1, (version.Nodes + NodesMax - 1) / NodesMax);
        if (!TryReadPart(context.Request, parts, out var part))
        {
            await Problem.BadInput([new VariableProblem(Part, new(
                $"{Part} is a number from 1 to {parts}, and the only parameter.", $"パラメーターは {Part} だけで、値は1から{parts}までの整数です。"))]).SendAsync(context);
            return;
        }

        var home = HomeAddress.Of(context.Request, publicUrl);
        var (headers, isPacked) = (context.Response.Headers, ExportResponse.TakesGzip(context.Request));
        var tag = tags.Of(version.Id, default, $"{home}\n{part}\n{isPacked}", MediaType.None);
        (headers.ETag, headers.CacheControl, headers.XContentTypeOptions) = (tag, "no-cache", "nosniff");
        if (!EntityTags.IsAllowed(context.Request, tag))
        {
            await HttpResponses.RefuseConditionAsync(context);
            return;
        }

        if (EntityTags.IsKnown(context.Request, tag) || EntityTags.WantsOnlyWhatIsNot(context.Request))
        {
            await HttpResponses.NotModifiedAsync(context);
            return;
        }

        var ids = part is null && parts > 1 ? [] : await PayAndReadAsync(context, version, part ?? 1);
        if (ids is null)
            return;
        if (!ReferenceEquals(store.Version, version))
            headers.ETag = default;
        Vary.By(headers, HttpResponses.ByEncoding);
        context.Response.ContentType = "application/xml; charset=utf-8";
        if (isPacked)
            headers.ContentEncoding = "gzip";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        await using var output = isPacked ? new GZipStream(context.Response.Body, CompressionLevel.Fastest) : context.Response.Body;
        await (part is null && parts > 1
            ? SiteMap.WriteListAsync(output, Enumerable.Range(1, parts).Select(number => new Uri(home, $"{Map[1..]}?{Part}={number}")))
            : SiteMap.WritePagesAsync(output, home, [.. part is null or 1 ? OfSite : [], .. ids.Select(OfNode)]));
    }

    static bool TryReadPart(HttpRequest request, int parts, out int? part)
    {
        part = null;
        if (request.Query.Count == 0)
            return true;
        if (request.Query.Count > 1 || !int.TryParse(request.Query[Part], out var number) || number < 1 || number > parts)
            return false;
        part = number;
        return true;
    }

    static IEnumerable<Func<Language, string>> OfSite => SiteParts.All.Select(each => each.Path).Prepend("/")
        .Select(path => (Func<Language, string>)(language => $"/{language.Tag()}{path}"));

    static Func<Language, string> OfNode(string id) => language => ExplorerPages.PathOf(id, language);

    /// <returns>The ids of the nodes of a part; null where the client was told that they cannot be had.</returns>
    async Task<IReadOnlyList<string>?> PayAndReadAsync(HttpContext context, GraphVersion version, int part)
    {
        if (ClientAccount.Current?.Pay(Math.Min(version.Nodes, NodesMax) * WholeExport.PricePerNode) is { } unpaid)
        {
            context.Response.Headers.ETag = default;
            await Problem.Of(TransportErrors.Unpaid(unpaid)).SendAsync(context);
            return null;
        }

        try
        {
            return await IdsAsync(version.Model, part, context.RequestAborted);
        }
        catch (StoreUnavailableException failure)
        {
            context.Response.Headers.ETag = default;
            await Problem.Unavailable(failure.Message).SendAsync(context);
            return null;
        }
    }

    async Task<IReadOnlyList<string>> IdsAsync(GraphModel model, int part, CancellationToken cancellation)
    {
        var shape = new NodeShape(model.NodeTypes.ToDictionary(
            type => type, type => (IReadOnlyList<Projection>)[new Projection.Value(new ResponseKey("id"), type.FindProperty("id")!, null)]));
        var query = new GraphQuery.Connection(
            model.NodeTypes,
            null,
            [],
            new Page((part - 1) * NodesMax, NodesMax),
            new ConnectionShape([new ConnectionPart.Nodes(new ResponseKey("nodes"), shape)]));
        var json = new ArrayBufferWriter<byte>();
        await store.AnswerAsync(query, json, cancellation);
        using var answer = JsonDocument.Parse(json.WrittenMemory);
        return [.. answer.RootElement.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)];
    }
}
