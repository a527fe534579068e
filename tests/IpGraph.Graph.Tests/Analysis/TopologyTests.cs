using IpGraph.Graph.Analysis;

namespace IpGraph.Graph.Tests.Analysis;

public sealed class TopologyTests
{
    [Fact]
    public void Every_relationship_is_met_at_both_ends_in_order_of_the_other_and_at_a_node_itself_once()
    {
        var random = new Random(1);
        for (var round = 0; round < 200; round++)
        {
            var topology = RandomTopology.Make(random);
            for (var node = 0; node < topology.NodeCount; node++)
            {
                var expected = Enumerable.Range(0, topology.LinkCount)
                    .Where(link => topology.From(link) == node || topology.To(link) == node)
                    .Select(link => new Hop(topology.From(link) == node ? topology.To(link) : topology.From(link), link))
                    .OrderBy(hop => hop.Node).ThenBy(hop => hop.Link);
                Assert.Equal(expected, topology.Hops(node).ToArray().OrderBy(hop => hop.Node).ThenBy(hop => hop.Link));
                var others = topology.Hops(node).ToArray().Select(hop => hop.Node).ToList();
                Assert.Equal(others.Order(), others);
            }
        }
    }
}
