using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution;

/// <summary>Executes a subscription once for each event of its source.</summary>
/// <remarks>https://spec.graphql.org/September2025/#Subscribe()</remarks>
sealed class SubscriptionExecutor(
    BoundOperation bound,
    Func<BoundOperation, CancellationToken, OperationRun> begin,
    Func<CancellationToken, Deadline> startDeadline)
{
    readonly PlannedField root = bound.Prepared.Plan.Fields[0];

    public ExecutionResult Subscribe(CancellationToken cancellation)
    {
        var run = begin(bound, cancellation);
        if (CreateSourceEventStream(run) is { } events)
            return new SubscriptionResult(MapSourceToResponseEventAsync(events, cancellation));
        var output = ResponseComposer.Begin();
        output.WriteNull();
        return ResponseComposer.End(output, run.Errors.Errors);
    }

    /// <summary>The events, or null after an error was noted.</summary>
    /// <remarks>https://spec.graphql.org/September2025/#CreateSourceEventStream()</remarks>
    IAsyncEnumerable<object?>? CreateSourceEventStream(OperationRun run)
    {
        try
        {
            if (root.Definition.Subscriber is { } subscriber)
                return subscriber(root.Arguments(run.Variables), run.Cancellation);
            run.Errors.Add(ExecutionErrors.NoEvents(root));
        }
        catch (Exception failure)
        {
            run.AddFailure(failure, root, ResponsePath.Of(root.ResponseName));
        }

        return null;
    }

    /// <remarks>https://spec.graphql.org/September2025/#MapSourceToResponseEvent()</remarks>
    async IAsyncEnumerable<SingleResult> MapSourceToResponseEventAsync(
        IAsyncEnumerable<object?> events,
        CancellationToken subscribed,
        [EnumeratorCancellation] CancellationToken enumerated = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(subscribed, enumerated);
        await using var source = events.GetAsyncEnumerator(linked.Token);
        while (true)
        {
            var (hasEvent, failure) = await MoveNextAsync(source, linked.Token);
            if (failure is not null)
                yield return failure;
            if (!hasEvent)
                yield break;
            yield return await ExecuteSubscriptionEventAsync(source.Current, linked.Token);
        }
    }

    async ValueTask<(bool HasEvent, SingleResult? Failure)> MoveNextAsync(
        IAsyncEnumerator<object?> source,
        CancellationToken cancellation)
    {
        try
        {
            return (await source.MoveNextAsync(), null);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (false, null);
        }
        catch (Exception failure)
        {
            var run = begin(bound, cancellation);
            run.AddFailure(failure, root, ResponsePath.Of(root.ResponseName));
            var output = ResponseComposer.Begin();
            output.WriteNull();
            return (false, ResponseComposer.End(output, run.Errors.Errors, outcome: RequestOutcome.SourceLost));
        }
    }

    /// <remarks>https://spec.graphql.org/September2025/#ExecuteSubscriptionEvent()</remarks>
    async ValueTask<SingleResult> ExecuteSubscriptionEventAsync(object? initialValue, CancellationToken cancellation)
    {
        using var deadline = startDeadline(cancellation);
        var run = begin(bound, deadline.Token);
        var output = ResponseComposer.Begin(size: run.Size);
        await new OperationExecutor(run).ExecuteRootSelectionSetAsync(initialValue, output);
        return ResponseComposer.End(output, run.Errors.Errors);
    }
}
