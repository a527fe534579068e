namespace IpGraph.Graph.Model;

/// <summary>A kind of relationship, such as LED_BY, with the properties that it carries.</summary>
public sealed class RelationshipType
{
    public required string Name { get; init; }

    /// <summary>The name of the type that declares the properties; null where it carries none.</summary>
    public string? PropertiesName { get; init; }

    public string? PropertiesDescription { get; init; }

    public IReadOnlyList<Property> Properties { get; init; } = [];

    /// <summary>Whether it is worked out when the graph is built, never stated.</summary>
    public bool IsComputed { get; init; }

    /// <summary>How it is put into words; null where the model does not say.</summary>
    public RelationshipPhrases? Phrases { get; init; }

    /// <summary>The pairs of node types that it may join, from → to.</summary>
    public IReadOnlySet<(string From, string To)> Ends { get; internal set; } = new HashSet<(string, string)>();

    public Property? FindProperty(string name) => Properties.FirstOrDefault(property => property.Name == name);

    public void Connect(IReadOnlySet<(string From, string To)> ends) => Ends = ends;

    public override string ToString() => Name;
}

public enum RelationshipDirection
{
    Out,
    In,
    Both,
}

/// <summary>A way from the nodes of a type along a relationship, by the name of the field that follows it.</summary>
public sealed record RelationshipField(
    string Name,
    RelationshipType Type,
    RelationshipDirection Direction,
    string TargetName,
    IReadOnlyList<NodeType> Targets)
{
    public string? Description { get; init; }

    /// <summary>Whether it leads to at most one node.</summary>
    public bool IsSingle { get; init; }

    /// <summary>Whether every node has at least one.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The name under which several types are grouped by it together; null where they are not.</summary>
    public string? FacetName { get; init; }

    /// <summary>How much it counts in a search that the node at the other end is what is asked for; null where it does
    /// not.</summary>
    public double? SearchWeight { get; init; }

    /// <summary>Whether the texts at the other end count as texts of this node when it is linked to concepts.</summary>
    public bool IsLinkedThrough { get; init; }

    /// <summary>The name of the property that has one value for all nodes at the other end; null where none
    /// has.</summary>
    public string? AlikeIn { get; init; }

    /// <summary>The type of the relationships by which the nodes at the other end are part of others that are there too; null
    /// where they stand apart.</summary>
    public string? RolledUpAlong { get; init; }

    /// <summary>The type of the relationships by which the nodes at the other end are part of others that texts may name in
    /// their place; null where texts name each itself.</summary>
    public string? NamedByWholeAlong { get; init; }

    /// <summary>What it has in common with fields of other types that lead the same way to the same nodes.</summary>
    public RelationshipLikeness Likeness => new(Type, Direction, TargetName, IsSingle, IsRequired, AlikeIn);

    public bool Equals(RelationshipField? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Fields of several types with equal ones are answered alike.</summary>
public readonly record struct RelationshipLikeness(
    RelationshipType Type,
    RelationshipDirection Direction,
    string TargetName,
    bool IsSingle,
    bool IsRequired,
    string? AlikeIn);
