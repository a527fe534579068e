using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>A picture as a graph file for other programs, with the places of its nodes.</summary>
/// <remarks>GEXF 1.2draft: NetworkX reads nothing newer. Its y grows upwards.</remarks>
public static class GexfFile
{
    static readonly XNamespace Gexf = "http://www.gexf.net/1.2draft";
    static readonly XNamespace Viz = "http://www.gexf.net/1.2draft/viz";

    /// <param name="origin">What the addresses of nodes begin with, so that they lead back from wherever the file is.</param>
    public static string Write(NeighborhoodPicture picture, string origin)
    {
        var layout = NeighborhoodLayout.Of(picture);
        var edges = layout.Lines.SelectMany(line => line.Edges);
        return MarkupWriter.File(new XElement(Gexf + "gexf", new XAttribute("version", "1.2"),
            new XAttribute(XNamespace.Xmlns + "viz", Viz),
            new XElement(Gexf + "meta", new XElement(Gexf + "description", picture.Caption.Title)),
            new XElement(Gexf + "graph", new XAttribute("defaultedgetype", "directed"), new XAttribute("mode", "static"),
                Attributes("node", ("kind", "string"), ("address", "string")),
                Attributes("edge", ("type", "string"), ("workedOut", "boolean")),
                new XElement(Gexf + "nodes", layout.Nodes.Select(node => Node(node, origin))),
                new XElement(Gexf + "edges", edges.Select(Edge)))));
    }

    static XElement Attributes(string of, params (string Name, string Type)[] attributes) =>
        new(Gexf + "attributes", new XAttribute("class", of), attributes.Select(attribute => new XElement(Gexf + "attribute",
            new XAttribute("id", $"{of}-{attribute.Name}"), new XAttribute("title", attribute.Name),
            new XAttribute("type", attribute.Type))));

    static XElement Node(PlacedNode placed, string origin) => new(Gexf + "node",
        new XAttribute("id", placed.Node.Id), new XAttribute("label", placed.Node.Label),
        Values(("node-kind", placed.Node.Kind), ("node-address", origin + placed.Node.Address)),
        new XElement(Viz + "position", Svg.At("x", placed.Box.CenterX), Svg.At("y", -placed.Box.CenterY), Svg.At("z", 0)));

    static XElement Edge(PictureEdge edge, int number) => new(Gexf + "edge",
        new XAttribute("id", number), new XAttribute("source", edge.From), new XAttribute("target", edge.To),
        new XAttribute("label", edge.Label),
        Values(("edge-type", edge.Type), ("edge-workedOut", edge.IsWorkedOut ? "true" : "false")));

    static XElement Values(params (string For, string Value)[] values) =>
        new(Gexf + "attvalues", values.Select(each =>
            new XElement(Gexf + "attvalue", new XAttribute("for", each.For), new XAttribute("value", each.Value))));
}
