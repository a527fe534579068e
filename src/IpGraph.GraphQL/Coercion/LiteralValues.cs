using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Coercion;

/// <summary>Coerces the values that are written in a document, with the variables in them.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion</remarks>
public static class LiteralValues
{
    /// <summary>The value of a literal, or why it has none; a variable has the value that it was coerced to.</summary>
    public static Coerced Coerce(ValueSyntax literal, TypeReference type, VariableValues variables)
    {
        if (literal is VariableSyntax variable)
            return CoerceVariable(variable, type, variables);
        if (literal is NullValueSyntax)
            return type.IsNonNull ? Coerced.Failed(ValueProblems.NullIsForbidden(type)) : Coerced.To(null);
        return type.Nullable switch
        {
            TypeReference.List list => CoerceList(literal, list.Item, variables),
            TypeReference.Named { Type: ScalarTypeDefinition scalar } =>
                scalar.Scalar.ParseLiteral(Substitute(literal, variables)),
            TypeReference.Named { Type: EnumTypeDefinition definition } => CoerceEnum(literal, definition),
            TypeReference.Named { Type: InputObjectTypeDefinition definition } =>
                CoerceObject(literal, definition, variables),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The default of an argument or input field, coerced once.</summary>
    public static object? DefaultOf(InputValueDefinition input)
    {
        input.CoercedDefault ??= new StrongBox<object?>(CoerceDefault(input));
        return input.CoercedDefault.Value;
    }

    static object? CoerceDefault(InputValueDefinition input)
    {
        var coerced = Coerce(input.DefaultValue!, input.Type, VariableValues.None);
        return coerced.Problem is null ? coerced.Value : throw new UnreachableException(coerced.Problem);
    }

    static Coerced CoerceVariable(VariableSyntax variable, TypeReference type, VariableValues variables)
    {
        var value = variables.Values.GetValueOrDefault(variable.Name.Value);
        return value is null && type.IsNonNull
            ? Coerced.Failed(ValueProblems.NullIsForbidden(type))
            : Coerced.To(value);
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-List.Input-Coercion</remarks>
    static Coerced CoerceList(ValueSyntax literal, TypeReference item, VariableValues variables)
    {
        var literals = literal is ListValueSyntax list ? list.Items : [literal];
        var items = new List<object?>(literals.Count);
        foreach (var element in literals)
        {
            var coerced = Coerce(element, item, variables);
            if (coerced.Problem is not null)
                return coerced;
            items.Add(coerced.Value);
        }

        return Coerced.To(items);
    }

    static Coerced CoerceEnum(ValueSyntax literal, EnumTypeDefinition type) =>
        literal is EnumValueSyntax name && type.Values.Find(name.Name) is { } known
            ? Coerced.To(known.Name)
            : Coerced.Failed(ValueProblems.UnknownEnumValue(type));

    static Coerced CoerceObject(ValueSyntax literal, InputObjectTypeDefinition type, VariableValues variables)
    {
        if (literal is not ObjectValueSyntax value)
            return Coerced.Failed(ValueProblems.NotAnObject(type));
        if (value.Fields.FirstOrDefault(field => !type.Fields.Contains(field.Name.Value)) is { } unknown)
            return Coerced.Failed(ValueProblems.UnknownField(type, unknown.Name.Value));
        var coerced = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var problem = CoerceField(value, type, field, variables, coerced);
            if (problem is not null)
                return Coerced.Failed(problem);
        }

        return type.IsOneOf && (value.Fields.Count != 1 || coerced.Count != 1 || coerced.GetAt(0).Value is null)
            ? Coerced.Failed(ValueProblems.NotExactlyOne(type))
            : Coerced.To(coerced);
    }

    /// <summary>Adds the value of one field, which stays absent if neither a value nor a default is there.</summary>
    static string? CoerceField(
        ObjectValueSyntax value,
        InputObjectTypeDefinition type,
        InputValueDefinition field,
        VariableValues variables,
        OrderedDictionary<string, object?> coerced)
    {
        var given = value.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
        if (given is not null && !IsAbsent(given, variables))
        {
            var result = Coerce(given, field.Type, variables);
            coerced[field.Name] = result.Value;
            return result.Problem;
        }

        if (field.DefaultValue is not null)
            coerced[field.Name] = DefaultOf(field);
        return field.IsRequired ? ValueProblems.MissingField(type, field) : null;
    }

    internal static bool IsAbsent(ValueSyntax literal, VariableValues variables) =>
        literal is VariableSyntax variable && !variables.Values.ContainsKey(variable.Name.Value);

    /// <summary>Puts the values of variables into a literal, for custom scalars, which see only constants.</summary>
    internal static ValueSyntax Substitute(ValueSyntax literal, VariableValues variables) => literal switch
    {
        VariableSyntax variable => ToSyntax(variables.Values.GetValueOrDefault(variable.Name.Value)),
        ListValueSyntax list => new ListValueSyntax([.. list.Items.Select(item => Substitute(item, variables))]),
        ObjectValueSyntax value => new ObjectValueSyntax(
        [
            .. value.Fields
                .Where(field => !IsAbsent(field.Value, variables))
                .Select(field => field with { Value = Substitute(field.Value, variables) }),
        ]),
        _ => literal,
    };

    static ValueSyntax ToSyntax(object? value) => value switch
    {
        null => new NullValueSyntax(),
        bool boolean => new BooleanValueSyntax(boolean),
        int number => new IntValueSyntax(number.ToString(CultureInfo.InvariantCulture)),
        double number => new FloatValueSyntax(number.ToString("R", CultureInfo.InvariantCulture)),
        JsonElement number => new FloatValueSyntax(number.GetRawText()),
        string text => new StringValueSyntax(text),
        IReadOnlyDictionary<string, object?> fields => new ObjectValueSyntax(
            [.. fields.Select(field => new ObjectFieldSyntax(new NameSyntax(field.Key), ToSyntax(field.Value)))]),
        IEnumerable items => new ListValueSyntax([.. items.Cast<object?>().Select(ToSyntax)]),
        _ => new StringValueSyntax(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
