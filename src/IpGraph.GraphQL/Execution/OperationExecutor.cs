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
    public ValueTask ExecuteRootSelectionSet(object? rootValue, ResponseWriter output) =>
        run.Source is null ? Execute(rootValue, output) : ExecuteOfOneVersion(run.Source, rootValue, output);

    /// <summary>Root fields are answered one by one, so that another version may come between them: then all that was
    /// written and noted is thrown away and done again.</summary>
    async ValueTask ExecuteOfOneVersion(IRootSource source, object? rootValue, ResponseWriter output)
    {
        var start = output.Position;
        for (var attempt = 0; attempt < TriesMax; attempt++)
        {
            run.Version = source.Version;
            await Execute(rootValue, output);
            if (ReferenceEquals(source.Version, run.Version))
                return;
            output.Rewind(start);
            run.Errors.Clear();
        }

        run.Errors.Add(ExecutionErrors.ReplacedTooOften());
        output.WriteNull();
    }

    async ValueTask Execute(object? rootValue, ResponseWriter output)
    {
        var start = output.Position;
        var fields = run.Plan.Operation.Operation == OperationType.Mutation || run.Plan.Fields.Count < 2
            ? ExecuteSerially(rootValue, output)
            : ExecuteTogether(rootValue, output);
        if (await fields)
            return;
        output.Rewind(start);
        output.WriteNull();
    }

    /// <remarks>https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution</remarks>
    async ValueTask<bool> ExecuteSerially(object? rootValue, ResponseWriter output)
    {
        output.WriteRaw((byte)'{');
        for (var i = 0; i < run.Plan.Fields.Count; i++)
        {
            if (await ExecuteRootField(i, rootValue, output) == Completion.Failed)
                return false;
        }

        output.WriteRaw((byte)'}');
        return true;
    }

    /// <summary>Starts every root field before it waits for any. A field that is ready at once writes where the one
    /// before it ended; after one that is not, the next gets a writer of its own.</summary>
    async ValueTask<bool> ExecuteTogether(object? rootValue, ResponseWriter output)
    {
        output.WriteRaw((byte)'{');
        var waiting = new List<(Task<Completion> Ready, ResponseWriter Following)>();
        var current = output;
        var succeeded = true;
        for (var i = 0; i < run.Plan.Fields.Count && succeeded; i++)
        {
            var completion = ExecuteRootField(i, rootValue, current);
            if (completion.IsCompletedSuccessfully)
                succeeded = completion.Result != Completion.Failed;
            else
                waiting.Add((completion.AsTask(), current = new ResponseWriter()));
        }

        succeeded &= await JoinAll(waiting, output);
        output.WriteRaw((byte)'}');
        return succeeded;
    }

    static async ValueTask<bool> JoinAll(
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

    async ValueTask<Completion> ExecuteRootField(int index, object? rootValue, ResponseWriter output)
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
                return await executor.ExecuteField(selected, rootValue, null, output);
            run.Cancellation.ThrowIfCancellationRequested();
            result = await WriteAnswer(answer, selected, output);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            run.Errors.Add(ExecutionErrors.Timeout(selected, ResponsePath.Of(selected.ResponseName)));
        }

        var mayBeNull = selected.Definition.Type.MayBeNull() || selected.StartsDeferral;
        return NullPropagation.Settle(result, mayBeNull, run, output, start);
    }

    async ValueTask<Completion> WriteAnswer(IRootAnswer answer, PlannedField selected, ResponseWriter output)
    {
        try
        {
            await answer.WriteAsync(run.Variables, output, run.Cancellation);
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
}
