using System.Runtime.CompilerServices;
using System.Text.Json;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution;

/// <summary>Answers an operation in parts: a query is run without the deferred fragments and then with them, so that
/// the first answer need not wait; a mutation is run once, for it must not happen twice.</summary>
/// <remarks>What the client holds cannot be taken back: where the data was replaced after the first answer, the parts that
/// it waits for fail, rather than being of another version.</remarks>
sealed class IncrementalDelivery(
    PreparedPlan first,
    PreparedPlan marked,
    Func<PreparedPlan, CancellationToken, OperationRun> begin,
    IncrementalFormat format,
    Func<CancellationToken, Deadline> startDeadline)
{
    static readonly JsonDocumentOptions ParseOptions = new() { MaxDepth = 1000 };

    /// <summary>The answer in parts, or in one if nothing is left to be delivered later.</summary>
    public async ValueTask<ExecutionResult> Start(double? cost, CancellationToken cancellation)
    {
        var isMutation = marked.Plan.Operation.Operation == OperationType.Mutation;
        using var deadline = startDeadline(cancellation);
        var run = begin(isMutation ? marked : first, deadline.Token);
        var cutter = new AnswerCutter(marked.Plan, run.Variables, run.OnError);
        using var data = await Execute(run);
        cancellation.ThrowIfCancellationRequested();
        var output = ResponseComposer.Begin();
        cutter.CutFirst(data.RootElement, isMutation, output);
        var errors = isMutation ? Assign(cutter, run.Errors.Errors, isComplete: true) : run.Errors.Errors;
        if (cutter.Parts.Count == 0)
            return ResponseComposer.End(output, errors, cost);

        output = ResponseComposer.MoveBehind(errors, output);
        ResponseComposer.WriteCost(output, cost);
        return new IncrementalResult(Deliver(output, cutter, run.Version, isMutation, cancellation));
    }

    async IAsyncEnumerable<ResponsePayload> Deliver(
        ResponseWriter firstAnswer,
        AnswerCutter cutter,
        object? version,
        bool isComplete,
        CancellationToken requested,
        [EnumeratorCancellation] CancellationToken enumerated = default)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(requested, enumerated);
        var payloads = new PayloadWriter(cutter, format);
        payloads.WriteFirst(firstAnswer);
        var body = firstAnswer.WrittenSpan.ToArray();
        firstAnswer.Dispose();
        yield return new ResponsePayload(body, HasNext: true);

        if (!isComplete)
            await ExecuteRemainder(cutter, version, linked.Token);
        for (var round = 1; round <= payloads.LastRound; round++)
        {
            using var output = new ResponseWriter();
            payloads.WriteRound(output, round);
            yield return new ResponsePayload(output.WrittenSpan.ToArray(), round < payloads.LastRound);
        }
    }

    async ValueTask ExecuteRemainder(AnswerCutter cutter, object? version, CancellationToken cancellation)
    {
        using var deadline = startDeadline(cancellation);
        var run = begin(marked.OnlyIncremental(), deadline.Token);
        using var data = await Execute(run);
        var isOfSameVersion = ReferenceEquals(run.Version, version);
        if (isOfSameVersion)
            cutter.CutRemainder(data.RootElement);
        Assign(
            cutter, isOfSameVersion ? run.Errors.Errors : [ExecutionErrors.ReplacedTooOften()], isComplete: false);
        cancellation.ThrowIfCancellationRequested();
    }

    static async ValueTask<JsonDocument> Execute(OperationRun run)
    {
        using var output = new ResponseWriter();
        await new OperationExecutor(run).ExecuteRootSelectionSet(null, output);
        return JsonDocument.Parse(output.WrittenSpan.ToArray(), ParseOptions);
    }

    /// <summary>Gives each error to the piece that holds its path, and returns those of the first answer.</summary>
    static IReadOnlyList<GraphQLError> Assign(AnswerCutter cutter, IReadOnlyList<GraphQLError> errors, bool isComplete)
    {
        var unassigned = new List<GraphQLError>();
        foreach (var error in errors)
        {
            var steps = error.Path?.ToList() ?? [];
            var piece = cutter.Pieces.Where(piece => piece.Holds(steps) >= 0).MaxBy(piece => piece.Holds(steps));
            if (piece is null)
                unassigned.Add(error);
            else if (piece.HasFailed)
                piece.Owner.Errors.Add(error);
            else
                piece.Errors.Add(error);
        }

        foreach (var part in cutter.Parts.Where(part => !part.WasFound))
        {
            part.HasFailed = true;
            part.Errors.AddRange(isComplete ? [] : unassigned.Where(error => IsAbove(error.Path, part.Path)));
        }

        return unassigned;
    }

    static bool IsAbove(ResponsePath? error, ResponsePath? part)
    {
        var steps = error?.ToList() ?? [];
        return steps.SequenceEqual((part?.ToList() ?? []).Take(steps.Count));
    }
}
