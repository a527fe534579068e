using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.Json;

namespace IpGraph.GraphQL.Coercion;

/// <summary>The coerced variables of one request; a variable that was neither given nor has a default is absent.</summary>
public sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    public static readonly VariableValues None = new(new Dictionary<string, object?>());

    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    public bool TryGet(string name, [MaybeNullWhen(true)] out object? value) => Values.TryGetValue(name, out value);

    /// <summary>Coerces what a request gave for the variables of its operation.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CoerceVariableValues()</remarks>
    /// <param name="valuesMax">How many values there may be, those within lists and objects counted.</param>
    /// <param name="suggestions">Whether messages name what the schema has instead.</param>
    /// <exception cref="GraphQLException">Some values do not fit the types of their variables.</exception>
    public static VariableValues CoerceVariableValues(
        Schema schema,
        IReadOnlyList<VariableDefinitionSyntax> definitions,
        JsonElement? given,
        int valuesMax = int.MaxValue,
        bool suggestions = true)
    {
        if (definitions.Count == 0)
            return None;
        var budget = new InputBudget(valuesMax);
        var coerced = new Dictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        var errors = new List<GraphQLError>();
        var problems = new InputProblems(schema, suggestions);
        foreach (var definition in definitions)
            CoerceVariable(schema, definition, given, coerced, errors, budget, problems);
        return errors.Count == 0 ? new VariableValues(coerced) : throw new GraphQLException(errors);
    }

    static void CoerceVariable(
        Schema schema,
        VariableDefinitionSyntax definition,
        JsonElement? given,
        Dictionary<string, object?> coerced,
        List<GraphQLError> errors,
        InputBudget budget,
        InputProblems problems)
    {
        var name = definition.Variable.Name.Value;
        if (schema.Resolve(definition.Type) is not { Definition.IsInputType: true } type)
            errors.Add(CoercionErrors.NotAnInputType(definition));
        else if (given is { ValueKind: JsonValueKind.Object } values && JsonElements.TryGetProperty(values, name, out var value))
            coerced[name] = new JsonValues(definition, errors, budget, problems).Coerce(value, type);
        else if (definition.DefaultValue is not null)
            coerced[name] = CoerceDefault(definition, type, errors);
        else if (type.IsNonNull)
            errors.Add(CoercionErrors.MissingVariable(definition, type));
    }

    static object? CoerceDefault(VariableDefinitionSyntax definition, TypeReference type, List<GraphQLError> errors)
    {
        var coerced = LiteralValues.Coerce(definition.DefaultValue!, type, None);
        if (coerced.Problem is not null)
            errors.Add(CoercionErrors.BadDefault(definition, coerced.Problem));
        return coerced.Value;
    }
}
