using IpGraph.Graph.Analysis;

namespace IpGraph.Graph.Tests.Analysis;

/// <summary>What expanding a node adds to a drawing.</summary>
public sealed class NeighborhoodExpansionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Everything_that_an_expanded_node_is_related_to_is_drawn_the_lightest_first(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var topology = RandomTopology.Make(random);
            var filter = RandomTopology.Filter(topology, random);
            var (drawn, _) = Search(topology, filter).Find(random.Next(topology.NodeCount), 1, 3);
            var expanded = drawn[random.Next(drawn.Count)];
            var most = drawn.Count + random.Next(6);
            var nodes = Expand(topology, filter, drawn, [topology.Id(expanded.Node)], most);

            Assert.Equal(drawn, nodes.Take(drawn.Count));
            var neighbors = topology.Hops(expanded.Node).ToArray().Where(hop => filter.Follows(hop.Link) && filter.Passes(hop.Node))
                .Select(hop => hop.Node).Distinct().Except(drawn.Select(node => node.Node)).ToHashSet();
            Assert.Equal(Math.Min(neighbors.Count, most - drawn.Count), nodes.Count - drawn.Count);
            var added = nodes.Skip(drawn.Count).ToList();
            Assert.All(added, node => Assert.Contains(node.Node, neighbors));
            Assert.Equal(added.Select(node => node.Weight).Order(), added.Select(node => node.Weight));
            Assert.All(added, node => Assert.Equal(expanded.Distance + 1, node.Distance));
        }
    }

    [Fact]
    public void A_node_that_is_not_drawn_cannot_be_expanded()
    {
        var random = new Random(5);
        var topology = RandomTopology.Make(random);
        var filter = new HopFilter(topology, null, null, [], [], []);
        var (drawn, _) = Search(topology, filter).Find(0, 1, 1);
        var other = topology.Id(topology.NodeCount - 1);
        var refusal = Assert.Throws<AnalysisException>(() => Expand(topology, filter, drawn, [other], 100));
        Assert.Contains(other, refusal.Message);
    }

    static NeighborhoodSearch Search(Topology topology, HopFilter filter) => new(topology, filter, Budget());

    static IReadOnlyList<ReachedNode> Expand(
        Topology topology, HopFilter filter, IReadOnlyList<ReachedNode> drawn, IReadOnlyList<string> ids, int most) =>
        NeighborhoodExpansion.Of(topology, filter, drawn, ids, most, Budget());

    static WorkBudget Budget() => new(int.MaxValue, "ask less", CancellationToken.None);
}
