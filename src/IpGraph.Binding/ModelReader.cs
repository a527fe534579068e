using IpGraph.Graph.Model;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.Binding;

/// <summary>Reads the graph's model from the SDL of <c>schema/model.graphql</c>.</summary>
public sealed class ModelReader
{
    /// <summary>The scalar of dates of which the day or the month may not be known.</summary>
    const string PartialDate = "PartialDate";

    readonly Dictionary<string, EnumType> enums = new(StringComparer.Ordinal);
    readonly HashSet<EnumType> usedEnums = [];
    readonly Dictionary<string, Vocabulary> vocabularies = new(StringComparer.Ordinal);
    readonly Dictionary<string, CompositeType> composites = new(StringComparer.Ordinal);
    readonly Dictionary<string, ObjectTypeDefinitionSyntax> linkProperties = new(StringComparer.Ordinal);
    readonly List<InterfaceTypeDefinitionSyntax> interfaceSyntax = [];
    readonly List<ObjectTypeDefinitionSyntax> nodeSyntax = [];
    readonly List<ObjectTypeDefinitionSyntax> compositeSyntax = [];
    readonly List<ModelProblem> problems = [];
    IReadOnlyDictionary<string, RelationshipPhrases> phrases = new Dictionary<string, RelationshipPhrases>();

    ModelReader()
    {
    }

    /// <exception cref="ModelException">The text is not a model; every problem is named with its line.</exception>
    public static GraphModel Read(string sdl)
    {
        try
        {
            return new ModelReader().ReadDocument(Parser.Parse(sdl, ParserOptions.Trusted));
        }
        catch (GraphQLException failure)
        {
            throw new ModelException([.. failure.Errors.Select(error =>
                new ModelProblem(error.Locations.Count > 0 ? error.Locations[0].Line : 1, error.Message))]);
        }
    }

    GraphModel ReadDocument(DocumentSyntax document)
    {
        Sort(document);
        var faces = new FaceReader(this, interfaceSyntax);
        var nodeTypes = nodeSyntax.Select(syntax => ReadNodeType(syntax, faces)).ToList();
        var interfaces = interfaceSyntax.Select(syntax => ReadInterface(syntax, nodeTypes, faces)).ToList();
        var links = new RelationshipReader(this, nodeTypes, interfaces);
        foreach (var (syntax, type) in nodeSyntax.Zip(nodeTypes))
            type.Connect(links.Read(type.Name, syntax.Fields, InheritedFields(syntax.Interfaces)));
        foreach (var (syntax, type) in interfaceSyntax.Zip(interfaces))
            type.Connect(links.Read(type.Name, syntax.Fields, InheritedFields(syntax.Interfaces)));
        foreach (var (syntax, type) in nodeSyntax.Zip(nodeTypes))
        {
            faces.Check(type, syntax.Directives);
            CheckKeys(syntax, type);
        }

        var relationships = links.Finish();
        CheckReferences(document);
        CheckNamedProperties(nodeTypes, interfaces, relationships);
        var lineage = new LineageReader(this, nodeTypes, relationships).Read(document);
        if (problems.Count > 0)
            throw new ModelException(problems);
        return new GraphModel(nodeTypes, interfaces, relationships, [.. composites.Values], UsedEnums()) { Lineage = lineage };
    }

    void Sort(DocumentSyntax document)
    {
        foreach (var definition in document.Definitions.OfType<ScalarTypeDefinitionSyntax>())
        {
            if (WordingReader.ReadVocabulary(definition) is { } vocabulary)
                vocabularies[vocabulary.Name] = vocabulary;
        }

        foreach (var definition in document.Definitions.OfType<EnumTypeDefinitionSyntax>())
            enums[definition.Name.Value] = ReadEnum(definition);
        foreach (var definition in document.Definitions.OfType<ObjectTypeDefinitionSyntax>())
        {
            if (Find(definition.Directives, "value") is not null)
            {
                composites[definition.Name.Value] = ReadComposite(definition);
                compositeSyntax.Add(definition);
            }
            else if (Find(definition.Directives, "relationshipProperties") is not null)
            {
                linkProperties[definition.Name.Value] = definition;
            }
            else if (Find(definition.Directives, "node") is not null)
            {
                nodeSyntax.Add(definition);
            }
        }

        phrases = PhraseReader.Read(document);
        interfaceSyntax.AddRange(document.Definitions.OfType<InterfaceTypeDefinitionSyntax>());
    }

