using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using IpGraph.Explorer.Wording;
using IpGraph.Graph.Releases;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Server.Feeds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace IpGraph.Server.Tests.Feeds;

public sealed class FeedTests
{
    static readonly Uri Home = new("https://ip.example.org/");

    static readonly Manifest[] Manifests =
    [
        Manifest("bb", new DateOnly(2026, 2, 1), ("Measure:1", "0"), ("Measure:2", "1"), ("Measure:4", "0")),
        Manifest("aa", new DateOnly(2026, 1, 1), ("Measure:1", "0"), ("Measure:2", "0"), ("Measure:3", "0")),
        Manifest("cc", null, ("Measure:1", "0")),
    ];

    [Fact]
    public void Releases_come_newest_first_with_what_each_changed_and_without_those_of_no_day()
    {
        var releases = ReleaseEntry.Of(Manifests);
        Assert.Equal(["bb", "aa"], releases.Select(release => release.Version));
        Assert.Equal("1 node added, 1 changed, 1 removed", releases[0].Title(Language.English));
        Assert.Contains("Added: Measure:4.\nChanged: Measure:2.\nRemoved: Measure:3.", releases[0].Text(Language.English));
        Assert.Equal("3 nodes, the first release with a date", releases[1].Title(Language.English));
        Assert.Equal("ノードの追加1、変更1、削除1", releases[0].Title(Language.Japanese));
        Assert.Equal("版 bb。ノードの追加1、変更1、削除1。\n追加：Measure:4。\n変更：Measure:2。\n削除：Measure:3。", releases[0].Text(Language.Japanese));
        Assert.Equal("公開日のある最初の版、3ノード", releases[1].Title(Language.Japanese));
    }

    [Fact]
    public void The_atom_feed_is_read_by_a_reader_of_atom()
    {
        using var xml = XmlReader.Create(new MemoryStream(
            AtomFeed.Write(ReleaseEntry.Of(Manifests), Home, Language.English)));
        var feed = SyndicationFeed.Load(xml);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        var entries = feed.Items.ToList();
        Assert.Equal(["urn:ipgraph:version:bb", "urn:ipgraph:version:aa"], entries.Select(entry => entry.Id));
        Assert.Equal("en", feed.Language);
        Assert.Equal(new Uri(Home, "en/feeds/releases.atom"), Assert.Single(feed.Links, link => link.RelationshipType == "self").Uri);
        var other = Assert.Single(feed.Links, link => link.RelationshipType == "alternate" && link.MediaType == "application/atom+xml");
        Assert.Equal(new Uri(Home, "ja/feeds/releases.atom"), other.Uri);
        Assert.Equal("ja", other.AttributeExtensions[new XmlQualifiedName("hreflang")]);
        Assert.All(entries, entry => Assert.NotEmpty(entry.Links));
    }

    [Fact]
    public void The_json_feed_has_every_id_that_changed()
    {
        var feed = JsonDocument.Parse(JsonFeed.Write(ReleaseEntry.Of(Manifests), Home, Language.Japanese)).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal("ja", feed.GetProperty("language").GetString());
        Assert.Equal("https://ip.example.org/ja/feeds/releases.json", feed.GetProperty("feed_url").GetString());
        var newest = feed.GetProperty("items")[0];
        Assert.Equal("2026-02-01T00:00:00Z", newest.GetProperty("date_published").GetString());
        var changes = newest.GetProperty("_ipgraph");
        Assert.Equal("aa", changes.GetProperty("since").GetString());
        Assert.Equal("Measure:4", changes.GetProperty("added")[0].GetString());
        Assert.Equal("Measure:2", changes.GetProperty("changed")[0].GetString());
        Assert.Equal("Measure:3", changes.GetProperty("removed")[0].GetString());
    }

    [Fact]
    public void Without_a_release_there_is_a_feed_without_entries()
    {
        using var xml = XmlReader.Create(new MemoryStream(AtomFeed.Write([], Home, Language.English)));
        Assert.Empty(SyndicationFeed.Load(xml).Items);
    }

    [Fact]
    public void A_manifest_keeps_its_day()
    {
        var read = IpGraph.Graph.Releases.Manifest.Read(Manifests[0].Write());
        Assert.Equal(Manifests[0].Released, read.Released);
        Assert.Null(IpGraph.Graph.Releases.Manifest.Read(Manifests[2].Write()).Released);
    }

    [Theory]
    [InlineData("/feeds/releases.atom", "en-GB, ja;q=0.5", "en")]
    [InlineData("/feeds/releases.atom", "ja", "ja")]
    [InlineData("/feeds/releases.json", null, "ja")]
    [InlineData("/ja/feeds/releases.json", "en", "ja")]
    [InlineData("/en/feeds/releases.atom", "ja", "en")]
    public async Task A_feed_is_in_the_language_of_its_address_or_else_of_the_reader(string path, string? accepted, string language)
    {
        await using var app = await ServeAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(language, Assert.Single(response.Content.Headers.ContentLanguage));
        Assert.Equal(path.StartsWith("/feeds", StringComparison.Ordinal), response.Headers.Vary.Contains("Accept-Language"));
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains(language == "ja" ? "データセットの公開" : "releases of the dataset", text);
        var file = path[(path.LastIndexOf('/') + 1)..];
        Assert.Equal(
            $"<https://ip.example.org/ja/feeds/{file}>; rel=\"alternate\"; hreflang=\"ja\", "
                + $"<https://ip.example.org/en/feeds/{file}>; rel=\"alternate\"; hreflang=\"en\"",
            Assert.Single(response.Headers.GetValues("Link")));
    }

    [Theory]
    [InlineData("/feeds/other")]
    [InlineData("/ja/feeds/other")]
    [InlineData("/de/feeds/releases.atom")]
    public async Task There_is_no_other_feed(string path)
    {
        await using var app = await ServeAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        if (path.Contains("other", StringComparison.Ordinal))
            Assert.Contains(path.StartsWith("/ja", StringComparison.Ordinal) ? "そのようなフィードはありません。" : "There is no such feed", await response.Content.ReadAsStringAsync());
    }

    static async Task<WebApplication> ServeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var options = new TransportOptions();
        app.UseFeeds(Manifests, "https://ip.example.org", new EndpointAdmission(LoadGate.Of(options), options, _ => { }));
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return app;
    }

    static Manifest Manifest(string version, DateOnly? released, params (string Id, string Hash)[] nodes) =>
        new(version, nodes.ToDictionary(node => node.Id, node => node.Hash)) { Released = released };
}
