using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using IpGraph.Graph.Releases;
using IpGraph.Server.Feeds;

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
        Assert.Equal("1 nodes added, 1 changed, 1 removed", releases[0].Title);
        Assert.Contains("Added: Measure:4.\nChanged: Measure:2.\nRemoved: Measure:3.", releases[0].Text);
        Assert.Equal("3 nodes, the first release", releases[1].Title);
    }

    [Fact]
    public void The_atom_feed_is_read_by_a_reader_of_atom()
    {
        using var xml = XmlReader.Create(new MemoryStream(
            AtomFeed.Write(ReleaseEntry.Of(Manifests), Home, new Uri(Home, "feeds/releases.atom"))));
        var feed = SyndicationFeed.Load(xml);
        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        var entries = feed.Items.ToList();
        Assert.Equal(["urn:ipgraph:version:bb", "urn:ipgraph:version:aa"], entries.Select(entry => entry.Id));
        Assert.Contains(feed.Links, link => link.RelationshipType == "self");
        Assert.All(entries, entry => Assert.NotEmpty(entry.Links));
    }

    [Fact]
    public void The_json_feed_has_every_id_that_changed()
    {
        var feed = JsonDocument.Parse(JsonFeed.Write(ReleaseEntry.Of(Manifests), Home, new Uri(Home, "feeds/releases.json"))).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
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
        using var xml = XmlReader.Create(new MemoryStream(AtomFeed.Write([], Home, Home)));
        Assert.Empty(SyndicationFeed.Load(xml).Items);
    }

    [Fact]
    public void A_manifest_keeps_its_day()
    {
        var read = IpGraph.Graph.Releases.Manifest.Read(Manifests[0].Write());
        Assert.Equal(Manifests[0].Released, read.Released);
        Assert.Null(IpGraph.Graph.Releases.Manifest.Read(Manifests[2].Write()).Released);
    }

    static Manifest Manifest(string version, DateOnly? released, params (string Id, string Hash)[] nodes) =>
        new(version, nodes.ToDictionary(node => node.Id, node => node.Hash)) { Released = released };
}
