using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>The nodes and relationships of a picture, row by row.</summary>
static class NeighborhoodTables
{
    public static IReadOnlyList<XElement> Of(NeighborhoodPicture picture)
    {
        var language = picture.Language;
        var nodes = picture.Nodes.ToDictionary(node => node.Id);
        var edges = picture.Edges.Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To)).ToList();
        return
        [
            Html.Table("drawn-data", language.Say($"図のノード（{nodes.Count}件）", $"Nodes of the picture ({nodes.Count})"),
                Headings(language.Say("ノード", "Node"), language.Say("種類", "Kind"), language.Say("図にないもの", "Not drawn")),
                picture.Nodes.Select(Row)),
            Html.Table("drawn-data", language.Say($"図の関係（{edges.Count}件）", $"Relationships of the picture ({edges.Count})"),
                Headings(language.Say("起点", "From"), language.Say("関係", "Relationship"), language.Say("終点", "To")),
                edges.Select(edge => Row(edge, nodes, language))),
        ];
    }

    static IEnumerable<XElement> Headings(params IEnumerable<string> words) => words.Select(word => Html.ColumnHeading(word));

    static XElement Row(PictureNode node) => Html.Element("tr",
        Html.RowHeading(Html.Link(node.Address, node.Label)),
        Html.Cell(node.Kind),
        Html.Cell(node.Expansion is { } more ? Html.Link(more.Address, more.Label) : "0"));

    static XElement Row(PictureEdge edge, Dictionary<string, PictureNode> nodes, Language language) => Html.Element("tr",
        Html.Cell(nodes[edge.From].Label),
        Html.Cell(edge.Label, edge.IsWorkedOut ? language.Say("（算出）", " (worked out)") : null),
        Html.Cell(nodes[edge.To].Label));
}
