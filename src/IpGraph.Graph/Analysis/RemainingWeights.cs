using System.Runtime.InteropServices;

namespace IpGraph.Graph.Analysis;

/// <summary>The least weight that is left from a node to the end of a path, for so many steps and so many nodes still to be
/// passed.</summary>
/// <remarks>A search from the end backwards, over nodes with the number of steps, in the order of what whole paths weigh at
/// least by way of them (A*, guided by <see cref="DepartureWeights"/>), and only as far as the search from the start asks. A
/// node with many relationships weighs much, and so its row is not looked at before lighter ways are used up; of the row of an end
/// that has many, first only what the search from the start came to.</remarks>
sealed class RemainingWeights
{
    public const int Unreachable = int.MaxValue;

    readonly Topology topology;
    readonly HopFilter filter;
    readonly PathEnds ends;
    readonly WorkBudget budget;
    readonly DepartureWeights departures;
    readonly SearchEffort effort;
    int looked;

    /// <summary>How many numbers of steps there are; an entry is the place of a state times this, plus the steps.</summary>
    readonly int width;
    readonly Dictionary<(int Node, int Passed), int> places = [];
    readonly List<(int Node, int Passed)> states = [];
    readonly List<int> settled = [];

    /// <summary>Entries, and as its complement an entry whose row was looked at in part only.</summary>
    readonly PriorityQueue<int, int> pending = new();

    /// <summary>By entry: the least weight so far, and when it was settled, from 1 on; 0 as long as it is not.</summary>
    int[] weights = [];
    int[] orders = [];

    public RemainingWeights(Topology topology, HopFilter filter, PathEnds ends, int stepsMax, SearchEffort effort, WorkBudget budget)
    {
        (this.topology, this.filter, this.ends, this.budget, width) = (topology, filter, ends, budget, stepsMax + 1);
        this.effort = effort;
        departures = new DepartureWeights(topology, filter, ends, budget);
        departures.Extend(effort.DepartureLinks);
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
            if (looked > SearchEffort.LinksBeyond * departures.Looked)
                departures.Extend(Math.Max(effort.DepartureLinks, looked));
            pending.Dequeue();
            if (entry < 0)
                FollowRest(~entry, least);
            else if (OfWhole(entry) is var now && now <= least)
                Settle(entry);
            else if (now != Unreachable)
                pending.Enqueue(entry, now);
        }
    }

    void Settle(int entry)
    {
        if (TrySettle(entry) && states[entry / width].Node != ends.From)
            Relax(entry);
    }

    /// <summary>What a path by way of an entry weighs at least, by what is known now.</summary>
    int OfWhole(int entry) =>
        departures.AtLeast(states[entry / width].Node) is not Unreachable and var departure ? weights[entry] + departure : Unreachable;

    /// <summary>Weights of a node come in rising order: one reached with no fewer steps than an earlier one is of no use.</summary>
    bool TrySettle(int entry)
    {
        if (orders.AsSpan(entry - (entry % width), (entry % width) + 1).ContainsAnyExcept(0))
            return false;
        settled.Add(entry);
        orders[entry] = settled.Count;
        return true;
    }

    void Relax(int entry)
    {
        var (node, steps) = (states[entry / width].Node, entry % width);
        // What is beside the start comes right after it, and what is beside the end right before: see PathSearch.
        var isFirst = steps + 2 == width || (ends.AllBits == 0 && node != ends.To && filter.Joins(node, ends.From));
        var hops = isFirst ? topology.HopsTo(node, ends.From) : topology.Hops(node);
        if (isFirst || hops.Length <= effort.LongRow)
            Follow(entry, hops, 0, Unreachable);
        else
            FollowRest(entry, Through(entry) + StepWeights.Unit);
    }

    /// <summary>Follows a long row as far as it is known where the start leads to, and the rest of it later.</summary>
    /// <param name="least">What a path weighs at least by way of what was not followed yet.</param>
    void FollowRest(int entry, int least)
    {
        var through = Through(entry) + StepWeights.Unit;
        var hops = topology.Hops(states[entry / width].Node);
        var edge = least - through;
        // Before the rest is followed, it pays to know more.
        if (edge > 0 && departures.Looked < (long)hops.Length * SearchEffort.LinksBeyond)
            departures.Extend(hops.Length);
        var most = departures.Edge > edge ? departures.Edge : Unreachable;
        if (most != Unreachable)
            pending.Enqueue(~entry, through + most);
        Follow(entry, hops, edge, most);
    }

    /// <summary>Offers the nodes to which the start leads at a weight from one up to, but not including, another.</summary>
    /// <param name="most">The edge leaves out all to which the search from the start did not come.</param>
    void Follow(int entry, ReadOnlySpan<Hop> hops, int least, int most)
    {
        var ((node, passed), steps, through) = (states[entry / width], entry % width, Through(entry));
        passed |= ends.BitOf(node);
        budget.Spend(hops.Length);
        looked += hops.Length;
        foreach (var hop in hops)
        {
            if (!filter.Follows(hop.Link) || (hop.Node != ends.From && !LiesBetween(hop.Node, steps)))
                continue;
            var departure = departures.AtLeast(hop.Node);
            if (departure >= least && departure < most)
                Offer(hop.Node, steps + 1, passed, through + StepWeights.OfLink(topology, hop.Link), departure);
        }
    }

    /// <summary>What an entry weighs for what leads through its node.</summary>
    int Through(int entry) => states[entry / width].Node is var node && node == ends.To
        ? weights[entry]
        : weights[entry] + StepWeights.OfNode(topology, node);

    bool LiesBetween(int node, int steps) => node != ends.To
        && filter.Passes(node)
        && (ends.AllBits != 0 || steps == 0 || !filter.Joins(node, ends.To));

    void Offer(int node, int steps, int passed, int weight, int departure)
    {
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
