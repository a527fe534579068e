using System.Text;
using IpGraph.Graph.Model;
using IpGraph.Json;

namespace IpGraph.Graph.Queries;

/// <summary>A key of the answer, with its encoding <c>"key":</c>.</summary>
public sealed record ResponseKey(string Name)
{
    public ReadOnlyMemory<byte> Encoded { get; } = Encoding.UTF8.GetBytes($"\"{Name}\":");

    public bool Equals(ResponseKey? other) => other is not null && Name == other.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What is wanted of a node, for each node type that it may have; keys come out in this order.</summary>
public sealed class NodeShape(IReadOnlyDictionary<NodeType, IReadOnlyList<Projection>> byType)
{
    public IReadOnlyDictionary<NodeType, IReadOnlyList<Projection>> ByType { get; } = byType;

    /// <summary>Whether this very shape will be part of other queries, so that a store does well to keep what it prepares for it.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>One key of a node's object.</summary>
public abstract record Projection(ResponseKey Key)
{
    /// <summary>The name of the node's type.</summary>
    public sealed record TypeName(ResponseKey Key) : Projection(Key);

    /// <summary>A property, null where it is missing; of a value with parts, only <paramref name="Parts"/>.</summary>
    public sealed record Value(ResponseKey Key, Property Property, ValueShape? Parts) : Projection(Key);

    /// <summary>A text worked out from properties; without any it is the same for all nodes of a type.</summary>
    public sealed record Computed(ResponseKey Key, Computation Computation, IReadOnlyList<Property> Inputs)
        : Projection(Key);

    /// <summary>The one node that a single relationship leads to, or null.</summary>
    public sealed record Single(ResponseKey Key, RelationshipField Field, NodeShape Shape) : Projection(Key);

    /// <summary>The nodes that a relationship leads to and that pass the filters, in order, cut to a page.</summary>
    public sealed record Many(
        ResponseKey Key,
        RelationshipField Field,
        Filter? Node,
        Filter? Link,
        IReadOnlyList<Order> Orders,
        Page Page,
        ConnectionShape Shape) : Projection(Key);
}

/// <summary>What is wanted of a value with parts.</summary>
public sealed record ValueShape(IReadOnlyList<ValuePart> Parts);

/// <summary>One key of a value's object; without a property it is the name of the value's type.</summary>
public sealed record ValuePart(ResponseKey Key, Property? Property, string TypeName)
{
    /// <summary>What is wanted of the node whose id the property holds; null where the property itself is wanted.</summary>
    public NodeReach? Node { get; init; }
}

/// <summary>The types that a node may have which an id leads to, and what is wanted of it.</summary>
/// <param name="IsRequired">Whether there always is one.</param>
public sealed record NodeReach(IReadOnlyList<NodeType> Types, NodeShape Shape, bool IsRequired);

/// <summary>What is wanted of a list of nodes; only what is listed is worked out.</summary>
public sealed record ConnectionShape(IReadOnlyList<ConnectionPart> Parts);

/// <summary>One key of a connection's object.</summary>
public abstract record ConnectionPart(ResponseKey Key)
{
    /// <summary>A name known beforehand: the connection's own type.</summary>
    public sealed record TypeName(ResponseKey Key, string Name) : ConnectionPart(Key);

    /// <summary>How many items there are before the page is cut.</summary>
    public sealed record TotalCount(ResponseKey Key) : ConnectionPart(Key);

    public sealed record PageInfo(ResponseKey Key, IReadOnlyList<PageInfoPart> Parts) : ConnectionPart(Key);

    public sealed record Nodes(ResponseKey Key, NodeShape Shape) : ConnectionPart(Key);

    public sealed record Edges(ResponseKey Key, IReadOnlyList<EdgePart> Parts) : ConnectionPart(Key);

    /// <summary>The items before the page is cut, grouped.</summary>
    public sealed record Facet(ResponseKey Key, FacetShape Shape) : ConnectionPart(Key);

    /// <summary>Figures over the items before the page is cut.</summary>
    public sealed record Aggregate(ResponseKey Key, IReadOnlyList<AggregatePart> Parts) : ConnectionPart(Key);
}

public enum PageInfoField
{
    /// <summary>Whether the list goes on after the page.</summary>
    HasNextPage,

