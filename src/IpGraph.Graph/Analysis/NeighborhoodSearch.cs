namespace IpGraph.Graph.Analysis;

/// <summary>Finds the nodes around another one, the most telling first.</summary>
/// <remarks>In order of the weight of the lightest way there, which leaves out what the node itself weighs; of equal weights
/// those with fewer relationships come first, then by id.</remarks>
sealed class NeighborhoodSearch(Topology topology, HopFilter filter, WorkBudget budget)
{
    static readonly Comparer<(int, int, int)> LastFirst = Comparer<(int, int, int)>.Create((one, other) => other.CompareTo(one));

    readonly Dictionary<int, ReachedNode> reached = [];
    readonly Dictionary<int, int> fewestSteps = [];
    readonly PriorityQueue<(int Node, int Steps), (int Weight, int Steps, int Node)> pending = new();

    /// <returns>At most so many nodes, the middle one first, and whether there are no others within the depth.</returns>
    public (IReadOnlyList<ReachedNode> Nodes, bool IsComplete) Find(int middle, int depth, int count)
    {
        pending.Enqueue((middle, 0), (0, 0, middle));
        var lastWeight = 0;
        while (pending.TryDequeue(out var state, out var key))
        {
            if (reached.Count >= count && key.Weight > lastWeight && !reached.ContainsKey(state.Node))
                return (First(middle, count), false);
            if (fewestSteps.TryGetValue(state.Node, out var steps) && steps <= state.Steps)
                continue;
            fewestSteps[state.Node] = state.Steps;
            if (reached.TryAdd(state.Node, new ReachedNode(state.Node, state.Steps, key.Weight)))
                lastWeight = key.Weight;
            if (state.Steps < depth)
                Relax(middle, state.Node, state.Steps, key.Weight, state.Steps + 1 < depth ? int.MaxValue : count + 1);
        }

        return (First(middle, count), reached.Count <= count);
    }

    /// <param name="most">So many of the nodes are enough, the first by weight, relationships and id: where the search goes no
    /// further, none of the others is among the first of all.</param>
    void Relax(int middle, int node, int steps, int weight, int most)
    {
        var hops = topology.Hops(node);
        budget.Spend(hops.Length);
        var through = node == middle ? 0 : weight + StepWeights.OfNode(topology, node);
        // A hub has too many nodes beside it for a list of them all.
        var beside = new PriorityQueue<int, (int Weight, int Degree, int Node)>(LastFirst);
        for (var place = 0; place < hops.Length;)
        {
            var other = hops[place].Node;
            var link = int.MaxValue;
            for (; place < hops.Length && hops[place].Node == other; place++)
            {
                if (filter.Follows(hops[place].Link))
                    link = Math.Min(link, StepWeights.OfLink(topology, hops[place].Link));
            }

            if (link == int.MaxValue || !filter.Passes(other) || (fewestSteps.TryGetValue(other, out var known) && known <= steps + 1))
                continue;
            var key = (through + link, topology.Degree(other), other);
            if (beside.Count < most)
                beside.Enqueue(other, key);
            else
                beside.EnqueueDequeue(other, key);
        }

        foreach (var (other, key) in beside.UnorderedItems)
            pending.Enqueue((other, steps + 1), (key.Weight, steps + 1, other));
    }

    IReadOnlyList<ReachedNode> First(int middle, int count) =>
    [
        .. reached.Values
            .OrderBy(node => node.Node == middle ? 0 : 1)
            .ThenBy(node => node.Weight)
            .ThenBy(node => topology.Degree(node.Node))
            .ThenBy(node => node.Node)
            .Take(count),
    ];
}

/// <param name="Distance">How many steps away it lies along the lightest way.</param>
/// <param name="Weight">What that way weighs, in thousandths of a step.</param>
sealed record ReachedNode(int Node, int Distance, int Weight);
