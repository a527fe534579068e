using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using IpGraph.Explorer.Wording;

namespace IpGraph.Server.Feeds;

/// <summary>Releases as an Atom feed.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc4287</remarks>
static class AtomFeed
{
    public const string Path = "/feeds/releases.atom";

    const string Type = "application/atom+xml";

    public const string MediaType = $"{Type}; charset=utf-8";

    /// <param name="releases">The newest first.</param>
    /// <param name="home">The address of the server.</param>
    public static byte[] Write(IReadOnlyList<ReleaseEntry> releases, Uri home, Language language)
    {
        var feed = new SyndicationFeed(
            ReleaseFeeds.Title(language),
            ReleaseFeeds.Description(language),
            new Uri(home, language.Tag()),
            "urn:ipgraph:releases",
            releases.Select(release => release.Time).FirstOrDefault())
        {
            Items = [.. releases.Select(release => Entry(release, home, language))],
            Language = language.Tag(),
        };
        feed.Authors.Add(new SyndicationPerson { Name = "IpGraph" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(ReleaseFeeds.In(language, Path, home), Type));
        feed.Links.Add(InOther(home, language.Other()));
        using var output = new MemoryStream();
        using (var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            feed.SaveAsAtom10(xml);
        return output.ToArray();
    }

    static SyndicationLink InOther(Uri home, Language language)
    {
        var link = SyndicationLink.CreateAlternateLink(ReleaseFeeds.In(language, Path, home), Type);
        link.AttributeExtensions.Add(new XmlQualifiedName("hreflang"), language.Tag());
        return link;
    }

    static SyndicationItem Entry(ReleaseEntry release, Uri home, Language language) => new(
        release.Title(language),
        new TextSyndicationContent(release.Text(language)),
        ReleaseFeeds.AddressOf(release, home, language),
        release.Id,
        release.Time)
    {
        PublishDate = release.Time,
    };
}
