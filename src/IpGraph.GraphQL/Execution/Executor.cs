using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Executes selections by asking the resolvers of their fields, writing the response as it goes.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Execution</remarks>
sealed class Executor(OperationRun run)
{
    readonly ValueCompletion completion = new(run);

    /// <summary>Writes the selected fields of one object; fails if a field that must not be null is.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#ExecuteSelectionSet()</remarks>
    public async ValueTask<Completion> ExecuteSelectionSetAsync(
        IReadOnlyList<PlannedField> fields,
        object? source,
        ResponsePath? path,
        ResponseWriter output)
    {
        run.Cancellation.ThrowIfCancellationRequested();
        var started = StartResolversAsync(fields, source);
        try
        {
            output.WriteRaw((byte)'{');
            for (var i = 0; i < fields.Count; i++)
            {
                if (i > 0)
                    output.WriteRaw((byte)',');
                output.WriteRaw(fields[i].EncodedName.Span);
                var result = await ExecuteFieldAsync(fields[i], source, path, output, started?[i]);
                if (result == Completion.Failed)
                    return Completion.Failed;
            }

            output.WriteRaw((byte)'}');
            return Completion.Value;
        }
        finally
        {
            Abandon(started);
        }
    }

    /// <summary>Writes the value of one field, or null, or nothing if the null has to climb.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#ExecuteField()</remarks>
    public async ValueTask<Completion> ExecuteFieldAsync(
        PlannedField selected,
        object? source,
        ResponsePath? parentPath,
        ResponseWriter output,
        Task<object?>? started = null)
    {
        if (selected.IsTypeName)
        {
            output.WriteString(selected.ParentType.Name);
            return Completion.Value;
        }

        var start = output.Position;
        var path = ResponsePath.Append(parentPath, selected.ResponseName);
        var result = Completion.Failed;
        try
        {
            var value = started is null ? await ResolveFieldValueAsync(selected, source) : await started;
            result = await completion.CompleteValueAsync(selected.Definition.Type, selected, value, path, output, this);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            run.AddFailure(failure, selected, path);
        }

        return NullPropagation.Settle(result, selected.MayBeNull, run, output, start);
    }

    /// <remarks>https://spec.graphql.org/September2025/#ResolveFieldValue()</remarks>
    ValueTask<object?> ResolveFieldValueAsync(PlannedField selected, object? source)
    {
        var arguments = selected.Arguments(run.Variables);
        if (selected.Definition.AsyncResolver is { } asyncResolver)
            return asyncResolver(source, arguments, run.Cancellation);
        return ValueTask.FromResult(selected.Definition.Resolver is { } resolver
            ? resolver(source, arguments)
            : MemberOf(source, selected.Definition));
    }

    static object? MemberOf(object? source, FieldDefinition definition) =>
        source is IReadOnlyDictionary<string, object?> members
            ? members.GetValueOrDefault(definition.Name)
            : null;

    /// <summary>Starts what has to be waited for, so that siblings are waited for together.</summary>
    Task<object?>?[]? StartResolversAsync(IReadOnlyList<PlannedField> fields, object? source)
    {
        Task<object?>?[]? started = null;
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Definition.AsyncResolver is not null)
                (started ??= new Task<object?>?[fields.Count])[i] = StartAsync(fields[i], source);
        }

        return started;
    }

    async Task<object?> StartAsync(PlannedField selected, object? source) => await ResolveFieldValueAsync(selected, source);

    /// <summary>Looks at the outcome of what nobody waits for any more, so that it is not reported as
    /// unobserved.</summary>
    static void Abandon(Task<object?>?[]? started)
    {
        foreach (var task in started ?? [])
            task?.ContinueWith(static late => _ = late.Exception, TaskScheduler.Default);
    }
}
