using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>Draws a neighbourhood: boxes that are links, lines between them, and links to what is not drawn.</summary>
public static class NeighborhoodDrawing
{
    /// <param name="id">Begins every id within the drawing; unique on a page.</param>
    public static DrawnFigure Draw(NeighborhoodPicture picture, string id)
    {
        var layout = NeighborhoodLayout.Of(picture);
        var svg = Svg.Picture(id, "neighborhood", layout.Width, layout.Height, picture.Caption, isInteractive: true,
            Svg.Element("defs", Arrow($"{id}-arrow")),
            Svg.Group("edges", layout.Lines.Select(line => Line(line, $"{id}-arrow"))),
            Svg.Group("edge-labels", layout.Lines.Where(layout.Labels.ContainsKey).Select(line => Label(line, layout.Labels[line]))),
            Svg.Group("nodes", layout.Nodes.Select((node, number) => Node(node, isMiddle: number == 0, picture.Language))));
        return new DrawnFigure(svg, NeighborhoodTables.Of(picture));
    }

    static XElement Arrow(string id) =>
        Svg.Element("marker", Svg.At("id", id), Svg.At("viewBox", "0 0 8 8"), Svg.At("refX", 8), Svg.At("refY", 4),
            Svg.At("markerWidth", 7), Svg.At("markerHeight", 7), Svg.At("orient", "auto-start-reverse"),
            Svg.Element("path", Svg.At("class", "arrow"), Svg.At("d", "M0 0 L8 4 L0 8 Z")));

    static XElement Line(EdgeLine line, string arrow) =>
        Svg.Line(line.IsWorkedOut ? "edge worked-out" : "edge", line.Start.X, line.Start.Y, line.End.X, line.End.Y,
            line.LeadsForth ? Svg.At("marker-end", $"url(#{arrow})") : null,
            line.LeadsBack ? Svg.At("marker-start", $"url(#{arrow})") : null,
            Svg.Title(line.Statement));

    static XElement Label(EdgeLine line, Box place) =>
        Svg.Text("edge-label", place.CenterX, place.Bottom - 4, "middle", line.Label);

    static XElement Node(PlacedNode placed, bool isMiddle, Language language) =>
        Svg.Group($"node group-{placed.Node.Group}{(isMiddle ? " middle" : "")}",
            Svg.Link(placed.Node.Address, "node-link",
                Svg.Title(NameOf(placed.Node, language)),
                Svg.Rectangle("node-box", placed.Box, 6),
                Svg.Text("node-kind", placed.Box.CenterX, placed.Box.Top + PlacedNode.Padding + 8, "middle", placed.Kind),
                placed.Lines.Select((line, number) => Svg.Text("node-label", placed.Box.CenterX,
                    placed.LabelTop + (number * PlacedNode.LineHeight) + 12, "middle", line))),
            placed.Expansion is { } place ? Expansion(placed.Node.Expansion!, place) : null);

    static string NameOf(PictureNode node, Language language) => ShortName.Of(node.Label, node.Kind, node.Id, language) is var name && name == node.Label
        ? $"{node.Kind}: {name}"
        : name;

    static XElement Expansion(PictureExpansion expansion, Box place) =>
        Svg.Link(expansion.Address, "node-expansion",
            Svg.Rectangle("expansion-box", place, 6),
            Svg.Text("expansion-label", place.CenterX, place.Bottom - 6, "middle", expansion.Label));
}
