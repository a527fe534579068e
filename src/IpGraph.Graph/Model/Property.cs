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

    /// <summary>Whether its values are put in order as ids are: numbers in them count as numbers.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Whether it is worked out when the graph is built, never stated.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether it follows from the whole graph, so that it says nothing of a change of the node itself.</summary>
    public bool IsOfWholeGraph { get; init; }

    /// <summary>Whether it serves the stores and is kept out of the public schema.</summary>
    public bool IsInternal { get; init; }

    /// <summary>Whether it is a date as exactly as it is known: a day, a month or a year, kept as text that sorts.</summary>
    public bool IsPartialDate { get; init; }

    /// <summary>Whether it is official wording, standing letter for letter at the cited lines; not of the nodes that
    /// <see cref="Ours"/> names.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Of which nodes it is our own wording, which no document prints; null where it is of none.</summary>
    public OwnWording? Ours { get; init; }

    /// <summary>Whether texts are searched for its value in order to link them to the node.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The name of the other property that holds the unit of this number; null where it has none.</summary>
    public string? MeasuredIn { get; init; }

    /// <summary>Whether the node is looked up by its value, which texts are not searched for.</summary>
    public bool IsLookup { get; init; }

    /// <summary>Whether it says, as a year, to which edition the node belongs.</summary>
    public bool IsEdition { get; init; }

    /// <summary>Whether it lists the editions, as years, in which a counterpart of the node would stand if there were
    /// one.</summary>
    public bool IsComparable { get; init; }

    /// <summary>Words for values that are plain strings, such as units; null where there are none.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>The name of the enum property that says how exact this number is, its first value standing for exact; null
    /// where none does.</summary>
    public string? QualifiedBy { get; init; }

    /// <summary>Whether it is official wording of some nodes, and our own of those that <see cref="Ours"/> names.</summary>
    public bool IsVerbatimOfSome => IsVerbatim && Ours is { Where: not null };

    /// <summary>How much a hit of full-text search counts; null where it is not searched.</summary>
    public double? SearchWeight { get; init; }

    /// <summary>Whether the model has words for its values.</summary>
    public bool HasWords => Type is PropertyType.Enum || Vocabulary is not null;

    /// <returns>What a value is called; the value itself where it has no other name.</returns>
    public string WordFor(string value, Language language) => Type is PropertyType.Enum(var values)
        ? values.WordFor(value, language)
        : Vocabulary?.WordFor(value, language) ?? value;
}

/// <summary>Of which nodes a property is our own wording.</summary>
/// <param name="Where">An enum property of the same node, which has the value <paramref name="Is"/> there; null for all nodes.</param>
public sealed record OwnWording(string? Where, string? Is);

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

    /// <returns>What a value is called; its name in small letters where the model does not say.</returns>
    public string WordFor(string value, Language language) =>
        Values.FirstOrDefault(candidate => candidate.Name == value)?.Word(language) ?? value;
}

public sealed record EnumValue(string Name, string? Description)
{
    /// <summary>What readers call it; null where the model does not say.</summary>
    public Wording? Wording { get; init; }

    public string Word(Language language) => Wording?.In(language) ?? Name.ToLowerInvariant().Replace('_', ' ');
}

/// <summary>A value with parts, such as a citation or a span of evidence.</summary>
public sealed record CompositeType(string Name, IReadOnlyList<Property> Parts)
{
    public string? Description { get; init; }

    /// <summary>Fields beside the parts that lead to a node.</summary>
    public IReadOnlyList<PartReference> References { get; init; } = [];
}

/// <summary>A field of a value that leads to the node whose id a part of it holds.</summary>
/// <param name="TargetName">The node type, or a group of them.</param>
/// <param name="Id">The part with the id.</param>
public sealed record PartReference(string Name, string TargetName, Property Id, bool IsRequired)
{
    public string? Description { get; init; }
}
