using IpGraph.Graph.Model;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Gathers relationship types from the fields that follow them.</summary>
sealed class RelationshipReader(
    ModelReader model,
    IReadOnlyList<NodeType> nodeTypes,
    IReadOnlyList<NodeInterface> interfaces)
{
    readonly Dictionary<string, Gathered> gathered = new(StringComparer.Ordinal);

    sealed class Gathered(RelationshipType type)
    {
        public RelationshipType Type { get; set; } = type;

        public HashSet<(string From, string To)> Ends { get; } = [];
    }

    public List<RelationshipField> Read(
        string typeName,
        IReadOnlyList<FieldDefinitionSyntax> fields,
        IReadOnlyDictionary<string, FieldDefinitionSyntax> inherited) =>
    [
        .. fields.Where(field => ModelReader.Find(field.Directives, "relationship") is not null)
            .Select(field => ReadField(typeName, field, inherited.GetValueOrDefault(field.Name.Value))),
    ];

    public List<RelationshipType> Finish()
    {
        foreach (var relationship in gathered.Values)
            relationship.Type.Connect(relationship.Ends);
        return [.. gathered.Values.Select(relationship => relationship.Type)];
    }

    RelationshipField ReadField(string typeName, FieldDefinitionSyntax field, FieldDefinitionSyntax? above)
    {
        var directive = ModelReader.Find(field.Directives, "relationship")!;
        var (targetName, isList, isRequired) = ModelReader.Unwrap(field.Type);
        var direction = ModelReader.Text(directive, "direction") switch
        {
            "IN" => RelationshipDirection.In,
            "BOTH" => RelationshipDirection.Both,
            _ => RelationshipDirection.Out,
        };
        var targets = TypesOf(targetName);
        if (targets.Count == 0)
            model.Report(field, $"{typeName}.{field.Name.Value} leads to {targetName}, which is no node type.");
        var alikeIn = ModelReader.Find(field.Directives, "alike") is { } alike ? ModelReader.Text(alike, "property") : null;
        if (alikeIn is not null && targets.FirstOrDefault(type => type.FindProperty(alikeIn) is not { IsList: false }) is { } lacking)
            model.Report(field, $"{lacking.Name} has no {alikeIn} of one value, which @alike of {typeName}.{field.Name.Value} names.");
        var relationship = Gather(ModelReader.Text(directive, "type") ?? "", isList, directive, field);
        foreach (var own in TypesOf(typeName))
        {
            foreach (var target in targets)
                AddEnds(relationship, direction, own.Name, target.Name);
        }

        return new RelationshipField(field.Name.Value, relationship.Type, direction, targetName, targets)
        {
            Description = field.Description?.Value ?? above?.Description?.Value,
            IsSingle = !isList,
            IsRequired = !isList && isRequired,
            FacetName = ModelReader.Find(field.Directives, "facet") is { } facet ? ModelReader.Text(facet, "name") : null,
            SearchWeight = ModelReader.SearchWeight(field),
            IsLinkedThrough = ModelReader.Find(field.Directives, "linkedThrough") is not null,
            AlikeIn = alikeIn,
            RolledUpAlong = Along(field, "rolledUp", typeName),
            NamedByWholeAlong = Along(field, "namedByWhole", typeName),
        };
    }

    /// <summary>The type of relationships that a directive of the field names; null without the directive.</summary>
    string? Along(FieldDefinitionSyntax field, string directive, string typeName)
    {
        if (ModelReader.Find(field.Directives, directive) is not { } found || ModelReader.Text(found, "along") is not { } along)
            return null;
        if (!LinksOf(model.ListFields()).Any(link => ModelReader.Text(link, "type") == along))
            model.Report(field, $"No list of nodes follows {along}, which @{directive} of {typeName}.{field.Name.Value} names.");
        return along;
    }

    /// <summary>The relationship type of a name; what it carries is declared by the list fields along it.</summary>
    Gathered Gather(string name, bool isList, DirectiveSyntax directive, FieldDefinitionSyntax field)
    {
        var properties = ModelReader.Text(directive, "properties");
        if (!gathered.TryGetValue(name, out var relationship))
            gathered[name] = relationship = new Gathered(Create(name, DeclaredProperties(name), field));
        if (isList && properties != relationship.Type.PropertiesName)
            model.Report(field, $"{name} carries {relationship.Type.PropertiesName ?? "nothing"} elsewhere and {properties ?? "nothing"} here.");
        return relationship;
    }

    /// <summary>What any list field along the relationship says that it carries.</summary>
    string? DeclaredProperties(string name) => LinksOf(model.ListFields())
        .Where(link => ModelReader.Text(link, "type") == name)
        .Select(link => ModelReader.Text(link, "properties"))
        .FirstOrDefault(properties => properties is not null);

    static IEnumerable<DirectiveSyntax> LinksOf(IEnumerable<FieldDefinitionSyntax> fields) =>
        fields.Select(field => ModelReader.Find(field.Directives, "relationship")).OfType<DirectiveSyntax>();

    RelationshipType Create(string name, string? properties, SyntaxElement at) => new()
    {
        Name = name,
        PropertiesName = properties,
        PropertiesDescription = properties is null ? null : model.DescribeLinkProperties(properties),
        Properties = properties is null ? [] : model.ReadLinkProperties(properties, at),
        IsComputed = properties is not null && model.AreComputed(properties),
        Phrases = model.PhrasesOf(name),
    };

    IReadOnlyList<NodeType> TypesOf(string name) =>
        interfaces.FirstOrDefault(type => type.Name == name)?.Implementers
        ?? [.. nodeTypes.Where(type => type.Name == name)];

    static void AddEnds(Gathered relationship, RelationshipDirection direction, string own, string target)
    {
        if (direction != RelationshipDirection.In)
            relationship.Ends.Add((own, target));
        if (direction != RelationshipDirection.Out)
            relationship.Ends.Add((target, own));
    }
}
