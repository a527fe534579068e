using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using IpGraph.Server.Pages;
using IpGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace IpGraph.Server.Tests.Pages;

/// <summary>What programs that go through the web are told.</summary>
public sealed class CrawlerTests
{
    const string Home = "https://ip.example.org";

    static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    static readonly string[] Ids = [.. SmallGraph.Data.Nodes.Select(node => node.Id)];

    [Fact]
    public async Task Pages_may_be_visited_and_addresses_without_an_end_may_not()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_PUBLIC_URL", Home));
        using var client = new HttpClient { BaseAddress = server.Address };
        var robots = await client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative));
        var left = robots.Split('\n').Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(line => line["Disallow: ".Length..]).ToList();
        Assert.Contains($"Sitemap: {Home}/sitemap.xml", robots);
        Assert.All(
            ["/graphql", "/api/gaps", "/export/csv", "/mcp", "/ja/search?q=AI", "/en/compare?from=2023", "/en/around?of=Topic:quantum", "/ja/matrix/cell?row=Ministry:meti"],
            address => Assert.Contains(left, each => address.StartsWith(each, StringComparison.Ordinal)));
        var pages = await LocationsAsync(client, "/sitemap.xml");
        Assert.Contains($"{Home}/ja/nodes/Measure:2023-040", pages);
        Assert.Contains($"{Home}/en/", pages);
        Assert.Contains($"{Home}/ja/compare", pages);
        Assert.Equal(pages.Count, pages.Distinct().Count());
        Assert.All(pages, page => Assert.DoesNotContain(left, each => page[Home.Length..].StartsWith(each, StringComparison.Ordinal)));
        foreach (var page in pages.Where((_, place) => place % 500 == 0))
        {
            using var found = await client.GetAsync(new Uri(page[Home.Length..], UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }
    }

    [Fact]
    public async Task Each_page_of_a_node_is_told_with_the_same_page_in_the_other_language()
    {
        await using var server = await StartAsync(nodesMax: 1000);
        using var client = Client(server);
        var urls = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).Root!.Elements(Map + "url").ToList();
        foreach (var id in Ids)
        {
            var (ja, en) = ($"{Home}/ja/nodes/{id}", $"{Home}/en/nodes/{id}");
            foreach (var url in new[] { ja, en }.Select(address => Assert.Single(urls, url => url.Element(Map + "loc")!.Value == address)))
            {
                Assert.Equal(
                    [("alternate", "ja", ja), ("alternate", "en", en)],
                    url.Elements(Xhtml + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("hreflang")!.Value, link.Attribute("href")!.Value)));
            }
        }
    }

    [Fact]
    public async Task More_pages_than_a_map_may_have_are_in_several()
    {
        await using var server = await StartAsync(nodesMax: 10);
        using var client = Client(server);
        var maps = XDocument.Parse(await client.GetStringAsync(new Uri("/sitemap.xml", UriKind.Relative))).Root!
            .Elements(Map + "sitemap").Select(map => map.Element(Map + "loc")!.Value).ToList();
        Assert.Equal((Ids.Length + 9) / 10, maps.Count);
        var pages = new List<string>();
        foreach (var map in maps)
            pages.AddRange(await LocationsAsync(client, map[Home.Length..]));
        Assert.Equal(Ids.Order(), pages.Where(page => page.StartsWith($"{Home}/en/nodes/", StringComparison.Ordinal)).Select(page => page[$"{Home}/en/nodes/".Length..]).Order());
        foreach (var wrong in new[] { "?part=0", "?part=99", "?part=x", "?page=1" })
        {
            using var refused = await client.GetAsync(new Uri($"/sitemap.xml{wrong}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_has_the_map_is_not_sent_it_again_and_whoever_takes_it_packed_gets_it_so()
    {
        await using var server = await StartAsync(nodesMax: 1000);
        using var client = Client(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sitemap.xml") { Headers = { { "Accept-Encoding", "gzip" } } };
        using var first = await client.SendAsync(request);
        Assert.Equal(["gzip"], first.Content.Headers.ContentEncoding);
        await using var unpacked = new GZipStream(await first.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(Map + "urlset", XDocument.Load(unpacked).Root!.Name);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sitemap.xml") { Headers = { { "Accept-Encoding", "gzip" }, { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var second = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/sitemap.xml"));
        Assert.Equal((HttpStatusCode.OK, "application/xml"), (head.StatusCode, head.Content.Headers.ContentType?.MediaType));
        using var posted = await client.PostAsync(new Uri("/robots.txt", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    static HttpClient Client(WebApplication server) => new() { BaseAddress = new Uri(server.Urls.First()) };

    static async Task<List<string>> LocationsAsync(HttpClient client, string address) =>
        [.. XDocument.Parse(await client.GetStringAsync(new Uri(address, UriKind.Relative))).Root!
            .Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value)];

    static async Task<WebApplication> StartAsync(int nodesMax)
    {
        var (store, options) = (new AnsweringEngine(SmallGraph.Data).Store, new TransportOptions());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        new CrawlerFiles(store, new EntityTags("", () => store.Version.Id), Home) { NodesMax = nodesMax }
            .Use(app, new EndpointAdmission(LoadGate.Of(options), options, _ => { }));
        await app.StartAsync();
        return app;
    }
}
