using System.Diagnostics;
using IpGraph.GraphQL.Language;

namespace IpGraph.GraphQL.Types.Introspection;

/// <summary>Answers questions about the schema from the schema itself, through the ordinary executor.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema-Introspection</remarks>
static class IntrospectionResolvers
{
    public static void AddTo(ResolverMap map, Func<Schema> schema)
    {
        AddSchema(map);
        AddType(map, schema);
        AddField(map);
        AddInputValue(map);
        AddEnumValue(map);
        AddDirective(map);
    }

    /// <summary>A named type is its definition; only lists and non-nulls stay references.</summary>
    public static object TypeOf(TypeReference type) => type is TypeReference.Named named ? named.Type : type;

    static void AddSchema(ResolverMap map)
    {
        Add<Schema>(map, "__Schema", "description", schema => schema.Description);
        Add<Schema>(map, "__Schema", "types", schema => schema.Types);
        Add<Schema>(map, "__Schema", "queryType", schema => schema.QueryType);
        Add<Schema>(map, "__Schema", "mutationType", schema => schema.MutationType);
        Add<Schema>(map, "__Schema", "subscriptionType", schema => schema.SubscriptionType);
        Add<Schema>(map, "__Schema", "directives", schema => schema.Directives);
    }

    static void AddType(ResolverMap map, Func<Schema> schema)
    {
        Add<object>(map, "__Type", "kind", Kind);
        Add<object>(map, "__Type", "name", type => (type as TypeDefinition)?.Name);
        Add<object>(map, "__Type", "description", type => (type as TypeDefinition)?.Description);
        Add<object>(map, "__Type", "specifiedByURL", type => (type as ScalarTypeDefinition)?.SpecifiedByUrl);
        map.Field("__Type", "fields", (type, arguments) =>
            (type as FieldsTypeDefinition)?.Fields.Where(field => IsListed(field.DeprecationReason, arguments)));
        Add<object>(map, "__Type", "interfaces", type => (type as FieldsTypeDefinition)?.Interfaces);
        Add<object>(map, "__Type", "possibleTypes", type =>
            type is TypeDefinition { IsAbstract: true } definition ? schema().PossibleTypes(definition) : null);
        map.Field("__Type", "enumValues", (type, arguments) =>
            (type as EnumTypeDefinition)?.Values.Where(value => IsListed(value.DeprecationReason, arguments)));
        map.Field("__Type", "inputFields", (type, arguments) =>
            (type as InputObjectTypeDefinition)?.Fields.Where(field => IsListed(field.DeprecationReason, arguments)));
        Add<object>(map, "__Type", "ofType", type => type switch
        {
            TypeReference.List list => TypeOf(list.Item),
            TypeReference.NonNull nonNull => TypeOf(nonNull.Inner),
            _ => null,
        });
        Add<object>(map, "__Type", "isOneOf", type => (type as InputObjectTypeDefinition)?.IsOneOf);
    }

    static void AddField(ResolverMap map)
    {
        AddNameAndDescription(map, "__Field");
        Add<FieldDefinition>(map, "__Field", "type", field => TypeOf(field.Type));
        Add<FieldDefinition>(map, "__Field", "isDeprecated", field => field.DeprecationReason is not null);
        Add<FieldDefinition>(map, "__Field", "deprecationReason", field => field.DeprecationReason);
        map.Field("__Field", "args", (field, arguments) =>
            ((FieldDefinition)field!).Arguments.Where(input => IsListed(input.DeprecationReason, arguments)));
    }

    static void AddInputValue(ResolverMap map)
    {
        AddNameAndDescription(map, "__InputValue");
        Add<InputValueDefinition>(map, "__InputValue", "type", input => TypeOf(input.Type));
        Add<InputValueDefinition>(map, "__InputValue", "defaultValue", input =>
            input.DefaultValue is null ? null : Printer.Print(input.DefaultValue));
        Add<InputValueDefinition>(map, "__InputValue", "isDeprecated", input => input.DeprecationReason is not null);
        Add<InputValueDefinition>(map, "__InputValue", "deprecationReason", input => input.DeprecationReason);
    }

    static void AddEnumValue(ResolverMap map)
    {
        AddNameAndDescription(map, "__EnumValue");
        Add<EnumValueDefinition>(map, "__EnumValue", "isDeprecated", value => value.DeprecationReason is not null);
        Add<EnumValueDefinition>(map, "__EnumValue", "deprecationReason", value => value.DeprecationReason);
    }

    static void AddDirective(ResolverMap map)
    {
        AddNameAndDescription(map, "__Directive");
        Add<DirectiveDefinition>(map, "__Directive", "isRepeatable", directive => directive.IsRepeatable);
        Add<DirectiveDefinition>(map, "__Directive", "locations", directive => directive.Locations);
        map.Field("__Directive", "args", (directive, arguments) =>
            ((DirectiveDefinition)directive!).Arguments.Where(input => IsListed(input.DeprecationReason, arguments)));
    }

    static void AddNameAndDescription(ResolverMap map, string type)
    {
        Add<Definition>(map, type, "name", definition => definition.Name);
        Add<Definition>(map, type, "description", definition => definition.Description);
    }

    static void Add<T>(ResolverMap map, string type, string field, Func<T, object?> answer) =>
        map.Field(type, field, (source, _) => answer((T)source!));

    static bool IsListed(string? deprecationReason, IReadOnlyDictionary<string, object?> arguments) =>
        deprecationReason is null || arguments["includeDeprecated"] is true;

    /// <remarks>https://spec.graphql.org/September2025/#sec-The-__Type-Type</remarks>
    static string Kind(object type) => type switch
    {
        ScalarTypeDefinition => "SCALAR",
        ObjectTypeDefinition => "OBJECT",
        InterfaceTypeDefinition => "INTERFACE",
        UnionTypeDefinition => "UNION",
        EnumTypeDefinition => "ENUM",
        InputObjectTypeDefinition => "INPUT_OBJECT",
        TypeReference.List => "LIST",
        TypeReference.NonNull => "NON_NULL",
        _ => throw new UnreachableException(),
    };
}
