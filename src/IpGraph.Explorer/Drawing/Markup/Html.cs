using System.Xml.Linq;

namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>Elements of HTML that drawings are made of beside SVG.</summary>
static class Html
{
    public static XElement Element(string name, params object?[] content) => new(name, content);

    public static XElement Link(string address, params object?[] content) =>
        Element("a", new XAttribute("href", address), content);

    public static XAttribute Class(string look) => new("class", look);

    /// <summary>A table that can be scrolled sideways, by keyboard too.</summary>
    public static XElement Table(string look, string caption, IEnumerable<XElement> headings, IEnumerable<XElement> rows) =>
        Element("div", Class("drawing-scroll"), new XAttribute("tabindex", "0"), new XAttribute("role", "region"),
            new XAttribute("aria-label", caption),
            Element("table", Class(look),
                Element("caption", caption),
                Element("thead", Element("tr", headings)),
                Element("tbody", rows)));

    public static XElement ColumnHeading(params object?[] content) => Element("th", new XAttribute("scope", "col"), content);

    public static XElement RowHeading(params object?[] content) => Element("th", new XAttribute("scope", "row"), content);

    public static XElement Cell(params object?[] content) => Element("td", content);

    public static XElement NumberCell(params object?[] content) => Element("td", Class("number"), content);
}
