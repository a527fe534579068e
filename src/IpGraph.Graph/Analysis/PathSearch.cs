namespace IpGraph.Graph.Analysis;

/// <summary>Finds the lightest simple paths between two nodes.</summary>
/// <remarks>A best-first search over the beginnings of paths (A*): what is left is known from
/// <see cref="RemainingWeights"/>, so that hardly anything is looked at that is not on one of the paths. Of equal weights the
/// path whose nodes come first in order of id is first, at each place. A path never goes round about: if two of its nodes
/// are connected directly, they follow one another, the ends alone excepted, since without the detour it is lighter and
/// says the same. Only where nodes to be passed are given may it.</remarks>
sealed class PathSearch
{
    /// <summary>How far ahead what is left is settled, lest a beginning is looked at again for every weight.</summary>
    const int Ahead = StepWeights.Unit / 4;

    readonly Topology topology;
    readonly HopFilter filter;
    readonly PathEnds ends;
    readonly RemainingWeights remaining;
    readonly WorkBudget budget;
    readonly int stepsMax;
    readonly PriorityQueue<Beginning, Beginning> pending = new(Comparer<Beginning>.Create(Beginning.Compare));

    PathSearch(Topology topology, HopFilter filter, PathEnds ends, int stepsMax, SearchEffort effort, WorkBudget budget)
    {
        (this.topology, this.filter, this.ends, this.stepsMax, this.budget) = (topology, filter, ends, stepsMax, budget);
        remaining = new RemainingWeights(topology, filter, ends, stepsMax, effort, budget);
    }

    /// <summary>At most so many paths, the lightest first.</summary>
    /// <param name="effort">Null for the usual one.</param>
    /// <exception cref="AnalysisException">The work ran out before it was sure which they are.</exception>
    public static List<FoundPath> Find(
        Topology topology,
        HopFilter filter,
        PathEnds ends,
        int stepsMax,
        int count,
        WorkBudget budget,
        SearchEffort? effort = null)
    {
        var search = new PathSearch(topology, filter, ends, stepsMax, effort ?? SearchEffort.Usual, budget);
        search.Begin();
        var found = new List<FoundPath>();
        while (found.Count < count && search.Next() is { } path)
            found.Add(path);
        return found;
    }

    void Begin()
    {
        var (whole, order) = (0, 0);
        while (order == 0 && remaining.Frontier != RemainingWeights.Unreachable)
        {
            remaining.SettleUpTo(remaining.Frontier);
            whole = remaining.Of(ends.From, stepsMax, ends.AllBits, out order);
        }

        if (order > 0)
            Add(new Beginning(null, ends.From, 0, 0, ends.AllBits) { WholeWeight = whole });
    }

    FoundPath? Next()
    {
        while (pending.TryDequeue(out var beginning, out _))
        {
            if (beginning.Node == ends.To)
                return new FoundPath(beginning.Nodes(), beginning.Weight);
            remaining.SettleUpTo(beginning.WholeWeight + Ahead);
            var isWhole = ends.AllBits == 0 && beginning.Before is not null && filter.Joins(beginning.Node, ends.To)
                ? TryStep(beginning, ends.To)
                : Continue(beginning);
            if (isWhole || remaining.Frontier == RemainingWeights.Unreachable)
                continue;
            // What is not settled yet makes paths that weigh at least as much as the frontier.
            (beginning.Seen, beginning.WholeWeight) = (remaining.Count, remaining.Frontier);
            Add(beginning);
        }

        return null;
    }

    /// <summary>Goes on to all that was settled since the beginning was last here; returns whether that is all there is.</summary>
    bool Continue(Beginning beginning)
    {
        var hops = topology.Hops(beginning.Node);
        var settled = remaining.Count - beginning.Seen;
        budget.Spend(Math.Min(hops.Length, settled));
        if (settled < hops.Length)
        {
            var nodes = new HashSet<int>();
            foreach (var node in remaining.SettledSince(beginning.Seen))
            {
                if (nodes.Add(node))
                    TryStep(beginning, node);
            }

            return false;
        }

        var isWhole = true;
        for (var (place, last) = (0, -1); place < hops.Length; place++)
        {
            if (hops[place].Node != last && filter.Follows(hops[place].Link))
                isWhole &= TryStep(beginning, last = hops[place].Node);
        }

        return isWhole;
    }

    /// <summary>Takes a step if it leads on and was not taken before; false where it is not known yet what is left from
    /// there.</summary>
    bool TryStep(Beginning beginning, int node)
    {
        var (steps, needed, isEnd) = (beginning.Steps + 1, beginning.Needed & ~ends.BitOf(node), node == ends.To);
        if (isEnd ? needed != 0 : steps == stepsMax || !filter.Passes(node))
            return true;
        var rest = remaining.Of(node, stepsMax - steps, needed, out var order);
        if ((order > 0 && order <= beginning.Seen) || beginning.Has(node) || (!isEnd && IsDetour(beginning, node)))
            return true;
        if (order == 0)
            return false;
        var step = filter.Step(beginning.Node, node);
        if (step == RemainingWeights.Unreachable)
            return true;
        var weight = beginning.Weight + step + (isEnd ? 0 : StepWeights.OfNode(topology, node));
        Add(new Beginning(beginning, node, weight, steps, needed) { WholeWeight = weight + rest });
        return true;
    }

    /// <summary>Whether a node could have been reached from an earlier one at once.</summary>
    bool IsDetour(Beginning beginning, int node)
    {
        if (ends.AllBits != 0)
            return false;
        for (var earlier = beginning.Before; earlier is not null; earlier = earlier.Before)
        {
            if (filter.Joins(earlier.Node, node))
                return true;
        }

        return false;
    }

    void Add(Beginning beginning) => pending.Enqueue(beginning, beginning);
}

/// <param name="Nodes">From the start to the end.</param>
/// <param name="Weight">The sum of its steps and of the nodes between, in thousandths of a step.</param>
sealed record FoundPath(int[] Nodes, int Weight);

/// <summary>The beginning of a path.</summary>
/// <param name="Needed">The nodes still to be passed, as bits.</param>
sealed record Beginning(Beginning? Before, int Node, int Weight, int Steps, int Needed)
{
    /// <summary>What the whole path weighs at least.</summary>
    public int WholeWeight { get; set; }

    /// <summary>How much of what is left was settled when the beginning was last continued.</summary>
    public int Seen { get; set; }

    public bool Has(int node)
    {
        for (var beginning = this; beginning is not null; beginning = beginning.Before)
        {
            if (beginning.Node == node)
                return true;
        }

        return false;
    }

    public int[] Nodes()
    {
        var nodes = new int[Steps + 1];
        CopyTo(nodes);
        return nodes;
    }

    /// <summary>By weight, then by the nodes from the start on.</summary>
    public static int Compare(Beginning left, Beginning right)
    {
        if (left.WholeWeight != right.WholeWeight)
            return left.WholeWeight.CompareTo(right.WholeWeight);
        Span<int> leftNodes = stackalloc int[left.Steps + 1];
        Span<int> rightNodes = stackalloc int[right.Steps + 1];
        left.CopyTo(leftNodes);
        right.CopyTo(rightNodes);
        return leftNodes.SequenceCompareTo(rightNodes);
    }

    void CopyTo(Span<int> nodes)
    {
        for (var beginning = this; beginning is not null; beginning = beginning.Before)
            nodes[beginning.Steps] = beginning.Node;
    }
}
