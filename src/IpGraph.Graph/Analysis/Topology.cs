using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>Which nodes a graph has and what joins them, without what is known of either.</summary>
/// <remarks>Nodes are numbered in the order of their ids, relationships by type, from, to: the numbers of one version are the
/// same in every store, so that whatever is worked out over them is, too.</remarks>
public sealed class Topology
{
    readonly IReadOnlyList<string> ids;
    readonly IReadOnlyDictionary<string, int> nodesById;
    readonly byte[] nodeTypes;
    readonly byte[] linkTypes;
    readonly int[] from;
    readonly int[] to;
    readonly int[] firstLinks;
    readonly bool[] computedTypes;
    readonly int[] starts;
    readonly Hop[] hops;
    NodeShape? nameShape;
    NodeShape? textShape;

    /// <param name="ids">In their natural order.</param>
    /// <param name="nodesById">The place of each id.</param>
    /// <param name="nodeTypes">The place of each node's type among those of the model.</param>
    /// <param name="links">The ends of the relationships of each type of the model, in order of from, to.</param>
    public Topology(
        GraphModel model,
        IReadOnlyList<string> ids,
        IReadOnlyDictionary<string, int> nodesById,
        byte[] nodeTypes,
        IReadOnlyList<(int[] From, int[] To)> links)
    {
        (Model, this.ids, this.nodesById, this.nodeTypes) = (model, ids, nodesById, nodeTypes);
        from = [.. links.SelectMany(ends => ends.From)];
        to = [.. links.SelectMany(ends => ends.To)];
        linkTypes = [.. links.SelectMany((ends, type) => Enumerable.Repeat(checked((byte)type), ends.From.Length))];
        firstLinks = [.. links.Select((_, type) => links.Take(type).Sum(ends => ends.From.Length))];
        computedTypes = [.. model.RelationshipTypes.Select(type => type.IsComputed)];
        (starts, hops) = Adjoin();
    }

    public GraphModel Model { get; }

    /// <summary>What is asked of nodes to name them; the same object each time, so that stores keep what they prepare.</summary>
    internal NodeShape NameShape => nameShape ??= NodeNames.ShapeOf(Model);

    /// <summary>What is asked of nodes to compare what they say; the same object each time.</summary>
    internal NodeShape TextShape => textShape ??= NodeTexts.ShapeOf(Model);

    public int NodeCount => ids.Count;

    public int LinkCount => from.Length;

    public string Id(int node) => ids[node];

    public int? Find(string id) => nodesById.TryGetValue(id, out var node) ? node : null;

    public NodeType TypeOf(int node) => Model.NodeTypes[nodeTypes[node]];

    public int TypeIndexOf(int node) => nodeTypes[node];

    public RelationshipType LinkType(int link) => Model.RelationshipTypes[linkTypes[link]];

    public int LinkTypeIndex(int link) => linkTypes[link];

    /// <summary>Whether the relationship was worked out and not stated.</summary>
    public bool IsComputed(int link) => computedTypes[linkTypes[link]];

    /// <summary>The number of the first relationship of a type; the others follow it.</summary>
    public int FirstLink(int type) => firstLinks[type];

    public int From(int link) => from[link];

    public int To(int link) => to[link];

    /// <summary>The relationships at a node, whichever way they lead, in the order of the nodes at their other ends.</summary>
    public ReadOnlySpan<Hop> Hops(int node) => hops.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>The relationships between two nodes, as they are seen from the first.</summary>
    public ReadOnlySpan<Hop> HopsTo(int node, int other)
    {
        var row = Hops(node);
        var first = LowerBound(row, other);
        var end = first;
        while (end < row.Length && row[end].Node == other)
            end++;
        return row[first..end];
    }

    /// <summary>The first place in a node's row whose other end is not before a node.</summary>
    public static int LowerBound(ReadOnlySpan<Hop> hops, int node)
    {
        var (low, high) = (0, hops.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (hops[middle].Node < node)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>How many relationships a node has.</summary>
    public int Degree(int node) => starts[node + 1] - starts[node];

    /// <summary>Sorts the relationships into rows by node, each row in the order of the other ends.</summary>
    /// <remarks>Turning a table of rows around sorts it: filled once in the order of the relationships and once more from
    /// that, row by row, every row comes out in order.</remarks>
    (int[] Starts, Hop[] Hops) Adjoin()
    {
        var begins = new int[ids.Count + 1];
        for (var link = 0; link < from.Length; link++)
        {
            begins[from[link] + 1]++;
            if (from[link] != to[link])
                begins[to[link] + 1]++;
        }

        for (var node = 0; node < ids.Count; node++)
            begins[node + 1] += begins[node];
        var (next, unsorted) = (begins[..^1], new Hop[begins[^1]]);
        for (var link = 0; link < from.Length; link++)
        {
            unsorted[next[from[link]]++] = new Hop(to[link], link);
            if (from[link] != to[link])
                unsorted[next[to[link]]++] = new Hop(from[link], link);
        }

        (next, var sorted) = (begins[..^1], new Hop[begins[^1]]);
        for (var node = 0; node < ids.Count; node++)
        {
            for (var place = begins[node]; place < begins[node + 1]; place++)
                sorted[next[unsorted[place].Node]++] = new Hop(node, unsorted[place].Link);
        }

        return (begins, sorted);
    }
}

/// <summary>A step to a node along a relationship, by their numbers.</summary>
public readonly record struct Hop(int Node, int Link);
