namespace IpGraph.Embedded.Storage;

/// <summary>Where the relationships of one type lead in one direction, by node.</summary>
/// <remarks>The neighbours of a node follow one another in the order of their ids, so that those of one type are a
/// range too; beside each stands the number of the relationship, which is the row of its properties.</remarks>
sealed class Adjacency
{
    readonly int first;
    readonly Slab<int> starts;

    Adjacency(int first, Slab<int> starts, Slab<int> targets, Slab<int> links, Slab<bool> occursAsTarget) =>
        (this.first, this.starts, Targets, Links, OccursAsTarget) = (first, starts, targets, links, occursAsTarget);

    /// <param name="from">Where each relationship begins.</param>
    /// <param name="to">Where it leads; those that begin at the same node are in the order of this.</param>
    public static Adjacency Of(ReadOnlySpan<int> from, ReadOnlySpan<int> to, NodeTable nodes)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var node in from)
            (first, last) = (Math.Min(first, node), Math.Max(last, node));
        var starts = new int[Math.Max(0, last - first + 1) + 1];
        foreach (var node in from)
            starts[node - first + 1]++;
        for (var row = 1; row < starts.Length; row++)
            starts[row] += starts[row - 1];
        var (targets, links, next) = (new int[from.Length], new int[from.Length], starts.ToArray());
        for (var link = 0; link < from.Length; link++)
        {
            var place = next[from[link] - first]++;
            (targets[place], links[place]) = (to[link], link);
        }

        return new Adjacency(first, starts, targets, links, TypesOf(targets, nodes));
    }

    /// <summary>Both directions together; a relationship of a node with itself is met once.</summary>
    public static Adjacency Either(Adjacency outward, Adjacency inward, NodeTable nodes)
    {
        var (targets, links) = (new List<int>(), new List<int>());
        var starts = new int[nodes.Count + 1];
        for (var node = 0; node < nodes.Count; node++)
        {
            var (left, right) = (outward.Row(node), inward.Row(node));
            while (!left.IsEmpty || !right.IsEmpty)
            {
                var takesLeft = right.IsEmpty
                    || (!left.IsEmpty && outward.At(left.Start).CompareTo(inward.At(right.Start)) <= 0);
                var (target, link) = takesLeft ? outward.At(left.Start) : inward.At(right.Start);
                if (takesLeft)
                    left = left with { Start = left.Start + 1 };
                else
                    right = right with { Start = right.Start + 1 };
                if (target == node && !takesLeft)
                    continue;
                targets.Add(target);
                links.Add(link);
            }

            starts[node + 1] = targets.Count;
        }

        var found = targets.ToArray();
        return new Adjacency(0, starts, found, links.ToArray(), TypesOf(found, nodes));
    }

    public void WriteTo(ImageWriter image)
    {
        image.Write(first);
        image.WriteSlab(starts);
        image.WriteSlab(Targets);
        image.WriteSlab(Links);
        image.WriteSlab(OccursAsTarget);
    }

    public static Adjacency Read(ImageReader image) => new(
        image.Read<int>(), image.ReadSlab<int>(), image.ReadSlab<int>(), image.ReadSlab<int>(), image.ReadSlab<bool>());

    static bool[] TypesOf(ReadOnlySpan<int> targets, NodeTable nodes)
    {
        var occurring = new bool[nodes.TypeCount];
        foreach (var target in targets)
            occurring[nodes.TypeOf(target)] = true;
        return occurring;
    }

    public Slab<int> Targets { get; }

    public Slab<int> Links { get; }

    /// <summary>By type: whether any node of it is led to.</summary>
    public Slab<bool> OccursAsTarget { get; }

    (int Target, int Link) At(int place) => (Targets[place], Links[place]);

    /// <summary>By place: the node whose neighbour stands there.</summary>
    public int[] Nodes()
    {
        var nodes = new int[Targets.Length];
        for (var row = 0; row < starts.Length - 1; row++)
            nodes.AsSpan(starts[row], starts[row + 1] - starts[row]).Fill(first + row);
        return nodes;
    }

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
