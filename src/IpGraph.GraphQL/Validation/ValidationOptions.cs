namespace IpGraph.GraphQL.Validation;

/// <summary>How strict and how talkative validation is.</summary>
public sealed record ValidationOptions
{
    public static readonly ValidationOptions Default = new();

    /// <summary>After this many errors one more says that there are too many, and validation stops.</summary>
    public int ErrorsMax { get; init; } = 20;

    /// <summary>Whether messages name what the schema has instead ("did you mean").</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Whether documents may ask for the schema.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Whether an introspection may nest lists as deep as it likes.</summary>
    public bool DeepIntrospection { get; init; }

    /// <summary>How many comparisons and look-ups one document may cost before it is refused.</summary>
    public int WorkMax { get; init; } = 500_000;

    /// <summary>How deep selections, values and chains of fragments may nest before the document is refused.</summary>
    public int DepthMax { get; init; } = 500;
}