    /// <summary>Whether the page begins after the first item of the list.</summary>
    HasPreviousPage,

    /// <summary>The cursor of the page's first item; null for an empty page.</summary>
    StartCursor,

    /// <summary>The cursor of the page's last item; null for an empty page.</summary>
    EndCursor,

    /// <summary>Always <c>PageInfo</c>.</summary>
    TypeName,
}

public sealed record PageInfoPart(ResponseKey Key, PageInfoField Field);

/// <summary>One key of an edge's object.</summary>
public abstract record EdgePart(ResponseKey Key)
{
    public sealed record TypeName(ResponseKey Key, string Name) : EdgePart(Key);

    public sealed record Cursor(ResponseKey Key) : EdgePart(Key);

    public sealed record Node(ResponseKey Key, NodeShape Shape) : EdgePart(Key);

    /// <summary>How well a node that was searched fits; null where nothing was searched.</summary>
    public sealed record Score(ResponseKey Key) : EdgePart(Key);

    /// <summary>Where what was searched stands in the node's texts; empty where nothing was searched.</summary>
    public sealed record Highlights(ResponseKey Key, IReadOnlyList<HighlightPart> Parts) : EdgePart(Key);

    /// <summary>A property of the relationship.</summary>
    public sealed record Value(ResponseKey Key, Property Property, ValueShape? Parts) : EdgePart(Key);
}

/// <summary>Groups items by what they are related to or by a property's value; the largest groups come first.</summary>
/// <remarks>Ties are broken by the id of the group's node, or by the value, ascending. An item related to several nodes
/// counts in each group, and so does an item whose list property has several different values; items without a value are
/// in no group.</remarks>
/// <param name="By">The relationship field or property; exactly one of the two is given.</param>
/// <param name="Limit">How many groups at most.</param>
public sealed record FacetShape(FacetKey By, int Limit, IReadOnlyList<FacetPart> Parts)
{
    /// <summary>In which order the groups come.</summary>
    public FacetOrder Order { get; init; }

    /// <summary>How many groups to pass over from the start.</summary>
    public int Offset { get; init; }

    /// <summary>What the public schema calls the way of grouping.</summary>
    public string Name { get; init; } = "";
}

public enum FacetOrder
{
    /// <summary>The largest first.</summary>
    Count,

    /// <summary>By the value, or by the id of the group's node, ascending.</summary>
    Value,

    /// <summary>By the value, or by the Japanese name of the group's node, ascending; then by the id.</summary>
    Label,
}

public abstract record FacetKey
{
    public sealed record ByRelationship(RelationshipField Field) : FacetKey
    {
        /// <summary>Relationships of other types to nodes of the same types, which make groups just so.</summary>
        public IReadOnlyList<RelationshipField> Others { get; init; } = [];

        /// <summary>The name of the groups' nodes, by which they can be put in order; null where they have none in common.</summary>
        public Property? Label { get; init; }

        public IEnumerable<RelationshipField> Fields => [Field, .. Others];
    }

    /// <summary>By the type of the node.</summary>
    /// <param name="Names">What each type is called in the answer.</param>
    public sealed record ByType(IReadOnlyDictionary<string, string> Names) : FacetKey;

    public sealed record ByProperty(Property Property) : FacetKey
    {
        /// <summary>The types of which the value counts; null for all that have the property.</summary>
        public IReadOnlyList<NodeType>? Types { get; init; }

        /// <summary>Properties of the same name that other types have, with other values or other words for them.</summary>
        public IReadOnlyList<Property> Others { get; init; } = [];

        public IEnumerable<Property> Properties => [Property, .. Others];
    }
}

/// <summary>One key of a facet's object.</summary>
public abstract record FacetPart(ResponseKey Key)
{
    public sealed record TypeName(ResponseKey Key, string Name) : FacetPart(Key);

    /// <summary>How many items are grouped, those in no group included.</summary>
    public sealed record Of(ResponseKey Key) : FacetPart(Key);

    /// <summary>How many groups there are before the limit.</summary>
    public sealed record GroupCount(ResponseKey Key) : FacetPart(Key);

    /// <summary>A text known beforehand: the unit that is counted, or the scope.</summary>
    public sealed record Constant(ResponseKey Key, string Text) : FacetPart(Key);

