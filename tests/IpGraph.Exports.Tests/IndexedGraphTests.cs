using IpGraph.Exports.Packaging;
using IpGraph.Graph.Data;
using IpGraph.Testing;

namespace IpGraph.Exports.Tests;

public sealed class IndexedGraphTests
{
    static readonly GraphData Whole = SmallGraph.Data;
    static readonly IndexedGraph Graph = new(Whole);

    [Fact]
    public void A_part_has_its_nodes_and_what_lies_between_them()
    {
        var ids = Whole.Nodes.Where((_, index) => index % 3 == 0).Select(node => node.Id).ToHashSet();
        var part = Graph.Part(ids);
        Assert.Equal(Whole.Nodes.Where(node => ids.Contains(node.Id)), part.Nodes);
        Assert.Equal(Whole.Relationships.Where(one => ids.Contains(one.From) && ids.Contains(one.To)), part.Relationships);
        Assert.StartsWith($"{Whole.VersionId}.", part.VersionId);
    }

    [Fact]
    public void Another_part_has_another_version()
    {
        var versions = Whole.Nodes.Select(node => Graph.Part(new HashSet<string> { node.Id }).VersionId).ToList();
        Assert.Equal(versions.Count, versions.Distinct().Count());
    }

    [Fact]
    public void All_nodes_make_the_whole()
    {
        var part = Graph.Part(Whole.Nodes.Select(node => node.Id).ToHashSet());
        Assert.Equal(Whole.Nodes, part.Nodes);
        Assert.Equal(Whole.Relationships, part.Relationships);
    }

    [Fact]
    public void What_leaves_a_node_goes_with_it()
    {
        foreach (var node in Whole.Nodes)
        {
            var part = Graph.Leaving(node.Id)!;
            Assert.Equal([node], part.Nodes);
            Assert.Equal(Whole.Relationships.Where(one => one.From == node.Id), part.Relationships);
        }

        Assert.Null(Graph.Leaving("Measure:0000-000"));
    }
}
