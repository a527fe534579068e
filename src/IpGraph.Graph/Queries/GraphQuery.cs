using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>A whole question to the graph: which nodes, and everything that is wanted of them and around them.</summary>
public abstract record GraphQuery
{
    GraphQuery()
    {
    }

    /// <summary>Whether this very query will be asked again, so that a store does well to keep what it prepares for it.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>One node by its id; the answer is an object, or null where no node of the types has the id.</summary>
    public sealed record One(IReadOnlyList<NodeType> Types, string Id, NodeShape Shape) : GraphQuery;

    /// <summary>Nodes by their ids; the answer is a list in the order of the ids, with null for each unknown one.</summary>
    public sealed record Listed(IReadOnlyList<NodeType> Types, IReadOnlyList<string> Ids, NodeShape Shape) : GraphQuery;

    /// <summary>The first node, in order of id, that the filter passes; the answer is an object or null.</summary>
    public sealed record First(IReadOnlyList<NodeType> Types, Filter Filter, NodeShape Shape) : GraphQuery;

    /// <summary>All nodes of the types that pass the filter, in order, cut to a page.</summary>
    public sealed record Connection(
        IReadOnlyList<NodeType> Types,
        Filter? Filter,
        IReadOnlyList<Order> Orders,
        Page Page,
        ConnectionShape Shape) : GraphQuery;
}
