using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>A question about how nodes hang together rather than about what each of them is.</summary>
/// <remarks>Answered over the topology of one version, the same in every store.</remarks>
public abstract record GraphAnalysis
{
    GraphAnalysis()
    {
    }

    /// <summary>The best simple paths between two nodes.</summary>
    /// <param name="LengthMax">How many relationships a path may have.</param>
    /// <param name="Count">How many paths at most.</param>
    public sealed record Paths(string From, string To, int LengthMax, PathRules Rules, int Count) : GraphAnalysis;

    /// <summary>What lies around a node, up to so many steps away.</summary>
    /// <param name="Count">How many nodes at most, the node itself included.</param>
    /// <param name="Expanded">The ids of nodes whose other neighbours are drawn too.</param>
    /// <param name="Most">How many nodes at most with those that expansions add.</param>
    public sealed record Neighborhood(
        string Of,
        int Depth,
        IReadOnlyList<RelationshipType>? Relationships,
        IReadOnlyList<NodeType>? Types,
        int Count,
        IReadOnlyList<string> Expanded,
        int Most) : GraphAnalysis
    {
        /// <summary>How many nodes an answer has at most.</summary>
        public int Bound => Expanded.Count == 0 ? Count : Math.Max(Count, Most);
    }

    /// <summary>How many nodes belong to each of the rows and each of the columns at once.</summary>
    public sealed record Matrix(CountedNodes Of, Axis Rows, Axis Columns) : GraphAnalysis;

    /// <summary>Which entries of two axes, or of one, are met together at the same nodes.</summary>
    /// <param name="With">The second axis; null for pairs within the first.</param>
    /// <param name="NeverMeeting">Whether the pairs that are never met together are wanted instead.</param>
    public sealed record Cooccurrence(
        CountedNodes Of,
        Axis Between,
        Axis? With,
        bool NeverMeeting,
        PairOrder Order,
        int Count) : GraphAnalysis;

    /// <summary>What a node continues, what continues it, and what later texts speak of these.</summary>
    /// <param name="Count">How many nodes at most, the node itself included.</param>
    public sealed record Lineage(string Of, int Count) : GraphAnalysis;

    /// <summary>What became of the nodes of an edition in a later one.</summary>
    /// <param name="By">What they are grouped by; null for no groups.</param>
    /// <param name="Along">Along what a continuation is looked at for having moved; null where nothing moves.</param>
    public sealed record Comparison(CountedNodes Of, int From, int To, Axis? By, Axis? Along) : GraphAnalysis;

    /// <summary>How large a part of the counted nodes of each edition each entry of an axis has.</summary>
    /// <param name="Only">The ids of the entries that are wanted; null for all.</param>
    public sealed record Trend(CountedNodes Among, Axis Of, IReadOnlyList<string>? Only, TrendOrder Order, int Count)
        : GraphAnalysis;
}

/// <summary>Where paths may lead; what is null or empty restricts nothing.</summary>
/// <param name="ViaNodes">Each of them is to be passed.</param>
/// <param name="ViaTypes">Only nodes of these types lie between the ends.</param>
/// <param name="ViaRelationships">Only relationships of these types are followed.</param>
/// <param name="AvoidedNodes">None of them is passed.</param>
/// <param name="AvoidedTypes">No node of these types lies between the ends.</param>
/// <param name="AvoidedRelationships">No relationship of these types is followed.</param>
public sealed record PathRules(
    IReadOnlyList<string> ViaNodes,
    IReadOnlyList<NodeType>? ViaTypes,
    IReadOnlyList<RelationshipType>? ViaRelationships,
    IReadOnlyList<string> AvoidedNodes,
    IReadOnlyList<NodeType> AvoidedTypes,
    IReadOnlyList<RelationshipType> AvoidedRelationships)
{
    public static readonly PathRules None = new([], null, null, [], [], []);
}

/// <summary>The nodes that are counted.</summary>
/// <param name="Shape">The type or interface that they are of.</param>
public sealed record CountedNodes(NodeShapeType Shape, IReadOnlyList<NodeType> Types, Filter? Filter);

/// <summary>What the counted nodes are laid out along.</summary>
public abstract record Axis(string Name)
{
    /// <summary>By the nodes that a relationship leads to, those that it never leads to included.</summary>
    /// <param name="Types">The types of the entries: all of the field's targets, or some.</param>
    public sealed record ByRelationship(RelationshipField Field, IReadOnlyList<NodeType> Types) : Axis(Field.Name);

    /// <summary>By the values of a property.</summary>
    public sealed record ByProperty(Property Property) : Axis(Property.Name);
}

/// <summary>Which entries of a trend come first.</summary>
public enum TrendOrder
{
    /// <summary>Those with the most nodes in all editions together.</summary>
    Count,

    /// <summary>Those whose share rose the most.</summary>
    Rise,

    /// <summary>Those whose share fell the most.</summary>
    Fall,
}

/// <summary>Which pairs come first.</summary>
public enum PairOrder
{
    /// <summary>Those met together most often.</summary>
    Count,

    /// <summary>Those met together most often against what chance would bring.</summary>
    Lift,

    /// <summary>Those that share the largest part of what either has.</summary>
    Jaccard,
}
