using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Coercion;

/// <summary>Coerces the arguments of fields and directives; an absent argument has no key.</summary>
public static class ArgumentValues
{
    static readonly IReadOnlyDictionary<string, object?> Empty = new Dictionary<string, object?>();

    /// <exception cref="GraphQLException">A value does not fit; its location is that of the value or the field.</exception>
    public static IReadOnlyDictionary<string, object?> CoerceArgumentValues(
        FieldDefinition definition,
        FieldSyntax field,
        VariableValues variables) =>
        CoerceArgumentValues(definition.Arguments, field.Arguments, field, variables);

    /// <inheritdoc cref="CoerceArgumentValues(FieldDefinition, FieldSyntax, VariableValues)"/>
    public static IReadOnlyDictionary<string, object?> CoerceArgumentValues(
        DirectiveDefinition definition,
        DirectiveSyntax directive,
        VariableValues variables) =>
        CoerceArgumentValues(definition.Arguments, directive.Arguments, directive, variables);

    /// <remarks>https://spec.graphql.org/September2025/#CoerceArgumentValues()</remarks>
    static IReadOnlyDictionary<string, object?> CoerceArgumentValues(
        DefinitionList<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentSyntax> arguments,
        SyntaxElement place,
        VariableValues variables)
    {
        if (definitions.Count == 0)
            return Empty;
        var coerced = new OrderedDictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var value = Find(arguments, definition.Name);
            if (value is not null && !LiteralValues.IsAbsent(value, variables))
                coerced[definition.Name] = CoerceArgument(definition, value, variables);
            else if (definition.DefaultValue is not null)
                coerced[definition.Name] = LiteralValues.DefaultOf(definition);
            else if (definition.IsRequired)
                throw CoercionErrors.MissingArgument(definition, value ?? place);
        }

        return coerced;
    }

    static ValueSyntax? Find(IReadOnlyList<ArgumentSyntax> arguments, string name)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Name.Value == name)
                return arguments[i].Value;
        }

        return null;
    }

    static object? CoerceArgument(InputValueDefinition definition, ValueSyntax value, VariableValues variables)
    {
        var coerced = LiteralValues.Coerce(value, definition.Type, variables);
        return coerced.Problem is null
            ? coerced.Value
            : throw CoercionErrors.BadArgument(definition, coerced.Problem, value);
    }
}
