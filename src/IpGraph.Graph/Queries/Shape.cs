using System.Text;
using IpGraph.Graph.Model;

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
}

/// <summary>One key of a node's object.</summary>
public abstract record Projection(ResponseKey Key)
{
    /// <summary>The name of the node's type.</summary>
    public sealed record TypeName(ResponseKey Key) : Projection(Key);

    /// <summary>A property, null where it is missing; of a value with parts, only <paramref name="Parts"/>.</summary>
    public sealed record Value(ResponseKey Key, Property Property, ValueShape? Parts) : Projection(Key);

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
public sealed record ValuePart(ResponseKey Key, Property? Property, string TypeName);

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

    /// <summary>A property of the relationship.</summary>
    public sealed record Value(ResponseKey Key, Property Property, ValueShape? Parts) : EdgePart(Key);
}

/// <summary>Groups items by what they are related to or by a property's value; the largest groups come first.</summary>
/// <remarks>Ties are broken by the id of the group's node, or by the value, ascending. An item related to several nodes
/// counts in each group, and so does an item whose list property has several different values; items without a value are
/// in no group.</remarks>
/// <param name="By">The relationship field or property; exactly one of the two is given.</param>
/// <param name="Limit">How many groups at most.</param>
public sealed record FacetShape(FacetKey By, int Limit, IReadOnlyList<FacetPart> Parts);

public abstract record FacetKey
{
    public sealed record ByRelationship(RelationshipField Field) : FacetKey;

    public sealed record ByProperty(Property Property) : FacetKey;
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
}

/// <summary>One key of a group's object.</summary>
public abstract record GroupPart(ResponseKey Key)
{
    public sealed record TypeName(ResponseKey Key, string Name) : GroupPart(Key);

    /// <summary>The node that the group's items are related to; null where they are grouped by a property.</summary>
    public sealed record Node(ResponseKey Key, NodeShape Shape) : GroupPart(Key);

    /// <summary>The value that the group's items share, as text (numbers as <see cref="JsonNumber"/> has them, Booleans
    /// as <c>true</c> and <c>false</c>); null where they are grouped by a relationship.</summary>
    public sealed record Value(ResponseKey Key) : GroupPart(Key);

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
    public sealed record Of(ResponseKey Key, Property Property, IReadOnlyList<FigurePart> Figures) : AggregatePart(Key);
}

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

    TypeName,
}

/// <param name="TypeName">The name of the figures' type, for <see cref="Figure.TypeName"/>.</param>
public sealed record FigurePart(ResponseKey Key, Figure Figure, string TypeName);