    CompositeType ReadComposite(ObjectTypeDefinitionSyntax syntax)
    {
        var parts = syntax.Fields.Where(field => Find(field.Directives, "leadsTo") is null)
            .Select(field => ReadProperty(field, [])).ToList();
        return new CompositeType(syntax.Name.Value, parts)
        {
            Description = syntax.Description?.Value,
            References =
            [
                .. from field in syntax.Fields
                   where Find(field.Directives, "leadsTo") is not null
                   select ReadReference(syntax.Name.Value, field, parts) into reference
                   where reference is not null
                   select reference,
            ],
        };
    }

    PartReference? ReadReference(string owner, FieldDefinitionSyntax field, IReadOnlyList<Property> parts)
    {
        var (target, isList, isRequired) = Unwrap(field.Type);
        var name = Text(Find(field.Directives, "leadsTo")!, "property");
        var id = parts.FirstOrDefault(part => part is { IsList: false, Type: PropertyType.Id } && part.Name == name);
        if (id is null || isList)
            Report(field, $"{owner}.{field.Name.Value} leads to one node, whose id a field of type ID of {owner} holds: @leadsTo(property: \"…\") has to name that.");
        return id is null || isList
            ? null
            : new PartReference(field.Name.Value, target, id, isRequired) { Description = field.Description?.Value };
    }

    /// <summary>Where values lead, there have to be nodes.</summary>
    void CheckReferences(DocumentSyntax document)
    {
        var nodes = nodeSyntax.Select(node => node.Name.Value).Concat(interfaceSyntax.Select(group => group.Name.Value)).ToHashSet();
        var leading = from type in document.Definitions.OfType<ObjectTypeDefinitionSyntax>()
                      from field in type.Fields
                      where Find(field.Directives, "leadsTo") is not null && !nodes.Contains(Unwrap(field.Type).Name)
                      select (type, field);
        foreach (var (type, field) in leading)
        {
            Report(
                field,
                $"{type.Name.Value}.{field.Name.Value} leads to {Unwrap(field.Type).Name}, which is no node type and no group of them.");
        }
    }

    void CheckNamedProperties(
        IReadOnlyList<NodeType> nodeTypes,
        IReadOnlyList<NodeInterface> interfaces,
        IReadOnlyList<RelationshipType> relationships)
    {
        var named = new NamedProperties(this);
        foreach (var (syntax, type) in nodeSyntax.Zip(nodeTypes))
            named.Check(type.Name, syntax.Fields, type.Properties);
        foreach (var (syntax, type) in interfaceSyntax.Zip(interfaces))
            named.Check(type.Name, syntax.Fields, type.Properties);
        foreach (var syntax in compositeSyntax)
            named.Check(syntax.Name.Value, syntax.Fields, composites[syntax.Name.Value].Parts);
        foreach (var type in relationships.DistinctBy(type => type.PropertiesName))
        {
            if (linkProperties.TryGetValue(type.PropertiesName ?? "", out var syntax))
                named.Check(syntax.Name.Value, syntax.Fields, type.Properties);
        }
    }

    void CheckKeys(ObjectTypeDefinitionSyntax syntax, NodeType type)
    {
        foreach (var name in type.Keys.SelectMany(key => key.Fields).Distinct())
        {
            if (type.FindProperty(name) is not { IsList: false, Type: not PropertyType.Composite }
                && type.FindRelationship(name) is not { IsSingle: true })
            {
                Report(syntax, $"{type.Name} has no {name} of one value, which its @key names.");
            }
        }
    }

    /// <summary>Enums that only the model's own directives name are none of the graph's.</summary>
    List<EnumType> UsedEnums() => [.. enums.Values.Where(usedEnums.Contains)];

    static EnumType ReadEnum(EnumTypeDefinitionSyntax syntax) => new(
        syntax.Name.Value,
        [.. syntax.Values.Select(value => new EnumValue(value.Name.Value, value.Description?.Value)
        {
            Wording = WordingReader.Read(value.Directives),
        })])
    { Description = syntax.Description?.Value };

