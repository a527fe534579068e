using System.Text;
using System.Xml;
using IpGraph.Explorer.Wording;

namespace IpGraph.Server.Pages;

/// <summary>Writes addresses of pages as a site map, each with the same page in every language.</summary>
/// <remarks>https://www.sitemaps.org/protocol.html</remarks>
static class SiteMap
{
    const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>How many pages are written before they are sent.</summary>
    const int SentTogether = 500;

    /// <param name="home">Where the server is found.</param>
    /// <param name="pages">What makes the path of each page in a language.</param>
    public static async Task WritePagesAsync(Stream output, Uri home, IEnumerable<Func<Language, string>> pages)
    {
        using var written = new MemoryStream();
        using (var xml = Begin(written))
        {
            xml.WriteStartElement("urlset", Namespace);
            xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
            foreach (var some in pages.Chunk(SentTogether))
            {
                foreach (var page in some)
                    Write(xml, [.. LanguageWords.All.Select(language => (language.Tag(), new Uri(home, page(language)[1..]).AbsoluteUri))]);
                xml.Flush();
                await SendAsync(written, output);
            }
        }

        await SendAsync(written, output);
    }

    /// <summary>A list of site maps, where one cannot hold all pages.</summary>
    public static async Task WriteListAsync(Stream output, IEnumerable<Uri> maps)
    {
        using var written = new MemoryStream();
        using (var xml = Begin(written))
        {
            xml.WriteStartElement("sitemapindex", Namespace);
            foreach (var map in maps)
            {
                xml.WriteStartElement("sitemap", Namespace);
                xml.WriteElementString("loc", Namespace, map.AbsoluteUri);
                xml.WriteEndElement();
            }
        }

        await SendAsync(written, output);
    }

    static XmlWriter Begin(Stream output) =>
        XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false });

    /// <summary>Sends what was written so far, and begins anew.</summary>
    static async Task SendAsync(MemoryStream written, Stream output)
    {
        await output.WriteAsync(written.GetBuffer().AsMemory(0, (int)written.Length));
        written.SetLength(0);
    }

    static void Write(XmlWriter xml, (string Tag, string Address)[] forms)
    {
        foreach (var (_, own) in forms)
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, own);
            foreach (var (tag, address) in forms)
            {
                xml.WriteStartElement("xhtml", "link", Xhtml);
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", tag);
                xml.WriteAttributeString("href", address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }
}
