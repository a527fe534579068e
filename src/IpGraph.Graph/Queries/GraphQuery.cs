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

    /// <summary>Names that begin with a text or contain it, the best first; the answer is a list.</summary>
    public sealed record Suggested(SuggestionRequest Request, IReadOnlyList<SuggestionPart> Parts) : GraphQuery;

    /// <summary>All nodes of the types that pass the filter, in order, cut to a page.</summary>
    public sealed record Connection(
        IReadOnlyList<NodeType> Types,
        Filter? Filter,
        IReadOnlyList<Order> Orders,
        Page Page,
        ConnectionShape Shape) : GraphQuery
    {
        /// <summary>What the nodes are searched for: only those found are listed, the best first, which also decides
        /// where all sort keys are equal. Null where nothing is searched.</summary>
        public SearchExpression? Search { get; init; }
    }

    /// <summary>A list of which some facets count another one: what would be listed if nothing of theirs were chosen.</summary>
    /// <param name="List">All that is wanted, these facets among it, in the order of the answer.</param>
    /// <param name="Facets">The filter of each facet that has one of its own, by its key.</param>
    public sealed record Chosen(Connection List, IReadOnlyDictionary<ResponseKey, Filter?> Facets) : GraphQuery;

    /// <summary>A question about how nodes hang together; the answer is the object, or list of objects, that is worked
    /// out.</summary>
    public sealed record Analyzed(GraphAnalysis Analysis, ObjectShape Shape) : GraphQuery;
}
