namespace IpGraph.Graph.Analysis;

/// <summary>What it weighs at least to have come from the start of a path through a node.</summary>
/// <remarks>Dijkstra's search from the start, pursued over a fixed number of relationships: what lies beyond weighs at least as
/// much as its edge. The search from the end, which knows of it, then goes towards the start and not all round.</remarks>
sealed class DepartureWeights
{
    /// <summary>How many relationships are looked at. More of them make the search from the end look at less.</summary>
    const int LinksMax = 4096;

    readonly Topology topology;
    readonly int from;
    readonly Dictionary<int, int> settled = [];
    readonly int edge;

    public DepartureWeights(Topology topology, HopFilter filter, PathEnds ends, WorkBudget budget)
    {
        (this.topology, from) = (topology, ends.From);
        edge = Settle(filter, ends, budget);
    }

    /// <returns>What all that was not settled weighs at least.</returns>
    int Settle(HopFilter filter, PathEnds ends, WorkBudget budget)
    {
        var pending = new PriorityQueue<int, int>();
        pending.Enqueue(from, 0);
        for (var linksLeft = LinksMax; pending.TryDequeue(out var node, out var weight);)
        {
            if (settled.ContainsKey(node))
                continue;
            var hops = topology.Hops(node);
            if ((linksLeft -= hops.Length) < 0 || node == ends.To)
                return weight;
            settled.Add(node, weight);
            budget.Spend(hops.Length);
            foreach (var hop in hops)
            {
                if (filter.Follows(hop.Link) && !settled.ContainsKey(hop.Node) && (hop.Node == ends.To || filter.Passes(hop.Node)))
                    pending.Enqueue(hop.Node, weight + StepWeights.OfLink(topology, hop.Link) + OfNode(hop.Node, ends));
            }
        }

        return RemainingWeights.Unreachable;
    }

    int OfNode(int node, PathEnds ends) => node == ends.To ? 0 : StepWeights.OfNode(topology, node);

    /// <summary>For a node that is passed, its own weight included; <see cref="RemainingWeights.Unreachable"/> where the start
    /// does not lead to it.</summary>
    public int AtLeast(int node) => node == from ? 0
        : settled.TryGetValue(node, out var weight) ? weight
        : Math.Max(edge, StepWeights.Unit + StepWeights.OfNode(topology, node));
}
