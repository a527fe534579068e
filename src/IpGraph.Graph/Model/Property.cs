namespace IpGraph.Graph.Model;

/// <summary>Something that is known of a node, or that a relationship carries.</summary>
public sealed record Property(string Name, PropertyType Type)
{
    public string? Description { get; init; }

    /// <summary>Whether every node has a value; lists are never missing, only empty.</summary>
    public bool IsRequired { get; init; }

    public bool IsList { get; init; }

    /// <summary>Whether no two nodes of the type have the same value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether it is worked out when the graph is built, never stated.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether it serves the stores and is kept out of the public schema.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether it is official wording, standing letter for letter at the cited lines.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Whether texts are searched for its value in order to link them to the node.</summary>
    public bool IsLabel { get; init; }

    /// <summary>How much a hit of full-text search counts; null where it is not searched.</summary>
    public double? SearchWeight { get; init; }
}

/// <summary>What values a property has.</summary>
public abstract record PropertyType(string Name)
{
    public sealed record Id() : PropertyType("ID");

    public sealed record String() : PropertyType("String");

    /// <summary>A signed 32-bit integer.</summary>
    public sealed record Int() : PropertyType("Int");

    /// <summary>A finite IEEE 754 double.</summary>
    public sealed record Float() : PropertyType("Float");

    public sealed record Boolean() : PropertyType("Boolean");

    /// <summary>A calendar date, kept as <c>yyyy-MM-dd</c>, which sorts as text.</summary>
    public sealed record Date() : PropertyType("Date");

    public sealed record Enum(EnumType Type) : PropertyType(Type.Name);

    public sealed record Composite(CompositeType Type) : PropertyType(Type.Name);
}

public sealed record EnumType(string Name, IReadOnlyList<EnumValue> Values)
{
    public string? Description { get; init; }

    public bool Has(string value) => Values.Any(candidate => candidate.Name == value);
}

public sealed record EnumValue(string Name, string? Description);

/// <summary>A value with parts, such as a citation or a span of evidence.</summary>
public sealed record CompositeType(string Name, IReadOnlyList<Property> Parts)
{
    public string? Description { get; init; }
}
