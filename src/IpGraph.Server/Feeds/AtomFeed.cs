using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace IpGraph.Server.Feeds;

/// <summary>Releases as an Atom feed.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4287</remarks>
static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    /// <param name="releases">The newest first.</param>
    /// <param name="home">The address of the server.</param>
    /// <param name="self">The address of the feed.</param>
    public static byte[] Write(IReadOnlyList<ReleaseEntry> releases, Uri home, Uri self)
    {
        var feed = new SyndicationFeed(
            ReleaseFeeds.Title, ReleaseFeeds.Description, home, "urn:ipgraph:releases", releases.Select(release => release.Time).FirstOrDefault())
        {
            Items = [.. releases.Select(release => Entry(release, home))],
            Language = "en",
        };
        feed.Authors.Add(new SyndicationPerson { Name = "IpGraph" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(self, "application/atom+xml"));
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            feed.SaveAsAtom10(xml);
        return output.ToArray();
    }

    static SyndicationItem Entry(ReleaseEntry release, Uri home) =>
        new(release.Title, new TextSyndicationContent(release.Text), ReleaseFeeds.AddressOf(release, home), release.Id, release.Time)
        {
            PublishDate = release.Time,
        };
}
