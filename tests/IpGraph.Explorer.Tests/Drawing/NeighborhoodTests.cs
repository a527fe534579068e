using System.Xml.Linq;
using IpGraph.Explorer.Drawing.Markup;
using IpGraph.Explorer.Drawing.Neighborhoods;
using IpGraph.Explorer.Drawing.Text;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Drawing;

public sealed class NeighborhoodTests
{
    public static TheoryData<int, int> Sizes() => new()
    {
        { 1, 1 }, { 2, 1 }, { 3, 2 }, { 10, 1 }, { 30, 1 }, { 30, 2 }, { 60, 3 }, { 100, 1 }, { 100, 2 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_box_covers_another(int nodeCount, int seed)
    {
        var nodes = NeighborhoodLayout.Of(Sample.Large(nodeCount, seed)).Nodes;
        Assert.Equal(nodeCount, nodes.Count);
        Assert.Empty(
            from one in Enumerable.Range(0, nodes.Count)
            from other in Enumerable.Range(one + 1, nodes.Count - one - 1)
            where nodes[one].Box.Overlaps(nodes[other].Box)
            select (one, other));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_label_of_a_line_covers_a_box_or_another_label(int nodeCount, int seed)
    {
        var layout = NeighborhoodLayout.Of(Sample.Large(nodeCount, seed));
        var labels = layout.Labels.Values.ToList();
        Assert.All(labels, label => Assert.DoesNotContain(layout.Nodes, node => node.Box.Overlaps(label)));
        Assert.All(labels, label => Assert.DoesNotContain(labels, other => other != label && other.Overlaps(label)));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Everything_lies_within_the_picture(int nodeCount, int seed)
    {
        var layout = NeighborhoodLayout.Of(Sample.Large(nodeCount, seed));
        var whole = new Box(0, 0, layout.Width, layout.Height);
        Assert.All(layout.Nodes, node => Assert.True(whole.Contains(node.Box), $"{node.Box} is not within {whole}"));
        Assert.All(layout.Labels.Values, label => Assert.True(whole.Contains(label), $"{label} is not within {whole}"));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_words_of_a_node_lie_within_its_box(int nodeCount, int seed)
    {
        foreach (var node in NeighborhoodLayout.Of(Sample.Large(nodeCount, seed)).Nodes)
        {
            Assert.All(node.Lines, line => Assert.InRange(TextWidth.Of(line) * PlacedNode.LabelSize, 0, node.Box.Width));
            var last = node.LabelTop + (node.Lines.Count * PlacedNode.LineHeight);
            Assert.InRange(last, node.Box.Top, node.Expansion?.Top + 1 ?? node.Box.Bottom);
        }
    }

    [Fact]
    public void Nodes_that_nothing_joins_are_drawn_too()
    {
        var picture = Sample.Large(20, 4) with { Edges = [] };
        var nodes = NeighborhoodLayout.Of(picture).Nodes;
        Assert.Equal(20, nodes.Count);
        Assert.DoesNotContain(nodes.Skip(1), node => node.Box.Overlaps(nodes[0].Box));
    }

    [Fact]
    public void The_order_of_relationships_is_all_that_may_change_a_picture()
    {
        var picture = Sample.Large(50, 5);
        var first = NeighborhoodDrawing.Draw(picture, "n").PictureHtml;
        var again = NeighborhoodDrawing.Draw(picture with { Nodes = [.. picture.Nodes.Select(node => node with { })] }, "n").PictureHtml;
        Assert.Equal(first, again);
    }

    [Fact]
    public void Neighbours_stand_nearer_than_nodes_farther_away()
    {
        // A path of five: places on paper keep the order of the path.
        var nodes = Enumerable.Range(0, 5).Select(number => new PictureNode($"N:{number}", "量子", "主題", "concept", "/x")).ToList();
        var edges = Enumerable.Range(0, 4).Select(number => new PictureEdge($"N:{number}", $"N:{number + 1}", "T", "t", false)).ToList();
        var placed = NeighborhoodLayout.Of(new(new("", ""), nodes, edges, Language.Japanese)).Nodes;
        double Distance(int one, int other) => Math.Sqrt(
            Math.Pow(placed[one].Box.CenterX - placed[other].Box.CenterX, 2)
            + Math.Pow(placed[one].Box.CenterY - placed[other].Box.CenterY, 2));
        Assert.All(Enumerable.Range(1, 3), other => Assert.True(Distance(0, other) < Distance(0, other + 1)));
    }

    [Fact]
    public void Every_node_is_a_link_and_tells_how_many_more_there_are()
    {
        var picture = Sample.Neighborhood();
        var links = NeighborhoodDrawing.Draw(picture, "n").Picture.Descendants(Svg.Namespace + "a").ToList();
        Assert.Equal(
            picture.Nodes.Select(node => node.Address).Order(),
            links.Where(link => link.Attribute("class")!.Value == "node-link").Select(link => link.Attribute("href")!.Value).Order());
        var more = Assert.Single(links, link => link.Attribute("class")!.Value == "node-expansion");
        Assert.Contains("12", more.Value);
    }

    [Fact]
    public void The_tables_have_every_node_and_every_relationship_that_is_drawn()
    {
        var picture = Sample.Neighborhood();
        var tables = NeighborhoodDrawing.Draw(picture, "n").Tables;
        Assert.Equal([picture.Nodes.Count, 4], tables.Select(table => table.Descendants("tbody").Single().Elements("tr").Count()));
    }

    [Fact]
    public void Relationships_between_the_same_two_nodes_are_one_line_with_all_their_names()
    {
        var line = Assert.Single(
            NeighborhoodLayout.Of(Sample.Neighborhood()).Lines,
            line => line.To.Node.Id == "Ministry:maff" || line.From.Node.Id == "Ministry:maff");
        Assert.True(line.LeadsForth && line.LeadsBack);
        Assert.Equal("担当 · 言及", line.Label);
        Assert.False(line.IsWorkedOut);
    }

    [Fact]
    public void A_line_is_read_from_the_beginning_of_each_relationship_to_its_end()
    {
        var titles = NeighborhoodDrawing.Draw(Sample.Neighborhood(), "n").Picture.Descendants(Svg.Namespace + "line")
            .Select(line => line.Element(Svg.Namespace + "title")!.Value).ToList();
        Assert.Contains("量子技術の国際標準化を産学官で推進する — 触れる — 量子", titles);
        Assert.Contains(
            "量子技術の国際標準化を産学官で推進する — 担当 — 農林水産省\n農林水産省 — 言及 — 量子技術の国際標準化を産学官で推進する", titles);
    }

    [Fact]
    public void A_label_in_another_language_than_the_picture_says_in_which()
    {
        var figure = NeighborhoodDrawing.Draw(Sample.Neighborhood(), "n");
        var drawn = XElement.Parse(LanguageMarks.Write(figure.PictureHtml, Language.Japanese))
            .Descendants(Svg.Namespace + "text").Where(text => text.Attribute("class")!.Value == "node-label").ToList();
        Assert.All(drawn, text => Assert.Equal(text.Value.Any(char.IsAsciiLetter) ? "en" : null, text.Attribute("lang")?.Value));
        var listed = XElement.Parse($"<div>{LanguageMarks.Write(figure.TableHtml, Language.Japanese)}</div>").Descendants("a")
            .First(link => link.Value.StartsWith("R&D", StringComparison.Ordinal));
        Assert.Equal("en", listed.Attribute("lang")!.Value);
    }

    [Fact]
    public void A_file_of_the_picture_leads_back_and_needs_no_style_sheet()
    {
        var file = XElement.Parse(SvgFile.Write(NeighborhoodDrawing.Draw(Sample.Neighborhood(), "n").Picture, "https://example.org", "https://example.org/ja/around", Language.Japanese));
        Assert.All(
            file.Descendants(Svg.Namespace + "a"),
            link => Assert.StartsWith("https://example.org/", link.Attribute("href")!.Value));
        Assert.All(
            file.Descendants(Svg.Namespace + "rect").Where(box => box.Attribute("class")?.Value == "node-box"),
            box => Assert.StartsWith("#", box.Attribute("fill")!.Value));
    }

    [Fact]
    public void A_graph_file_has_the_nodes_with_their_places_and_the_relationships()
    {
        XNamespace gexf = "http://www.gexf.net/1.2draft";
        var file = XElement.Parse(GexfFile.Write(Sample.Neighborhood(), "https://example.org"));
        var ids = file.Descendants(gexf + "node").Select(node => node.Attribute("id")!.Value).ToList();
        Assert.Equal(["Measure:1", "Topic:quantum", "Ministry:maff", "Document:d"], ids);
        var edges = file.Descendants(gexf + "edge").ToList();
        Assert.Equal(4, edges.Count);
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("source")!.Value, ids));
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("target")!.Value, ids));
        Assert.Equal(4, file.Descendants(gexf + "node").Elements().Count(part => part.Name.LocalName == "position"));
    }
}
