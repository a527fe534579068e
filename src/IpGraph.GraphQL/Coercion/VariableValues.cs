using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Coercion;

/// <summary>The coerced variables of one request; a variable that was neither given nor has a default is absent.</summary>
public sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>More than the root fields of an operation; owners come and go where plans are not kept.</summary>
    const int DerivedMax = 32;

    public static readonly VariableValues None = new(new Dictionary<string, object?>());

    (object Owner, object Value)[] derived = [];

    public IReadOnlyDictionary<string, object?> Values { get; } = values;

    /// <summary>Whether later requests with the same variables get these very values.</summary>
    public bool IsShared { get; private init; }

    /// <summary>What its owner works out from these values; once, unless many owners do.</summary>
    public T Derive<TOwner, T>(TOwner owner, Func<TOwner, VariableValues, T> derive)
        where TOwner : class
        where T : class
    {
        foreach (var (known, value) in Volatile.Read(ref derived))
        {
            if (ReferenceEquals(known, owner))
                return (T)value;
        }

        var result = derive(owner, this);
        Keep(owner, result);
        return result;
    }

    public VariableValues ToShared() => new(Values) { IsShared = true };

    public bool TryGet(string name, [MaybeNullWhen(true)] out object? value) => Values.TryGetValue(name, out value);

    /// <summary>Coerces what a request gave for the variables of its operation.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CoerceVariableValues()</remarks>
    /// <exception cref="GraphQLException">Some values do not fit the types of their variables.</exception>
    public static VariableValues CoerceVariableValues(
        Schema schema,
        IReadOnlyList<VariableDefinitionSyntax> definitions,
        JsonElement? given)
    {
        if (definitions.Count == 0)
            return None;
        var coerced = new Dictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        var errors = new List<GraphQLError>();
        foreach (var definition in definitions)
            CoerceVariable(schema, definition, given, coerced, errors);
        return errors.Count == 0 ? new VariableValues(coerced) : throw new GraphQLException(errors);
    }

    static void CoerceVariable(
        Schema schema,
        VariableDefinitionSyntax definition,
        JsonElement? given,
        Dictionary<string, object?> coerced,
        List<GraphQLError> errors)
    {
        var name = definition.Variable.Name.Value;
        if (schema.Resolve(definition.Type) is not { Definition.IsInputType: true } type)
            errors.Add(CoercionErrors.NotAnInputType(definition));
        else if (given is { ValueKind: JsonValueKind.Object } values && JsonText.TryGetProperty(values, name, out var value))
            coerced[name] = new JsonValues(definition, errors).Coerce(value, type);
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

    void Keep(object owner, object value)
    {
        var seen = Volatile.Read(ref derived);
        while (Interlocked.CompareExchange(ref derived, With(seen, (owner, value)), seen) is var found && found != seen)
            seen = found;
    }

    static (object, object)[] With((object, object)[] seen, (object, object) latest) =>
        seen.Length < DerivedMax ? [.. seen, latest] : [.. seen[1..], latest];
}
