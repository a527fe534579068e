namespace IpGraph.Graph.Queries;

/// <summary>What is wanted of an object that is worked out, such as a path or a cell of a matrix.</summary>
public sealed record ObjectShape(IReadOnlyList<ObjectField> Fields)
{
    /// <summary>Whether a field of this name is wanted here or further in.</summary>
    public bool Wants(string name) => Fields.Any(field =>
        field.Name == name || (field is ObjectField.Inner inner && inner.Shape.Wants(name)));
}

/// <summary>One key of such an object: the name of the field, and the values of its arguments.</summary>
public abstract record ObjectField(ResponseKey Key, string Name, IReadOnlyDictionary<string, object?> Arguments)
{
    static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    /// <summary>A name known beforehand: the object's own type.</summary>
    public sealed record TypeName(ResponseKey Key, string Type) : ObjectField(Key, "__typename", NoArguments);

    /// <summary>A number, a text, a Boolean, or a list of these.</summary>
    public sealed record Value(ResponseKey Key, string Name, IReadOnlyDictionary<string, object?> Arguments)
        : ObjectField(Key, Name, Arguments);

    /// <summary>A property with parts that a relationship carries.</summary>
    public sealed record Composite(ResponseKey Key, string Name, ValueShape Parts)
        : ObjectField(Key, Name, NoArguments);

    /// <summary>An object inside, or a list of them.</summary>
    public sealed record Inner(
        ResponseKey Key,
        string Name,
        IReadOnlyDictionary<string, object?> Arguments,
        ObjectShape Shape) : ObjectField(Key, Name, Arguments);

    /// <summary>A node, or a list of nodes.</summary>
    public sealed record Node(
        ResponseKey Key,
        string Name,
        IReadOnlyDictionary<string, object?> Arguments,
        NodeShape Shape) : ObjectField(Key, Name, Arguments);
}
