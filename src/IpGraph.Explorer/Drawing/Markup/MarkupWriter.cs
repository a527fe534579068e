using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>Writes elements as a page or a file takes them.</summary>
static class MarkupWriter
{
    static readonly HashSet<string> Void = ["br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"];

    /// <summary>As part of an HTML page: elements of HTML that are empty keep their end tags.</summary>
    public static string Html(params IEnumerable<XElement> elements)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, Settings(isFragment: true)))
        {
            foreach (var element in elements)
                Closed(new XElement(element)).WriteTo(writer);
        }

        return text.ToString();
    }

    /// <summary>As a file of its own.</summary>
    public static string File(XElement element)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var writer = XmlWriter.Create(text, Settings(isFragment: true)))
            element.WriteTo(writer);
        return text.Append('\n').ToString();
    }

    static XElement Closed(XElement element)
    {
        foreach (var empty in element.DescendantsAndSelf().Where(each => each.IsEmpty && IsOpenHtml(each.Name)))
            empty.Value = "";
        return element;
    }

    static bool IsOpenHtml(XName name) => name.Namespace == XNamespace.None && !Void.Contains(name.LocalName);

    static XmlWriterSettings Settings(bool isFragment) => new()
    {
        OmitXmlDeclaration = true,
        CheckCharacters = false,
        NewLineHandling = NewLineHandling.None,
        ConformanceLevel = isFragment ? ConformanceLevel.Fragment : ConformanceLevel.Document,
    };
}
