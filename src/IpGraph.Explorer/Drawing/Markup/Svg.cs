using System.Xml.Linq;

namespace IpGraph.Explorer.Drawing.Markup;

/// <summary>Elements of SVG.</summary>
/// <remarks>Looks come from classes alone: pages refuse inline styles.</remarks>
static class Svg
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    /// <summary>A whole picture with its name and description.</summary>
    /// <param name="id">Begins every id within it; unique on a page.</param>
    /// <param name="isInteractive">Whether it holds links: an image (<c>role="img"</c>) would hide them from a screen reader.</param>
    public static XElement Picture(
        string id, string look, double width, double height, Caption caption, bool isInteractive, params object?[] content) =>
        Element("svg",
            At("class", $"drawing {look}"),
            At("viewBox", $"0 0 {Numbers.Coordinate(width)} {Numbers.Coordinate(height)}"),
            At("width", width),
            At("height", height),
            At("role", isInteractive ? "group" : "img"),
            At("aria-labelledby", $"{id}-title {id}-desc"),
            Element("title", At("id", $"{id}-title"), caption.Title),
            Element("desc", At("id", $"{id}-desc"), caption.Description),
            content);

    public static XElement Element(string name, params object?[] content) => new(Namespace + name, content);

    public static XElement Group(string look, params object?[] content) => Element("g", At("class", look), content);

    /// <summary>What is told of a shape when it is pointed at.</summary>
    public static XElement Title(string text) => Element("title", text);

    public static XElement Line(string look, double x1, double y1, double x2, double y2, params object?[] content) =>
        Element("line", At("class", look), At("x1", x1), At("y1", y1), At("x2", x2), At("y2", y2), content);

    public static XElement Rectangle(string look, Box box, double radius, params object?[] content) =>
        Element("rect", At("class", look), At("x", box.Left), At("y", box.Top), At("width", box.Width), At("height", box.Height),
            radius > 0 ? At("rx", radius) : null, content);

    public static XElement Circle(string look, double x, double y, double radius, params object?[] content) =>
        Element("circle", At("class", look), At("cx", x), At("cy", y), At("r", radius), content);

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>: what of the text stands at x.</param>
    public static XElement Text(string look, double x, double y, string anchor, string text, params object?[] content) =>
        Element("text", At("class", look), At("x", x), At("y", y), anchor == "start" ? null : At("text-anchor", anchor), content, text);

    /// <summary>A link around shapes.</summary>
    public static XElement Link(string address, string look, params object?[] content) =>
        Element("a", At("href", address), At("class", look), content);

    public static XAttribute At(string name, string value) => new(name, value);

    public static XAttribute At(string name, double value) => new(name, Numbers.Coordinate(value));
}
