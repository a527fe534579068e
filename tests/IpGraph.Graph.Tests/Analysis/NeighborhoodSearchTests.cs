using IpGraph.Graph.Analysis;

namespace IpGraph.Graph.Tests.Analysis;

/// <summary>What lies around a node beside what relaxing every relationship again and again finds.</summary>
public sealed class NeighborhoodSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_nodes_around_are_those_of_the_lightest_ways(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var topology = RandomTopology.Make(random);
            var filter = RandomTopology.Filter(topology, random);
            var (middle, depth, count) = (random.Next(topology.NodeCount), 1 + random.Next(3), 1 + random.Next(8));
            var weights = Weights(topology, filter, middle, depth);
            var expected = weights.OrderBy(pair => pair.Key == middle ? 0 : 1).ThenBy(pair => pair.Value)
                .ThenBy(pair => topology.Degree(pair.Key)).ThenBy(pair => pair.Key)
                .Take(count).Select(pair => (pair.Key, pair.Value));
            var (found, isComplete) = new NeighborhoodSearch(topology, filter, new WorkBudget(int.MaxValue, "ask less", CancellationToken.None))
                .Find(middle, depth, count);
            Assert.Equal(expected, found.Select(node => (node.Node, node.Weight)));
            Assert.Equal(weights.Count <= count, isComplete);
            Assert.All(found, node => Assert.InRange(node.Distance, node.Node == middle ? 0 : 1, node.Node == middle ? 0 : depth));
        }
    }

    static Dictionary<int, int> Weights(Topology topology, HopFilter filter, int middle, int depth)
    {
        var least = new Dictionary<int, int> { [middle] = 0 };
        for (var (step, level) = (0, least); step < depth; step++)
        {
            var next = new Dictionary<int, int>(level);
            foreach (var (node, weight) in level)
            {
                foreach (var hop in topology.Hops(node))
                {
                    if (!filter.Follows(hop.Link) || !filter.Passes(hop.Node))
                        continue;
                    var there = weight + (node == middle ? 0 : StepWeights.OfNode(topology, node)) + StepWeights.OfLink(topology, hop.Link);
                    if (!next.TryGetValue(hop.Node, out var known) || there < known)
                        next[hop.Node] = there;
                }
            }

            level = least = next;
        }

        return least;
    }
}
