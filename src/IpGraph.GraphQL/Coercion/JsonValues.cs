using System.Diagnostics;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;
using IpGraph.Json;

namespace IpGraph.GraphQL.Coercion;

/// <summary>Coerces the JSON that was sent for one variable and notes every part that does not fit.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion</remarks>
sealed class JsonValues(VariableDefinitionSyntax variable, List<GraphQLError> errors, InputBudget budget, InputProblems problems)
{
    const int DepthMax = 200;
    const int ErrorsMax = 20;

    public object? Coerce(JsonElement value, TypeReference type) => Coerce(value, type, null, 0);

    object? Coerce(JsonElement value, TypeReference type, ResponsePath? path, int depth)
    {
        if (!budget.Take())
            throw CoercionErrors.TooManyValues(variable, budget.ValuesMax);
        if (depth > DepthMax)
            return Fail(path, ValueProblems.TooDeep(DepthMax));
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return type.IsNonNull ? Fail(path, ValueProblems.NullIsForbidden(type)) : null;
        return type.Nullable switch
        {
            TypeReference.List list => CoerceList(value, list.Item, path, depth),
            TypeReference.Named { Type: ScalarTypeDefinition scalar } => Accept(scalar.Scalar.ParseValue(value), path),
            TypeReference.Named { Type: EnumTypeDefinition definition } => CoerceEnum(value, definition, path),
            TypeReference.Named { Type: InputObjectTypeDefinition definition } =>
                CoerceObject(value, definition, path, depth),
            _ => throw new UnreachableException(),
        };
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-List.Input-Coercion</remarks>
    List<object?> CoerceList(JsonElement value, TypeReference item, ResponsePath? path, int depth)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return [Coerce(value, item, path, depth + 1)];
        var items = new List<object?>(value.GetArrayLength());
        foreach (var element in value.EnumerateArray())
        {
            if (errors.Count >= ErrorsMax)
                break;
            items.Add(Coerce(element, item, ResponsePath.Append(path, items.Count), depth + 1));
        }

        return items;
    }

    object? CoerceEnum(JsonElement value, EnumTypeDefinition type, ResponsePath? path)
    {
        var name = JsonElements.TextOf(value) ?? "";
        return type.Values.Find(name) is { } known
            ? known.Name
            : Fail(path, errors.Count < ErrorsMax ? problems.NoSuchValue(name, type) : ValueProblems.UnknownEnumValue(type));
    }

    object? CoerceObject(JsonElement value, InputObjectTypeDefinition type, ResponsePath? path, int depth)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Fail(path, problems.NoObject(type));
        var coerced = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        var hasNull = false;
        foreach (var field in type.Fields)
        {
            var isGiven = JsonElements.TryGetProperty(value, field.Name, out var given);
            hasNull |= isGiven && given.ValueKind == JsonValueKind.Null;
            if (isGiven)
                coerced[field.Name] = Coerce(given, field.Type, ResponsePath.Append(path, field.Name), depth + 1);
            else if (field.DefaultValue is not null)
                coerced[field.Name] = LiteralValues.DefaultOf(field);
            else if (field.IsRequired)
                Fail(path, ValueProblems.MissingField(type, field));
        }

        RefuseUnknownFields(value, type, path);
        if (type.IsOneOf && (coerced.Count != 1 || hasNull))
            Fail(path, ValueProblems.NotExactlyOne(type));
        return coerced;
    }

    void RefuseUnknownFields(JsonElement value, InputObjectTypeDefinition type, ResponsePath? path)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (errors.Count >= ErrorsMax)
                return;
            var name = JsonElements.NameOf(property) ?? "\uFFFD";
            if (!type.Fields.Contains(name))
                Fail(path, problems.NoSuchField(name, type));
        }
    }

    object? Accept(Coerced coerced, ResponsePath? path) =>
        coerced.Problem is null ? coerced.Value : Fail(path, coerced.Problem);

    object? Fail(ResponsePath? path, string problem)
    {
        errors.Add(CoercionErrors.BadVariable(variable, path, problem));
        return null;
    }
}