    public sealed record Groups(ResponseKey Key, IReadOnlyList<GroupPart> Parts) : FacetPart(Key);

    /// <summary>Where the groups lie among all groups.</summary>
    public sealed record PageInfo(ResponseKey Key, IReadOnlyList<PageInfoPart> Parts) : FacetPart(Key);

    /// <summary>The editions that the items belong to, in rising order: how many of the items, and in no group how many.</summary>
    /// <param name="Edition">The whole number that says to which an item belongs.</param>
    public sealed record Editions(ResponseKey Key, Property Edition, IReadOnlyList<EditionPart> Parts) : FacetPart(Key);

    /// <summary>The items that are in no group, as a group; its node and value are null.</summary>
    public sealed record None(ResponseKey Key, IReadOnlyList<GroupPart> Parts) : FacetPart(Key);
}

public enum EditionField
{
    /// <summary>The edition.</summary>
    Year,

    /// <summary>How many of the items belong to it.</summary>
    Of,

    /// <summary>How many of these are in no group.</summary>
    None,

    TypeName,
}

/// <param name="TypeName">The name of the object's type, for <see cref="EditionField.TypeName"/>.</param>
public sealed record EditionPart(ResponseKey Key, EditionField Field, string TypeName);

/// <summary>One key of a group's object.</summary>
public abstract record GroupPart(ResponseKey Key)
{
    public sealed record TypeName(ResponseKey Key, string Name) : GroupPart(Key);

    /// <summary>The node that the group's items are related to; null where they are grouped by a property.</summary>
    public sealed record Node(ResponseKey Key, NodeShape Shape) : GroupPart(Key);

    /// <summary>The value that the group's items share, as text (numbers as <see cref="JsonNumber"/> has them, Booleans
    /// as <c>true</c> and <c>false</c>); null where they are grouped by a relationship.</summary>
    public sealed record Value(ResponseKey Key) : GroupPart(Key);

    /// <summary>What the group is called: the label of its node, or the word for its value; null for the items in no
    /// group.</summary>
    /// <param name="OfNode">The property that has the label of a node.</param>
    /// <param name="Words">What values are called; those that are not in it stand for themselves.</param>
    public sealed record Label(ResponseKey Key, Property OfNode, IReadOnlyDictionary<string, string> Words) : GroupPart(Key);

    /// <summary>How many items the group has.</summary>
    public sealed record Count(ResponseKey Key) : GroupPart(Key);

    /// <summary>The group's items, as a connection of their own.</summary>
    public sealed record Items(ResponseKey Key, IReadOnlyList<Order> Orders, Page Page, ConnectionShape Shape)
        : GroupPart(Key);

    /// <summary>The group's items, grouped again.</summary>
    public sealed record Facet(ResponseKey Key, FacetShape Shape) : GroupPart(Key);
}

/// <summary>One key of an aggregate's object.</summary>
public abstract record AggregatePart(ResponseKey Key)
{
    public sealed record TypeName(ResponseKey Key, string Name) : AggregatePart(Key);

    public sealed record Count(ResponseKey Key) : AggregatePart(Key);

    /// <summary>Figures over the values of a numeric property; items without a value are left out.</summary>
    /// <param name="Qualification">What says how exact the values are; null where nothing does.</param>
    public sealed record Of(
        ResponseKey Key,
        Property Property,
        IReadOnlyList<FigurePart> Figures,
        Qualification? Qualification = null) : AggregatePart(Key);
}

/// <summary>A property that says how exact a number is, and its value for an exact one.</summary>
public sealed record Qualification(Property Property, string Exact);

public enum Figure
{
    /// <summary>The least value; null where there is none.</summary>
    Min,

    /// <summary>The greatest value; null where there is none.</summary>
    Max,

    /// <summary>The sum; 0 where there is none.</summary>
    Sum,

    /// <summary>The arithmetic mean; null where there is none.</summary>
    Average,

    /// <summary>How many of the values are not exact; 0 where nothing says how exact they are.</summary>
    Qualified,

    TypeName,
}

/// <param name="TypeName">The name of the figures' type, for <see cref="Figure.TypeName"/>.</param>
public sealed record FigurePart(ResponseKey Key, Figure Figure, string TypeName);
