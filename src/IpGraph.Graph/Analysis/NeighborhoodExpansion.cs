namespace IpGraph.Graph.Analysis;

/// <summary>Adds to a drawing whatever else some of its nodes are related to.</summary>
static class NeighborhoodExpansion
{
    /// <param name="drawn">What is drawn, the middle one first.</param>
    /// <param name="ids">The nodes to expand, one after the other: each is there by then.</param>
    /// <param name="most">How many nodes there are to be at most; of those that an expansion would add the most telling come.</param>
    /// <exception cref="AnalysisException">A node to expand is not there.</exception>
    public static IReadOnlyList<ReachedNode> Of(
        Topology topology, HopFilter filter, IReadOnlyList<ReachedNode> drawn, IReadOnlyList<string> ids, int most, WorkBudget budget)
    {
        var nodes = drawn.ToList();
        var there = nodes.ToDictionary(node => node.Node);
        foreach (var id in ids)
        {
            var node = GraphAnalyst.Node(topology, "expand", id);
            if (!there.TryGetValue(node, out var expanded))
            {
                throw new AnalysisException(
                    $"expand: \"{id}\" is not among the nodes drawn before it; leave it out, expand one that it is related to first, or raise first or depth.", "expand");
            }

            budget.Spend(topology.Degree(node));
            var added = Around(topology, filter, expanded, isMiddle: node == nodes[0].Node)
                .Where(other => !there.ContainsKey(other.Node))
                .OrderBy(other => other.Weight)
                .ThenBy(other => topology.Degree(other.Node))
                .ThenBy(other => other.Node)
                .Take(Math.Max(0, most - nodes.Count));
            foreach (var other in added.ToList())
            {
                nodes.Add(other);
                there.Add(other.Node, other);
            }
        }

        return nodes;
    }

    static IEnumerable<ReachedNode> Around(Topology topology, HopFilter filter, ReachedNode expanded, bool isMiddle)
    {
        var through = isMiddle ? 0 : expanded.Weight + StepWeights.OfNode(topology, expanded.Node);
        return topology.Hops(expanded.Node).ToArray()
            .Where(hop => filter.Follows(hop.Link) && filter.Passes(hop.Node))
            .GroupBy(hop => hop.Node)
            .Select(hops => new ReachedNode(
                hops.Key, expanded.Distance + 1, through + hops.Min(hop => StepWeights.OfLink(topology, hop.Link))));
    }
}
