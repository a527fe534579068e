using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>The definitions of one or more documents by name, each with its extensions.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Type-System-Extensions</remarks>
sealed class TypeSystemDocument
{
    readonly Dictionary<string, WrittenType> types = new(StringComparer.Ordinal);
    readonly Dictionary<string, DirectiveDefinitionSyntax> directives = new(StringComparer.Ordinal);
    readonly List<GraphQLError> errors = [];

    public TypeSystemDocument(IEnumerable<DocumentSyntax> documents)
    {
        var definitions = documents.SelectMany(document => document.Definitions).ToList();
        foreach (var definition in definitions)
            Add(definition);
        foreach (var extension in definitions.OfType<TypeExtensionSyntax>())
            Extend(extension.Addition);
    }

    public SchemaDefinitionSyntax? Schema { get; private set; }

    public List<SchemaDefinitionSyntax> SchemaAdditions { get; } = [];

    public IReadOnlyDictionary<string, WrittenType> Types => types;

    public IReadOnlyDictionary<string, DirectiveDefinitionSyntax> Directives => directives;

    public IReadOnlyList<GraphQLError> Errors => errors;

    void Add(DefinitionSyntax definition)
    {
        switch (definition)
        {
            case SchemaDefinitionSyntax schema when Schema is not null:
                errors.Add(SchemaErrors.SecondSchema(Schema, schema));
                break;
            case SchemaDefinitionSyntax schema:
                Schema = schema;
                break;
            case SchemaExtensionSyntax extension:
                SchemaAdditions.Add(extension.Addition);
                break;
            case TypeDefinitionSyntax type:
                if (!types.TryAdd(type.Name.Value, new WrittenType(type)))
                    errors.Add(Duplicate("type", type.Name, types[type.Name.Value].Definition.Name));
                break;
            case DirectiveDefinitionSyntax directive:
                if (!directives.TryAdd(directive.Name.Value, directive))
                    errors.Add(Duplicate("directive", directive.Name, directives[directive.Name.Value].Name));
                break;
            case ExecutableDefinitionSyntax:
                errors.Add(SchemaErrors.NotASchemaDefinition(definition));
                break;
        }
    }

    void Extend(TypeDefinitionSyntax addition)
    {
        if (!types.TryGetValue(addition.Name.Value, out var type))
            errors.Add(SchemaErrors.UnknownExtendedType(addition.Name));
        else if (type.Definition.GetType() != addition.GetType())
            errors.Add(SchemaErrors.OtherKindOfExtension(type.Definition, addition));
        else
            type.Additions.Add(addition);
    }

    static GraphQLError Duplicate(string kind, NameSyntax second, NameSyntax first) =>
        SchemaErrors.Duplicate(kind, second.Value, first, second);
}

/// <summary>A type as it was written: its definition and what the extensions add to it.</summary>
sealed record WrittenType(TypeDefinitionSyntax Definition)
{
    public List<TypeDefinitionSyntax> Additions { get; } = [];

    public IReadOnlyList<DirectiveSyntax> Directives => Collect(part => part.Directives);

    /// <summary>What all parts together hold of one kind of member.</summary>
    public IReadOnlyList<T> Collect<T>(Func<TypeDefinitionSyntax, IReadOnlyList<T>> members) =>
        Additions.Count == 0
            ? members(Definition)
            : [.. members(Definition), .. Additions.SelectMany(members)];
}
