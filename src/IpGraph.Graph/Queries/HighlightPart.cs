namespace IpGraph.Graph.Queries;

public enum HighlightField
{
    TypeName,

    /// <summary>The property in which something was found.</summary>
    Field,

    /// <summary>Which item of a list it is, counted from 0; null where the property has one value.</summary>
    Item,

    /// <summary>Stretches of the text around what was found.</summary>
    Fragments,

    /// <summary>The words of a fragment, or of a hit.</summary>
    Text,

    /// <summary>How many code points of the value precede it.</summary>
    Start,

    /// <summary>How many code points of the value there are up to its end.</summary>
    End,

    /// <summary>What was found in a fragment.</summary>
    Hits,
}

/// <summary>One key of a highlight's object, of a fragment's, or of a hit's.</summary>
/// <param name="TypeName">The name of the type, for <see cref="HighlightField.TypeName"/>.</param>
/// <param name="Parts">What is wanted of each, where it is a list.</param>
public sealed record HighlightPart(
    ResponseKey Key,
    HighlightField Field,
    string TypeName,
    IReadOnlyList<HighlightPart> Parts);
