using System.Runtime.InteropServices;

namespace IpGraph.Graph.Analysis;

/// <summary>The least weight that is left from a node to the end of a path, for so many steps and so many nodes still to be
/// passed.</summary>
/// <remarks>A search from the end backwards, over nodes with the number of steps, in the order of what whole paths weigh at
/// least by way of them (A*, guided by <see cref="DepartureWeights"/>), and only as far as the search from the start asks. A
/// node with many relationships weighs much, and so its row is not looked at before lighter ways are used up.</remarks>
sealed class RemainingWeights
{
    public const int Unreachable = int.MaxValue;

    readonly Topology topology;
    readonly HopFilter filter;
    readonly PathEnds ends;
    readonly WorkBudget budget;
    readonly DepartureWeights departures;

    /// <summary>How many numbers of steps there are; an entry is the place of a state times this, plus the steps.</summary>
    readonly int width;
    readonly Dictionary<(int Node, int Passed), int> places = [];
    readonly List<(int Node, int Passed)> states = [];
    readonly List<int> settled = [];
    readonly PriorityQueue<int, int> pending = new();

    /// <summary>By entry: the least weight so far, and when it was settled, from 1 on; 0 as long as it is not.</summary>
    int[] weights = [];
    int[] orders = [];

    public RemainingWeights(Topology topology, HopFilter filter, PathEnds ends, int stepsMax, WorkBudget budget)
    {
        (this.topology, this.filter, this.ends, this.budget, width) = (topology, filter, ends, budget, stepsMax + 1);
        departures = new DepartureWeights(topology, filter, ends, budget);
        var end = First(ends.To, 0);
        weights[end] = 0;
        pending.Enqueue(end, 0);
    }

    /// <summary>What every path weighs at least that leads through anything not settled.</summary>
    public int Frontier => pending.TryPeek(out _, out var whole) ? whole : Unreachable;

    /// <summary>How many entries are settled.</summary>
    public int Count => settled.Count;

    /// <param name="needed">The nodes still to be passed, as bits.</param>
    /// <param name="order">When it was settled, from 1 on; 0 where it is not, or cannot be.</param>
    public int Of(int node, int stepsLeft, int needed, out int order)
    {
        order = 0;
        if (!places.TryGetValue((node, needed), out var place))
            return Unreachable;
        // The more steps an entry has the earlier it was settled, and the lighter it is.
        for (var entry = (place * width) + stepsLeft; entry >= place * width; entry--)
        {
            if ((order = orders[entry]) > 0)
                return weights[entry];
        }

        return Unreachable;
    }

    /// <summary>The nodes that were settled after so many others; some more than once.</summary>
    public IEnumerable<int> SettledSince(int count) => settled.Skip(count).Select(entry => states[entry / width].Node);

    /// <summary>Settles all by way of which a path may weigh no more.</summary>
    public void SettleUpTo(int whole)
    {
        while (pending.TryPeek(out var entry, out var least) && least <= whole)
        {
            pending.Dequeue();
            if (TrySettle(entry) && states[entry / width].Node != ends.From)
                Relax(states[entry / width], entry % width, weights[entry]);
        }
    }

    /// <summary>Weights of a node come in rising order: one reached with no fewer steps than an earlier one is of no use.</summary>
    bool TrySettle(int entry)
    {
        if (orders.AsSpan(entry - (entry % width), (entry % width) + 1).ContainsAnyExcept(0))
            return false;
        settled.Add(entry);
        orders[entry] = settled.Count;
        return true;
    }

    void Relax((int Node, int Passed) state, int steps, int weight)
    {
        var (node, passed) = (state.Node, state.Passed | ends.BitOf(state.Node));
        var through = node == ends.To ? weight : weight + StepWeights.OfNode(topology, node);
        // What is beside the start comes right after it, and what is beside the end right before: see PathSearch.
        var isFirst = steps + 2 == width || (ends.AllBits == 0 && node != ends.To && filter.Joins(node, ends.From));
        var hops = isFirst ? topology.HopsTo(node, ends.From) : topology.Hops(node);
        budget.Spend(hops.Length);
        foreach (var hop in hops)
        {
            if (filter.Follows(hop.Link) && (hop.Node == ends.From || LiesBetween(hop.Node, steps)))
                Offer(hop.Node, steps + 1, passed, through + StepWeights.OfLink(topology, hop.Link));
        }
    }

    bool LiesBetween(int node, int steps) => node != ends.To
        && filter.Passes(node)
        && (ends.AllBits != 0 || steps == 0 || !filter.Joins(node, ends.To));

    void Offer(int node, int steps, int passed, int weight)
    {
        if (departures.AtLeast(node) is var departure && departure == Unreachable)
            return;
        var first = First(node, passed);
        for (var entry = first; entry <= first + steps; entry++)
        {
            if (weights[entry] <= weight)
                return;
        }

        weights[first + steps] = weight;
        pending.Enqueue(first + steps, weight + departure);
    }

    /// <summary>The entry of a state with no steps.</summary>
    int First(int node, int passed)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (node, passed), out var exists);
        if (exists)
            return place * width;
        place = states.Count;
        states.Add((node, passed));
        var (first, length) = (place * width, weights.Length);
        if (first + width > length)
        {
            Array.Resize(ref weights, Math.Max(2 * length, 64 * width));
            Array.Resize(ref orders, weights.Length);
            Array.Fill(weights, Unreachable, length, weights.Length - length);
        }

        return first;
    }
}

/// <summary>The ends of the paths wanted, and the nodes that each path is to pass.</summary>
sealed record PathEnds(int From, int To, IReadOnlyList<int> Via)
{
    /// <summary>A bit for each node to be passed.</summary>
    public int AllBits { get; } = (1 << Via.Count) - 1;

    public int BitOf(int node)
    {
        for (var index = 0; index < Via.Count; index++)
        {
            if (Via[index] == node)
                return 1 << index;
        }

        return 0;
    }
}
