namespace IpGraph.Graph.Analysis;

/// <summary>What it weighs at least to have come from the start of a path through a node.</summary>
/// <remarks>Dijkstra's search from the start, pursued step by step: what lies beyond weighs at least as much as its edge. The
/// search from the end, which knows of it, then goes towards the start and not all round.</remarks>
sealed class DepartureWeights
{
    readonly Topology topology;
    readonly HopFilter filter;
    readonly PathEnds ends;
    readonly WorkBudget budget;
    readonly Dictionary<int, int> settled = [];
    readonly PriorityQueue<int, int> pending = new();
    bool isEndReached;

    public DepartureWeights(Topology topology, HopFilter filter, PathEnds ends, WorkBudget budget)
    {
        (this.topology, this.filter, this.ends, this.budget) = (topology, filter, ends, budget);
        pending.Enqueue(ends.From, 0);
    }

    /// <summary>What all that is not settled weighs at least; <see cref="RemainingWeights.Unreachable"/> where the start does not
    /// lead to anything else.</summary>
    public int Edge { get; private set; }

    /// <summary>How many relationships were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Looks at so many more relationships, or until the end is reached for the first time.</summary>
    public void Extend(int links)
    {
        while (pending.TryPeek(out var node, out var weight))
        {
            Edge = weight;
            var isPassed = node != ends.To && !settled.ContainsKey(node);
            var hops = isPassed ? topology.Hops(node) : [];
            if ((links -= hops.Length) < 0)
                return;
            pending.Dequeue();
            if (node == ends.To && !isEndReached)
            {
                isEndReached = true;
                return;
            }

            if (!isPassed)
                continue;
            Looked += hops.Length;
            budget.Spend(hops.Length);
            settled.Add(node, weight);
            foreach (var hop in hops)
            {
                if (filter.Follows(hop.Link) && !settled.ContainsKey(hop.Node) && (hop.Node == ends.To || filter.Passes(hop.Node)))
                    pending.Enqueue(hop.Node, weight + StepWeights.OfLink(topology, hop.Link) + OfNode(hop.Node));
            }
        }

        Edge = RemainingWeights.Unreachable;
    }

    int OfNode(int node) => node == ends.To ? 0 : StepWeights.OfNode(topology, node);

    /// <summary>Nothing for an end; for a node that is passed, its own weight included; <see cref="RemainingWeights.Unreachable"/> where the start
    /// does not lead to it. It rises as the search is extended.</summary>
    public int AtLeast(int node) => node == ends.From || node == ends.To ? 0
        : settled.TryGetValue(node, out var weight) ? weight
        : Math.Max(Edge, StepWeights.Unit + StepWeights.OfNode(topology, node));
}
