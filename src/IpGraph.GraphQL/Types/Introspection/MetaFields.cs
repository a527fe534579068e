namespace IpGraph.GraphQL.Types.Introspection;

/// <summary>The three fields that no type declares: every composite type has the first, the query type all.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Type-Name-Introspection</remarks>
sealed class MetaFields(Schema schema)
{
    /// <summary>It has no resolver: only the executor knows the type of the value at hand.</summary>
    public FieldDefinition TypeName { get; } = new()
    {
        Name = "__typename",
        Description = "The name of the object's type.",
        Type = NonNull(schema.Types["String"]),
    };

    public FieldDefinition SchemaField { get; } = new()
    {
        Name = "__schema",
        Description = "What this service can be asked.",
        Type = NonNull(schema.Types["__Schema"]),
        Resolver = (_, _) => schema,
    };

    public FieldDefinition TypeField { get; } = new()
    {
        Name = "__type",
        Description = "One type by its name; null if there is none of that name.",
        Type = new TypeReference.Named(schema.Types["__Type"]),
        Arguments = new DefinitionList<InputValueDefinition>(
        [
            new InputValueDefinition
            {
                Name = "name",
                Description = "The name of a type.",
                Type = NonNull(schema.Types["String"]),
            },
        ]),
        Resolver = (_, arguments) => schema.Types.Find((string)arguments["name"]!),
    };

    public FieldDefinition? Find(TypeDefinition type, string name) => name switch
    {
        "__typename" when type.IsComposite => TypeName,
        "__schema" when ReferenceEquals(type, schema.QueryType) => SchemaField,
        "__type" when ReferenceEquals(type, schema.QueryType) => TypeField,
        _ => null,
    };

    static TypeReference NonNull(TypeDefinition type) => new TypeReference.NonNull(new TypeReference.Named(type));
}