    NodeType ReadNodeType(ObjectTypeDefinitionSyntax syntax, FaceReader faces)
    {
        var node = Find(syntax.Directives, "node")!;
        var face = faces.Read(syntax.Directives, syntax.Interfaces);
        return new NodeType
        {
            Name = syntax.Name.Value,
            Description = syntax.Description?.Value,
            Singular = Text(node, "singular"),
            Plural = Text(node, "plural"),
            InterfaceNames = [.. syntax.Interfaces.Select(type => type.Name.Value)],
            Properties =
            [
                .. ReadProperties(syntax.Fields, InheritedFields(syntax.Interfaces)),
                .. face is null ? [] : Face.Properties,
            ],
            Wording = WordingReader.Read(syntax.Directives),
            Face = face,
            Keys = [.. KeysOf(syntax)],
        };
    }

    static IEnumerable<NodeKey> KeysOf(ObjectTypeDefinitionSyntax syntax) => syntax.Directives
        .Where(directive => directive.Name.Value == "key")
        .Select(key => new NodeKey((Text(key, "fields") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    NodeInterface ReadInterface(
        InterfaceTypeDefinitionSyntax syntax, IReadOnlyList<NodeType> nodeTypes, FaceReader faces)
    {
        var name = syntax.Name.Value;
        var node = Find(syntax.Directives, "node");
        var face = faces.Read(syntax.Directives, syntax.Interfaces);
        return new NodeInterface
        {
            Name = name,
            Description = syntax.Description?.Value,
            Singular = node is null ? null : Text(node, "singular"),
            Plural = node is null ? null : Text(node, "plural"),
            InterfaceNames = [.. syntax.Interfaces.Select(type => type.Name.Value)],
            Properties =
            [
                .. ReadProperties(syntax.Fields, InheritedFields(syntax.Interfaces)),
                .. face is null ? [] : Face.Properties,
            ],
            Wording = WordingReader.Read(syntax.Directives),
            Face = face,
            Implementers =
            [
                .. nodeTypes.Where(type => type.Implements(name)).OrderBy(type => type.Name, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>What an implementing type leaves undescribed it has from its interfaces.</summary>
    IReadOnlyDictionary<string, FieldDefinitionSyntax> InheritedFields(IReadOnlyList<NamedTypeSyntax> interfaces)
    {
        var fields = new Dictionary<string, FieldDefinitionSyntax>(StringComparer.Ordinal);
        foreach (var name in interfaces.Select(type => type.Name.Value))
        {
            foreach (var field in interfaceSyntax.Where(type => type.Name.Value == name).SelectMany(type => type.Fields))
            {
                if (field.Description is not null || !fields.ContainsKey(field.Name.Value))
                    fields[field.Name.Value] = field;
            }
        }

        return fields;
    }

    List<Property> ReadProperties(
        IReadOnlyList<FieldDefinitionSyntax> fields,
        IReadOnlyDictionary<string, FieldDefinitionSyntax> inherited) =>
    [
        .. fields.Where(field => Find(field.Directives, "relationship") is null)
            .Select(field => ReadProperty(field, inherited)),
    ];

    internal IReadOnlyList<Property> ReadLinkProperties(string name, SyntaxElement at)
    {
        if (linkProperties.TryGetValue(name, out var syntax))
            return [.. syntax.Fields.Select(field => ReadProperty(field, new Dictionary<string, FieldDefinitionSyntax>()))];
        Report(at, $"{name} is no type with @relationshipProperties.");
        return [];
    }

    internal string? DescribeLinkProperties(string name) =>
        linkProperties.GetValueOrDefault(name)?.Description?.Value;

    internal RelationshipPhrases? PhrasesOf(string relationship) => phrases.GetValueOrDefault(relationship);

    internal bool AreComputed(string linkPropertiesName) =>
        linkProperties.TryGetValue(linkPropertiesName, out var syntax) && Find(syntax.Directives, "computed") is not null;

    Property ReadProperty(FieldDefinitionSyntax field, IEnumerable<KeyValuePair<string, FieldDefinitionSyntax>> inherited)
    {
        var (typeName, isList, isRequired) = Unwrap(field.Type);
        var above = inherited.FirstOrDefault(pair => pair.Key == field.Name.Value).Value;
        if (isList && !isRequired)
            Report(field, $"{field.Name.Value} must be a list that is never missing: [{typeName}!]!.");
        return new Property(field.Name.Value, ReadType(field, typeName))
        {
            Description = field.Description?.Value ?? above?.Description?.Value,
            IsList = isList,
            IsRequired = isRequired,
            IsUnique = Find(field.Directives, "unique") is not null,
            IsNumbered = typeName == "ID" || Find(field.Directives, "numbered") is not null,
            IsComputed = Find(field.Directives, "computed") is not null,
            IsOfWholeGraph = Find(field.Directives, "computed") is { } computed
                && Argument(computed, "ofWholeGraph") is BooleanValueSyntax { Value: true },
            IsInternal = Find(field.Directives, "internal") is not null,
            IsPartialDate = typeName == PartialDate,
            IsVerbatim = Find(field.Directives, "verbatim") is not null,
            Ours = (Find(field.Directives, "ours") ?? (above is null ? null : Find(above.Directives, "ours"))) is { } ours
                ? new OwnWording(Text(ours, "where"), Text(ours, "is"))
                : null,
            IsLabel = Find(field.Directives, "label") is not null,
            MeasuredIn = Find(field.Directives, "measuredIn") is { } unit ? Text(unit, "property") : null,
            IsLookup = Find(field.Directives, "lookup") is not null,
            IsEdition = Find(field.Directives, "edition") is not null || (above is not null && Find(above.Directives, "edition") is not null),
            IsComparable = Find(field.Directives, "comparable") is not null,
            Vocabulary = vocabularies.GetValueOrDefault(typeName),
            QualifiedBy = Find(field.Directives, "qualifiedBy") is { } qualifier ? Text(qualifier, "property") : null,
            SearchWeight = SearchWeight(field),
        };
    }

    /// <summary>How much a hit in the field counts; null where it is not searched.</summary>
    internal static double? SearchWeight(FieldDefinitionSyntax field) =>
        Find(field.Directives, "search") is { } search ? Number(search, "weight") ?? 1 : null;

    PropertyType ReadType(FieldDefinitionSyntax field, string name)
    {
        switch (name)
        {
            case "ID": return new PropertyType.Id();
            case "String" or PartialDate: return new PropertyType.String();
            case "Int": return new PropertyType.Int();
            case "Float": return new PropertyType.Float();
            case "Boolean": return new PropertyType.Boolean();
            case "Date": return new PropertyType.Date();
        }

        if (vocabularies.ContainsKey(name))
            return new PropertyType.String();
        if (enums.TryGetValue(name, out var enumType))
        {
            usedEnums.Add(enumType);
            return new PropertyType.Enum(enumType);
        }

        if (composites.TryGetValue(name, out var composite))
            return new PropertyType.Composite(composite);
        Report(field, $"{field.Name.Value} has the type {name}, which is no scalar, no enum and no @value type; a field that leads to nodes needs @relationship.");
        return new PropertyType.String();
    }

    /// <summary>The fields of all node types and interfaces that are lists.</summary>
    internal IEnumerable<FieldDefinitionSyntax> ListFields() =>
        nodeSyntax.SelectMany(type => type.Fields).Concat(interfaceSyntax.SelectMany(type => type.Fields))
            .Where(field => Unwrap(field.Type).IsList);

    internal void Report(SyntaxElement at, string message) =>
        problems.Add(new ModelProblem(at.Location?.Line ?? 1, message));

    internal static (string Name, bool IsList, bool IsRequired) Unwrap(TypeSyntax type)
    {
        var isRequired = type is NonNullTypeSyntax;
        var inner = type is NonNullTypeSyntax nonNull ? nonNull.Nullable : type;
        var isList = inner is ListTypeSyntax;
        if (inner is ListTypeSyntax list)
            inner = list.Item is NonNullTypeSyntax item ? item.Nullable : list.Item;
        return (inner is NamedTypeSyntax named ? named.Name.Value : "", isList, isRequired);
    }

    internal static DirectiveSyntax? Find(IReadOnlyList<DirectiveSyntax> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    internal static string? Text(DirectiveSyntax directive, string argument) => Argument(directive, argument) switch
    {
        StringValueSyntax text => text.Value,
        EnumValueSyntax name => name.Name,
        _ => null,
    };

    static double? Number(DirectiveSyntax directive, string argument) => Argument(directive, argument) switch
    {
        IntValueSyntax number => int.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture),
        FloatValueSyntax number => double.Parse(number.Text, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    static ValueSyntax? Argument(DirectiveSyntax directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}
