using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution.Incremental;

/// <summary>Answers an operation in parts. Where the answer has to be waited for it is run without the deferred fragments and
/// then with them, so that the first part need not wait; where it is there at once, and for a mutation, which must not happen
/// twice, it is run once.</summary>
/// <remarks>What the client holds cannot be taken back: where the data was replaced after the first answer, the parts that
/// it waits for fail, rather than being of another version.</remarks>
sealed class IncrementalDelivery(
    IncrementalOperation operation,
    Func<BoundOperation, CancellationToken, OperationRun> begin,
    IncrementalFormat format,
    ErrorBehavior onError,
    Func<CancellationToken, Deadline> startDeadline)
{
    /// <summary>The answer in parts, or in one if nothing is left to be delivered later.</summary>
    public async ValueTask<ExecutionResult> StartAsync(ResponseExtensions extensions, CancellationToken cancellation)
    {
        using var deadline = startDeadline(cancellation);
        var run = begin(operation.First ?? operation.Complete, deadline.Token);
        var output = ResponseComposer.Begin();
        var (work, length) = await ExecuteAsync(run, output, isComplete: operation.First is null);
        cancellation.ThrowIfCancellationRequested();
        var queue = new DeliveryQueue(work);
        var errors = OwnErrors(work, run.Errors.Errors);
        if (queue.IsEmpty)
            return ResponseComposer.End(output, errors, extensions, run.VersionName);
        output = ResponseComposer.MoveBehind(errors, output);
        extensions.Write(output, run.VersionName);
        return new IncrementalResult(DeliverAsync(output, queue, length, run.Version, cancellation)) { DataVersion = run.VersionName };
    }

    async IAsyncEnumerable<ResponsePayload> DeliverAsync(
        ResponseWriter firstAnswer,
        DeliveryQueue queue,
        int length,
        object? version,
        CancellationToken requested,
        [EnumeratorCancellation] CancellationToken enumerated = default)
    {
        var payloads = new PayloadWriter(format);
        payloads.WriteFirst(firstAnswer, queue.Pending);
        var body = firstAnswer.WrittenSpan.ToArray();
        firstAnswer.Dispose();
        yield return new ResponsePayload(body, HasNext: true, Math.Max(body.Length, length));
        length -= body.Length;

        IReadOnlyList<DeliveryEvent> lost = [];
        if (operation.First is not null)
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(requested, enumerated);
            (queue, lost, length) = await ExecuteRemainderAsync(queue, version, linked.Token);
        }

        var hasNext = true;
        while (hasNext)
        {
            using var output = new ResponseWriter();
            var events = queue.Next();
            hasNext = !queue.IsEmpty;
            payloads.WriteNext(output, [.. events, .. lost], queue.Pending, hasNext);
            lost = [];
            yield return new ResponsePayload(output.WrittenSpan.ToArray(), hasNext, Math.Max(output.Position, length));
            length -= output.Position;
        }
    }

    /// <summary>What was announced, now with its data, and what of it was lost on the way.</summary>
    async ValueTask<(DeliveryQueue Queue, IReadOnlyList<DeliveryEvent> Lost, int Length)> ExecuteRemainderAsync(
        DeliveryQueue announced,
        object? version,
        CancellationToken cancellation)
    {
        using var deadline = startDeadline(cancellation);
        var run = begin(operation.Remainder, deadline.Token);
        using var unsent = new ResponseWriter();
        var (work, length) = await ExecuteAsync(run, unsent, isComplete: true);
        cancellation.ThrowIfCancellationRequested();
        if (!ReferenceEquals(run.Version, version))
            work = new DeferredWork();
        var queue = new DeliveryQueue(work);
        var lost = queue.KeepAnnounced(announced);
        return (queue, [.. lost.Select(part => new DeliveryEvent.Failed(part, WhyLost(part, work)))], length);
    }

    /// <returns>What is to be delivered later, and the bytes of all that was answered.</returns>
    async ValueTask<(DeferredWork Work, int Length)> ExecuteAsync(OperationRun run, ResponseWriter output, bool isComplete)
    {
        using var answer = new ResponseWriter(run.LengthExpected, run.Size);
        await new OperationExecutor(run).ExecuteRootSelectionSetAsync(null, answer);
        run.Size.Check(answer.Position);
        run.LengthExpected = answer.Position + 64;
        var splitter = new AnswerSplitter(operation.Split, run.Variables, onError, run.Errors.Errors, isComplete);
        return (splitter.Split(answer.WrittenMemory, output), answer.Position);
    }

    /// <summary>The errors of the part itself, in the order in which they were met.</summary>
    static IReadOnlyList<GraphQLError> OwnErrors(DeferredWork work, IReadOnlyList<GraphQLError> all) =>
        [.. all.Intersect(work.Errors.Select(own => own.Error)), .. work.Errors.Select(own => own.Error).Except(all)];

    /// <summary>The errors that left a null where the part would have been.</summary>
    static IReadOnlyList<GraphQLError> WhyLost(PendingResult part, DeferredWork work)
    {
        var above = work.Errors.Where(error => ResponsePath.IsAtOrBelow(part.Path, error.Null)).ToList();
        return above.Count == 0 ? [ExecutionErrors.ReplacedTooOften()] : [.. above.Select(error => error.Error)];
    }
}
