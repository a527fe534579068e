using System.Diagnostics;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;

namespace IpGraph.GraphQL.Types;

/// <summary>Holds the directives that are written in a schema to their definitions.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Validation.Directives</remarks>
static class AppliedDirectiveCheck
{
    public static IEnumerable<GraphQLError> Check(Schema schema) =>
    [
        .. CheckAll(schema, schema.AppliedDirectives, DirectiveLocations.Schema),
        .. schema.Directives.SelectMany(directive => CheckInputs(schema, directive.Arguments, DirectiveLocations.ArgumentDefinition)),
        .. schema.Types.SelectMany(type => CheckType(schema, type)),
        .. schema.Directives.Where(directive => UsesItself(schema, directive)).Select(SchemaErrors.RecursiveDirective),
    ];

    static IEnumerable<GraphQLError> CheckType(Schema schema, TypeDefinition type) =>
    [
        .. CheckAll(schema, type.AppliedDirectives, LocationOf(type)),
        .. type switch
        {
            FieldsTypeDefinition fields => fields.Fields.SelectMany(field => CheckField(schema, field)),
            EnumTypeDefinition values => values.Values.SelectMany(
                value => CheckAll(schema, value.AppliedDirectives, DirectiveLocations.EnumValue)),
            InputObjectTypeDefinition input => CheckInputs(schema, input.Fields, DirectiveLocations.InputFieldDefinition),
            _ => [],
        },
    ];

    static string LocationOf(TypeDefinition type) => type switch
    {
        ScalarTypeDefinition => DirectiveLocations.Scalar,
        ObjectTypeDefinition => DirectiveLocations.Object,
        InterfaceTypeDefinition => DirectiveLocations.Interface,
        UnionTypeDefinition => DirectiveLocations.Union,
        EnumTypeDefinition => DirectiveLocations.Enum,
        InputObjectTypeDefinition => DirectiveLocations.InputObject,
        _ => throw new UnreachableException(),
    };

    static IEnumerable<GraphQLError> CheckField(Schema schema, FieldDefinition field) =>
    [
        .. CheckAll(schema, field.AppliedDirectives, DirectiveLocations.FieldDefinition),
        .. CheckInputs(schema, field.Arguments, DirectiveLocations.ArgumentDefinition),
    ];

    static IEnumerable<GraphQLError> CheckInputs(
        Schema schema,
        IEnumerable<InputValueDefinition> inputs,
        string location) =>
        inputs.SelectMany(input => CheckAll(schema, input.AppliedDirectives, location));

    static IEnumerable<GraphQLError> CheckAll(Schema schema, IReadOnlyList<DirectiveSyntax> directives, string location)
    {
        var first = new Dictionary<string, DirectiveSyntax>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (schema.Directives.Find(directive.Name.Value) is not { } definition)
            {
                yield return SchemaErrors.UnknownDirective(directive);
                continue;
            }

            if (!definition.Locations.Contains(location))
                yield return SchemaErrors.MisplacedDirective(directive, location);
            if (!first.TryAdd(definition.Name, directive) && !definition.IsRepeatable)
                yield return SchemaErrors.RepeatedDirective(first[definition.Name], directive);
            foreach (var error in CheckArguments(definition, directive))
                yield return error;
        }
    }

    static IEnumerable<GraphQLError> CheckArguments(DirectiveDefinition definition, DirectiveSyntax directive)
    {
        var given = new Dictionary<string, NameSyntax>(StringComparer.Ordinal);
        foreach (var argument in directive.Arguments)
        {
            var name = argument.Name;
            if (!given.TryAdd(name.Value, name))
            {
                yield return SchemaErrors.Duplicate("argument", name.Value, given[name.Value], name);
            }
            else if (definition.Arguments.Find(name.Value) is not { } known)
            {
                yield return SchemaErrors.UnknownArgument(directive, argument);
            }
            else
            {
                foreach (var problem in ConstantCheck.Problems(argument.Value, known.Type))
                    yield return SchemaErrors.BadConstant($"@{definition}({known}:)", problem.Text, problem.Place);
            }
        }

        foreach (var missing in definition.Arguments.Where(argument => argument.IsRequired && !given.ContainsKey(argument.Name)))
            yield return SchemaErrors.RequiredArgument(directive, missing);
    }

    /// <summary>Whether a directive stands somewhere in what its own arguments are made of.</summary>
    static bool UsesItself(Schema schema, DirectiveDefinition start)
    {
        var pending = new Queue<Definition>(start.Arguments);
        var seen = new HashSet<Definition>(pending);
        while (pending.TryDequeue(out var definition))
        {
            foreach (var next in ReferencedBy(schema, definition))
            {
                if (ReferenceEquals(next, start))
                    return true;
                if (seen.Add(next))
                    pending.Enqueue(next);
            }
        }

        return false;
    }

    static IEnumerable<Definition> ReferencedBy(Schema schema, Definition definition)
    {
        var applied = definition.AppliedDirectives
            .Select(directive => schema.Directives.Find(directive.Name.Value))
            .OfType<DirectiveDefinition>();
        IEnumerable<Definition> parts = definition switch
        {
            DirectiveDefinition directive => directive.Arguments,
            InputValueDefinition input => [input.Type.Definition],
            InputObjectTypeDefinition input => input.Fields,
            EnumTypeDefinition values => values.Values,
            _ => [],
        };
        return applied.Concat(parts);
    }
}
