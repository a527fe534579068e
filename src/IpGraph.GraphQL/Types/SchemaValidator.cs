using System.Diagnostics;
using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Types;

/// <summary>Finds everything in a schema that the specification forbids.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema</remarks>
public static class SchemaValidator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema) =>
    [
        .. CheckRoots(schema),
        .. schema.Directives.Where(IsWritten).SelectMany(CheckDirective),
        .. schema.Types.Where(IsWritten).SelectMany(type => CheckType(schema, type)),
        .. InputCycles.Check([.. schema.Types.OfType<InputObjectTypeDefinition>()]),
        .. AppliedDirectiveCheck.Check(schema),
    ];

    /// <summary>What every schema has was written by the specification and needs no check.</summary>
    static bool IsWritten(Definition definition) => definition.Syntax is not null;

    /// <remarks>https://spec.graphql.org/September2025/#sec-Root-Operation-Types</remarks>
    static IEnumerable<GraphQLError> CheckRoots(Schema schema)
    {
        if (schema.QueryType is null)
            yield return SchemaErrors.NoQueryType(schema);
        ObjectTypeDefinition?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        foreach (var shared in roots.OfType<ObjectTypeDefinition>().GroupBy(root => root).Where(root => root.Count() > 1))
            yield return SchemaErrors.SharedRoot(shared.Key);
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation</remarks>
    static IEnumerable<GraphQLError> CheckDirective(DirectiveDefinition directive) =>
    [
        .. CheckName(directive),
        .. CheckInputs($"@{directive}", directive.Arguments),
    ];

    static IEnumerable<GraphQLError> CheckType(Schema schema, TypeDefinition type) =>
    [
        .. CheckName(type),
        .. type switch
        {
            ScalarTypeDefinition => [],
            FieldsTypeDefinition fields => [.. CheckFields(fields), .. ImplementationCheck.Check(schema, fields)],
            UnionTypeDefinition union => CheckUnion(union),
            EnumTypeDefinition values => CheckEnum(values),
            InputObjectTypeDefinition input => CheckInputObject(input),
            _ => throw new UnreachableException(),
        },
    ];

    static IEnumerable<GraphQLError> CheckName(Definition definition)
    {
        if (definition.Name.StartsWith("__", StringComparison.Ordinal))
            yield return SchemaErrors.ReservedName(definition);
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Objects.Type-Validation</remarks>
    static IEnumerable<GraphQLError> CheckFields(FieldsTypeDefinition type)
    {
        if (type.Fields.Count == 0)
            yield return SchemaErrors.NoMembers(type, "fields");
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type}.{field}";
            foreach (var error in CheckName(field).Concat(CheckInputs(coordinate, field.Arguments)))
                yield return error;
            if (!field.Type.Definition.IsOutputType)
                yield return SchemaErrors.NotAnOutputType(coordinate, field);
        }
    }

    static IEnumerable<GraphQLError> CheckInputs(string owner, IEnumerable<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            var coordinate = $"{owner}({input}:)";
            foreach (var error in CheckName(input).Concat(CheckInput(coordinate, input)))
                yield return error;
        }
    }

    static IEnumerable<GraphQLError> CheckInput(string coordinate, InputValueDefinition input)
    {
        if (!input.Type.Definition.IsInputType)
            yield return SchemaErrors.NotAnInputType(coordinate, input);
        if (input is { IsRequired: true, DeprecationReason: not null })
            yield return SchemaErrors.RequiredButDeprecated(coordinate, input);
        if (input.DefaultValue is null)
            yield break;
        foreach (var problem in ConstantCheck.Problems(input.DefaultValue, input.Type))
            yield return SchemaErrors.BadConstant(coordinate, problem.Text, problem.Place);
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Unions.Type-Validation</remarks>
    static IEnumerable<GraphQLError> CheckUnion(UnionTypeDefinition union)
    {
        if (union.Members.Count == 0)
            yield return SchemaErrors.NoMembers(union, "members");
        foreach (var member in union.Members.GroupBy(member => member).Where(member => member.Count() > 1))
            yield return SchemaErrors.MemberTwice(union, member.Key);
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Enums.Type-Validation</remarks>
    static IEnumerable<GraphQLError> CheckEnum(EnumTypeDefinition type)
    {
        if (type.Values.Count == 0)
            yield return SchemaErrors.NoMembers(type, "values");
        foreach (var error in type.Values.SelectMany(CheckName))
            yield return error;
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation</remarks>
    static IEnumerable<GraphQLError> CheckInputObject(InputObjectTypeDefinition type)
    {
        if (type.Fields.Count == 0)
            yield return SchemaErrors.NoMembers(type, "fields");
        foreach (var field in type.Fields)
        {
            var coordinate = $"{type}.{field}";
            foreach (var error in CheckName(field).Concat(CheckInput(coordinate, field)))
                yield return error;
            if (type.IsOneOf && field.Type.IsNonNull)
                yield return SchemaErrors.OneOfFieldIsRequired(coordinate, field);
            if (type.IsOneOf && field.DefaultValue is not null)
                yield return SchemaErrors.OneOfFieldHasDefault(coordinate, field);
        }
    }
}
