using System.Xml.Linq;

namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>A drawing and the same data as tables: two views of one thing.</summary>
public sealed record DrawnFigure(XElement Picture, IReadOnlyList<XElement> Tables)
{
    /// <summary>What the picture is called.</summary>
    public string Title => Picture.Elements().FirstOrDefault(part => part.Name.LocalName == "title")?.Value ?? "";

    /// <summary>The picture as part of a page.</summary>
    public string PictureHtml => MarkupWriter.Html(Picture);

    /// <summary>The tables as part of a page.</summary>
    public string TableHtml => MarkupWriter.Html(Tables);

    /// <summary>Both, the tables folded away.</summary>
    /// <param name="look">A class for the figure.</param>
    /// <param name="tables">What opens the tables is called.</param>
    public string ToHtml(string look, string tables) => MarkupWriter.Html(
        Html.Element("figure", Html.Class($"drawing-figure {look}"),
            Html.Element("div", Html.Class("drawing-canvas"), Picture),
            Html.Element("details", Html.Class("drawing-table"), Html.Element("summary", tables), Tables)));
}
