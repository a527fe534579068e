using System.Collections;
using System.Diagnostics;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Turns what a resolver answered into what its field promised.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Value-Completion</remarks>
sealed class ValueCompletion(OperationRun run)
{
    /// <remarks>https://spec.graphql.org/September2025/#CompleteValue()</remarks>
    public async ValueTask<Completion> CompleteValueAsync(
        TypeReference type,
        PlannedField selected,
        object? value,
        ResponsePath path,
        ResponseWriter output,
        Executor executor)
    {
        var start = output.Position;
        var result = value is null ? Completion.Null : type.Nullable switch
        {
            TypeReference.List list => await CompleteListAsync(list.Item, selected, value, path, output, executor),
            TypeReference.Named { Type: ScalarTypeDefinition scalar } =>
                CompleteScalar(scalar, selected, value, path, output),
            TypeReference.Named { Type: EnumTypeDefinition symbols } =>
                CompleteEnum(symbols, selected, value, path, output),
            TypeReference.Named named => await CompleteObjectAsync(named.Type, selected, value, path, output, executor),
            _ => throw new UnreachableException(),
        };
        if (result == Completion.Null)
        {
            if (type.IsNonNull)
            {
                run.Errors.Add(ExecutionErrors.NullInNonNull(selected, path));
                result = Completion.Failed;
            }
            else
            {
                output.WriteNull();
            }
        }

        return NullPropagation.Settle(result, type.MayBeNull(), run, output, start);
    }

    async ValueTask<Completion> CompleteListAsync(
        TypeReference itemType,
        PlannedField selected,
        object value,
        ResponsePath path,
        ResponseWriter output,
        Executor executor)
    {
        if (value is not IEnumerable items || value is string or IReadOnlyDictionary<string, object?>)
        {
            run.Errors.Add(ExecutionErrors.NoList(selected, path));
            return Completion.Failed;
        }

        var initialCount = path.Key is string ? selected.InitialCount(run.Variables) : int.MaxValue;
        output.WriteRaw((byte)'[');
        var index = 0;
        foreach (var item in items)
        {
            if (index > 0)
                output.WriteRaw((byte)',');
            var start = output.Position;
            var result = await CompleteValueAsync(itemType, selected, item, path.Append(index), output, executor);
            if (NullPropagation.Settle(result, index >= initialCount, run, output, start) == Completion.Failed)
                return Completion.Failed;
            index++;
        }

        output.WriteRaw((byte)']');
        return Completion.Value;
    }

    Completion CompleteScalar(
        ScalarTypeDefinition type,
        PlannedField selected,
        object value,
        ResponsePath path,
        ResponseWriter output)
    {
        try
        {
            var coerced = type.Scalar.Serialize(value);
            if (coerced.Problem is null)
            {
                if (coerced.Value is null)
                    return Completion.Null;
                JsonValue.Write(output, coerced.Value);
                return Completion.Value;
            }

            run.Errors.Add(ExecutionErrors.CannotSerialize(selected, path, type));
        }
        catch (Exception failure)
        {
            run.AddFailure(failure, selected, path);
        }

        return Completion.Failed;
    }

    Completion CompleteEnum(
        EnumTypeDefinition type,
        PlannedField selected,
        object value,
        ResponsePath path,
        ResponseWriter output)
    {
        if (value.ToString() is { } name && type.Values.Contains(name))
        {
            output.WriteString(name);
            return Completion.Value;
        }

        run.Errors.Add(ExecutionErrors.CannotSerialize(selected, path, type));
        return Completion.Failed;
    }

    async ValueTask<Completion> CompleteObjectAsync(
        TypeDefinition type,
        PlannedField selected,
        object value,
        ResponsePath path,
        ResponseWriter output,
        Executor executor)
    {
        if (ResolveType(type, selected, value, path) is not { } objectType)
            return Completion.Failed;
        return await executor.ExecuteSelectionSetAsync(selected.Selection!.For(objectType), value, path, output);
    }

    /// <summary>The object type of a value, or null after an error was noted.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#ResolveAbstractType()</remarks>
    ObjectTypeDefinition? ResolveType(TypeDefinition type, PlannedField selected, object value, ResponsePath path)
    {
        if (type is ObjectTypeDefinition known)
            return known;
        try
        {
            if (NameTypeOf(type, value) is { } name
                && run.Plan.Schema.Types.Find(name) is ObjectTypeDefinition named
                && run.Plan.Schema.IsSubType(type, named))
            {
                return named;
            }

            run.Errors.Add(ExecutionErrors.UnknownType(selected, path, type));
        }
        catch (Exception failure)
        {
            run.AddFailure(failure, selected, path);
        }

        return null;
    }

    static string? NameTypeOf(TypeDefinition type, object value)
    {
        var resolver = type switch
        {
            InterfaceTypeDefinition promised => promised.TypeResolver,
            UnionTypeDefinition union => union.TypeResolver,
            _ => throw new UnreachableException(),
        };
        if (resolver is not null)
            return resolver(value);
        return (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("__typename") as string;
    }
}
