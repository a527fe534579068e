using IpGraph.Graph.Model;

namespace IpGraph.Graph.Queries;

/// <summary>A condition on a node, or on the properties of a relationship.</summary>
/// <remarks>A condition is true or false, never unknown: comparing a missing value is false, and <see cref="Not"/> is
/// the exact complement.</remarks>
public abstract record Filter
{
    Filter()
    {
    }

    /// <summary>True when every part is; true when there is none.</summary>
    public sealed record And(IReadOnlyList<Filter> Parts) : Filter;

    /// <summary>True when some part is; false when there is none.</summary>
    public sealed record Or(IReadOnlyList<Filter> Parts) : Filter;

    public sealed record Not(Filter Inner) : Filter;

    /// <summary>Compares a single value: a string (also of an id, enum or date), an int, a double or a bool.</summary>
    /// <remarks>Strings compare by code point, case included.</remarks>
    public sealed record Compare(Property Property, Comparison Comparison, object Value) : Filter;

    /// <summary>True when the single value is one of these; false for an empty list.</summary>
    public sealed record In(Property Property, IReadOnlyList<object> Values) : Filter;

    /// <summary>True when the single value is missing.</summary>
    public sealed record Missing(Property Property) : Filter;

    /// <summary>True when the list property has the value among its items.</summary>
    public sealed record Has(Property Property, object Value) : Filter;

    /// <summary>Looks along relationships whose own properties pass <paramref name="Link"/>, at the nodes they lead to.</summary>
    public sealed record Related(RelationshipField Field, Quantifier Quantifier, Filter? Node, Filter? Link) : Filter;

    /// <summary>True when the node has one of these types.</summary>
    public sealed record OfType(IReadOnlyList<NodeType> Types) : Filter;
}

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    StartsWith,
    EndsWith,

    /// <summary>As <see cref="Contains"/>, of the forms that <see cref="FoldedText"/> gives both.</summary>
    ContainsFolded,
}

/// <summary>How many of the related nodes must pass.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Not one; true where there is nothing related.</summary>
    None,

    /// <summary>Each; true where there is nothing related.</summary>
    Every,
}
