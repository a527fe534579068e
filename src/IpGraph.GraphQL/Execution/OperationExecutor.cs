using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution;

/// <summary>Writes the data of a whole operation: root fields that a source answers are written whole, the others go
/// through their resolvers.</summary>
sealed class OperationExecutor(OperationRun run)
{
    const int TriesMax = 3;

    readonly Executor executor = new(run);

    /// <summary>Writes an object, or null if a null climbed to the very top.</summary>
    public ValueTask ExecuteRootSelectionSetAsync(object? rootValue, ResponseWriter output) =>
        run.Source is null ? ExecuteOnceAsync(rootValue, output) : ExecuteOfOneVersionAsync(run.Source, rootValue, output);

    /// <summary>One answer is of one version; of which is known only where it was the same before and after.</summary>
    ValueTask ExecuteOnceAsync(object? rootValue, ResponseWriter output)
    {
        return run.Told is null ? ExecuteAsync(rootValue, output) : ToldAsync(run.Told, rootValue, output);

        async ValueTask ToldAsync(IRootSource source, object? root, ResponseWriter writer)
        {
            var version = source.Version;
            await ExecuteAsync(root, writer);
            if (ReferenceEquals(source.Version, version))
                run.Version = version;
        }
    }

    /// <summary>Root fields are answered one by one, so that another version may come between them: then all that was
    /// written and noted is thrown away and done again.</summary>
    async ValueTask ExecuteOfOneVersionAsync(IRootSource source, object? rootValue, ResponseWriter output)
    {
        var start = output.Position;
        for (var attempt = 0; attempt < TriesMax; attempt++)
        {
            run.Version = source.Version;
            await ExecuteAsync(rootValue, output);
            if (ReferenceEquals(source.Version, run.Version))
                return;
            output.Rewind(start);
            run.Errors.Clear();
        }

        run.Errors.Add(ExecutionErrors.ReplacedTooOften());
        output.WriteNull();
    }

    async ValueTask ExecuteAsync(object? rootValue, ResponseWriter output)
    {
        var start = output.Position;
        var fields = run.Plan.Operation.Operation == OperationType.Mutation || run.Plan.Fields.Count < 2
            ? ExecuteSeriallyAsync(rootValue, output)
            : ExecuteTogetherAsync(rootValue, output);
        if (await fields)
            return;
        output.Rewind(start);
        output.WriteNull();
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution</remarks>
    async ValueTask<bool> ExecuteSeriallyAsync(object? rootValue, ResponseWriter output)
    {
        output.WriteRaw((byte)'{');
        for (var i = 0; i < run.Plan.Fields.Count; i++)
        {
            if (await ExecuteRootFieldAsync(i, rootValue, output) == Completion.Failed)
                return false;
        }

        output.WriteRaw((byte)'}');
        return true;
    }

    /// <summary>Starts every root field before it waits for any. A field that is ready at once writes where the one
    /// before it ended; after one that is not, the next gets a writer of its own.</summary>
    async ValueTask<bool> ExecuteTogetherAsync(object? rootValue, ResponseWriter output)
    {
        output.WriteRaw((byte)'{');
        var waiting = new List<(Task<Completion> Ready, ResponseWriter Following)>();
        var current = output;
        var succeeded = true;
        for (var i = 0; i < run.Plan.Fields.Count && succeeded; i++)
        {
            var completion = ExecuteRootFieldAsync(i, rootValue, current);
            if (completion.IsCompletedSuccessfully)
                succeeded = completion.Result != Completion.Failed;
            else
                waiting.Add((completion.AsTask(), current = new ResponseWriter(4096, run.Size)));
        }

        succeeded &= await JoinAllAsync(waiting, output);
        output.WriteRaw((byte)'}');
        return succeeded;
    }

    static async ValueTask<bool> JoinAllAsync(
        List<(Task<Completion> Ready, ResponseWriter Following)> waiting,
        ResponseWriter output)
    {
        try
        {
            var all = await Task.WhenAll(waiting.Select(part => part.Ready));
            foreach (var (_, following) in waiting)
                output.WriteRaw(following.WrittenSpan);
            return !all.Contains(Completion.Failed);
        }
        finally
        {
            foreach (var (_, following) in waiting)
                following.Dispose();
        }
    }

    async ValueTask<Completion> ExecuteRootFieldAsync(int index, object? rootValue, ResponseWriter output)
    {
        var selected = run.Plan.Fields[index];
        if (index > 0)
            output.WriteRaw((byte)',');
        output.WriteRaw(selected.EncodedName.Span);
        var start = output.Position;
        var result = Completion.Failed;
        try
        {
            if (run.Answers[index] is not { } answer)
                return await executor.ExecuteFieldAsync(selected, rootValue, null, output);
            run.Cancellation.ThrowIfCancellationRequested();
            result = await WriteAnswerAsync(answer, selected, output);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            run.Errors.Add(ExecutionErrors.Timeout(selected, ResponsePath.Of(selected.ResponseName)));
        }

        return NullPropagation.Settle(result, selected.MayBeNull, run, output, start);
    }

    async ValueTask<Completion> WriteAnswerAsync(IBoundAnswer answer, PlannedField selected, ResponseWriter output)
    {
        try
        {
            using var turn = run.Turns is null ? null : await run.Turns.TakeAsync(run.Cancellation);
            if (answer.Failures.Count > 0)
                return await WriteWithFailuresAsync(answer, selected, output);
            await answer.WriteAsync(output, run.Cancellation);
            run.Size.Check(output.Position);
            return Completion.Value;
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure)
        {
            run.AddFailure(failure, selected, ResponsePath.Of(selected.ResponseName));
            return Completion.Failed;
        }
    }

    async ValueTask<Completion> WriteWithFailuresAsync(IBoundAnswer answer, PlannedField selected, ResponseWriter output)
    {
        using var unfinished = new ResponseWriter(4096, run.Size);
        await answer.WriteAsync(unfinished, run.Cancellation);
        return new FailedFields(run, answer.Failures, output).Write(unfinished.WrittenMemory, selected);
    }
}
