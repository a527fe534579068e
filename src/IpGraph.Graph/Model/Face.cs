namespace IpGraph.Graph.Model;

/// <summary>How a node is shown to a reader who does not know its type: a name, the beginning of what it says, and
/// what cites it.</summary>
/// <remarks>The texts are made when the graph is built and kept as properties, so that every store has the same.</remarks>
public sealed record Face(FaceTemplate Label, FaceTemplate LabelEn, FaceTemplate Snippet, FaceTemplate SnippetEn)
{
    /// <summary>How many code points a label or a snippet has at most, the ellipsis included.</summary>
    public const int LengthMax = 160;

    /// <summary>What a citation tells of a document in which a node is stated: its name, who issued it and when, and
    /// which lines state the node, both ends included.</summary>
    public static IReadOnlyList<Property> SourceParts { get; } =
    [
        new("document", new PropertyType.Id()) { IsRequired = true },
        new("title", new PropertyType.String()),
        new("titleEn", new PropertyType.String()),
        new("author", new PropertyType.String()),
        new("authorEn", new PropertyType.String()),
        new("publisher", new PropertyType.String()),
        new("publisherEn", new PropertyType.String()),
        new("issued", new PropertyType.String()),
        new("fromLine", new PropertyType.Int()) { IsRequired = true },
        new("toLine", new PropertyType.Int()) { IsRequired = true },
    ];

    /// <summary>The properties in which the texts are kept, in both languages; never public under these
    /// names.</summary>
    public static IReadOnlyList<Property> Properties { get; } =
    [
        Text(Labels, Language.Ja), Text(Labels, Language.En), Text(Snippets, Language.Ja), Text(Snippets, Language.En),
        new(Sources, new PropertyType.Composite(new CompositeType("CitedSource", SourceParts)))
        {
            IsRequired = true,
            IsList = true,
            IsComputed = true,
            IsInternal = true,
        },
    ];

    public const string Labels = "label";

    public const string Snippets = "snippet";

    /// <summary>The documents in which a node is stated, for citations.</summary>
    public const string Sources = "citedSources";

    /// <summary>The name of the property that keeps a text in a language.</summary>
    public static string PropertyOf(string text, Language language) => text + (language == Language.Ja ? "Ja" : "En");

    static Property Text(string text, Language language) =>
        new(PropertyOf(text, language), new PropertyType.String())
        {
            IsRequired = true,
            IsComputed = true,
            IsInternal = true,
        };
}
