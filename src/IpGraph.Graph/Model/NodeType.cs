namespace IpGraph.Graph.Model;

/// <summary>What node types and their interfaces share: properties and ways along relationships, by field name.</summary>
public abstract class NodeShapeType
{
    Dictionary<string, Property>? propertiesByName;
    Dictionary<string, RelationshipField>? relationshipsByName;

    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>What readers call a node of the type; null where the model does not say.</summary>
    public Wording? Wording { get; init; }

    /// <summary>How nodes of the type are shown; null where the model does not say.</summary>
    public Face? Face { get; init; }

    /// <summary>The public field for one node of the type; null where there is none.</summary>
    public string? Singular { get; init; }

    /// <summary>The public field for all nodes of the type; null where there is none.</summary>
    public string? Plural { get; init; }

    /// <summary>What names one node of the type beside its id and its unique properties.</summary>
    public IReadOnlyList<NodeKey> Keys { get; init; } = [];

    public required IReadOnlyList<string> InterfaceNames { get; init; }

    /// <summary>In the order of the model, <c>id</c> and <c>citations</c> among them.</summary>
    public required IReadOnlyList<Property> Properties { get; init; }

    /// <summary>In the order of the model. Set once, when all node types exist.</summary>
    public IReadOnlyList<RelationshipField> Relationships { get; internal set; } = [];

    public Property? FindProperty(string name) =>
        (propertiesByName ??= Properties.ToDictionary(property => property.Name, StringComparer.Ordinal))
        .GetValueOrDefault(name);

    /// <summary>The text that is official wording of some nodes and ours of others; null where there is none.</summary>
    public Property? TextOfSeveralSources => Properties.FirstOrDefault(property => property.IsVerbatimOfSome);

    /// <summary>What tells of which nodes a text is official wording and of which it is ours; null where all have it alike.</summary>
    public Property? FindSource(Property? text) => text is { IsVerbatimOfSome: true, Ours.Where: { } where } ? FindProperty(where) : null;

    public RelationshipField? FindRelationship(string name) =>
        (relationshipsByName ??= Relationships.ToDictionary(field => field.Name, StringComparer.Ordinal))
        .GetValueOrDefault(name);

    /// <summary>Gives the type its relationship fields; called once, by whoever builds the model.</summary>
    public void Connect(IReadOnlyList<RelationshipField> relationships) => Relationships = relationships;

    /// <returns>What readers call a node of the type; the words of the type's name where the model does not
    /// say.</returns>
    public string Word(Language language) => Wording?.In(language) ?? WordsOf(Name);

    public override string ToString() => Name;

    static string WordsOf(string name) => string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter)
        ? $" {char.ToLowerInvariant(letter)}"
        : letter.ToString()));
}

/// <summary>A kind of node, such as a measure or a ministry.</summary>
public sealed class NodeType : NodeShapeType
{
    public bool Implements(string interfaceName) => InterfaceNames.Contains(interfaceName);
}

/// <summary>What several node types have in common, such as being a concept or a content.</summary>
public sealed class NodeInterface : NodeShapeType
{
    public required IReadOnlyList<NodeType> Implementers { get; init; }
}
