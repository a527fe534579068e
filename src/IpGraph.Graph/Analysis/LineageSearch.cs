using IpGraph.Graph.Model;

namespace IpGraph.Graph.Analysis;

/// <summary>Where a node of a lineage stands towards the one that was asked for.</summary>
enum LineagePlace
{
    Self,

    /// <summary>It is continued by it, at once or by way of others.</summary>
    Earlier,

    /// <summary>It continues it, at once or by way of others.</summary>
    Later,

    /// <summary>It is neither, but continues or is continued by one that is.</summary>
    Beside,

    /// <summary>It continues nothing; it is a later text about everything that one of the others touches.</summary>
    Speaks,
}

/// <summary>Everything that hangs together with a node by continuation.</summary>
sealed class LineageSearch(Topology topology, WorkBudget budget)
{
    readonly LineageRules rules = topology.Model.Lineage;

    /// <summary>The nodes nearest by continuation, nearest first, then by id.</summary>
    /// <param name="starts">Where to begin; several for a text that speaks of several.</param>
    public (List<int> Nodes, bool IsComplete) Around(IReadOnlyList<int> starts, int count)
    {
        var (found, seen) = (new List<int>(starts), new HashSet<int>(starts));
        for (var (first, stop) = (0, found.Count); first < stop; (first, stop) = (stop, found.Count))
            found.AddRange(found[first..stop].SelectMany(Neighbours).Where(seen.Add).Order().ToList());
        return (found.Take(count).ToList(), found.Count <= count);
    }

    /// <summary>What the node is continued from, or what continues it, at once or by way of others.</summary>
    public HashSet<int> Closure(int node, bool isEarlier)
    {
        var (found, open) = (new HashSet<int>(), new Stack<int>([node]));
        while (open.TryPop(out var next))
        {
            foreach (var (other, _) in Continuations(next, isEarlier))
            {
                if (found.Add(other))
                    open.Push(other);
            }
        }

        return found;
    }

    /// <summary>What a node continues (isEarlier), or what continues it, with the relationship, by node.</summary>
    public List<Hop> Continuations(int node, bool isEarlier)
    {
        var found = new List<Hop>();
        budget.Spend(topology.Degree(node));
        foreach (var hop in topology.Hops(node))
        {
            if (rules.Find(topology.LinkType(hop.Link)) is not null && (topology.From(hop.Link) == node) == isEarlier)
                found.Add(hop);
        }

        return found;
    }

    IEnumerable<int> Neighbours(int node) =>
        Continuations(node, isEarlier: true).Concat(Continuations(node, isEarlier: false)).Select(hop => hop.Node);
}
