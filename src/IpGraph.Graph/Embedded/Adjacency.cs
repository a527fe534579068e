namespace IpGraph.Graph.Embedded;

/// <summary>Where the relationships of one type lead in one direction, by node.</summary>
/// <remarks>The neighbours of a node follow one another in the order of their ids, so that those of one type are a
/// range too; beside each stands the number of the relationship, which is the row of its properties.</remarks>
sealed class Adjacency
{
    readonly int first;
    readonly int[] starts;

    /// <param name="ends">From, to and number of each relationship; one that may be followed either way, twice.</param>
    public Adjacency(NodeTable nodes, List<(int From, int To, int Link)> ends)
    {
        ends.Sort();
        first = ends.Count == 0 ? 0 : ends[0].From;
        var last = ends.Count == 0 ? -1 : ends[^1].From;
        starts = new int[last - first + 2];
        Targets = new int[ends.Count];
        Links = new int[ends.Count];
        OccursAsTarget = new bool[nodes.TypeCount];
        for (var index = 0; index < ends.Count; index++)
        {
            var (from, to, link) = ends[index];
            starts[from - first + 1]++;
            Targets[index] = to;
            Links[index] = link;
            OccursAsTarget[nodes.TypeOf(to)] = true;
        }
        for (var node = 1; node < starts.Length; node++)
            starts[node] += starts[node - 1];
    }

    public int[] Targets { get; }

    public int[] Links { get; }

    /// <summary>By type: whether any node of it is led to.</summary>
    public bool[] OccursAsTarget { get; }

    /// <summary>The places of a node's neighbours.</summary>
    public IndexRange Row(int node)
    {
        var row = node - first;
        return (uint)row < (uint)(starts.Length - 1) ? new(starts[row], starts[row + 1]) : default;
    }

    /// <summary>The places of those neighbours that are in a range of nodes.</summary>
    public IndexRange Row(int node, IndexRange targets)
    {
        var row = Row(node);
        if (row.IsEmpty || (targets.Contains(Targets[row.Start]) && targets.Contains(Targets[row.Stop - 1])))
            return row;
        var start = LowerBound(row, targets.Start);
        return new(start, LowerBound(new(start, row.Stop), targets.Stop));
    }

    /// <summary>The first place in a row whose neighbour is not before a node.</summary>
    public int LowerBound(IndexRange row, int node)
    {
        var (low, high) = row;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Targets[middle] < node)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
