using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Signals;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL;

/// <summary>Answers requests over one schema: prepare (parse, validate, plan) → coerce → bind → price → execute.</summary>
/// <remarks>https://spec.graphql.org/September2025/#ExecuteRequest()</remarks>
public sealed class GraphQLEngine(Schema schema, IRootSource? source = null, EngineOptions? options = null)
    : IRequestExecutor
{
    readonly EngineOptions options = options ?? EngineOptions.Default;
    readonly DocumentPreparation documents = new(schema, source, options ?? EngineOptions.Default);
    readonly CoercionCache coercions = new(
        schema,
        (options ?? EngineOptions.Default).CachedVariablesMax,
        (options ?? EngineOptions.Default).Limits.InputValuesMax,
        (options ?? EngineOptions.Default).Validation.Suggestions);

    readonly DearWork dear = new((options ?? EngineOptions.Default).Limits.DearAtOnce);

    readonly FixedResponseCache fixedResponses = new((options ?? EngineOptions.Default).CachedBytesMax);

    public Schema Schema { get; } = schema;

    /// <inheritdoc/>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        CancellationToken cancellation = default) =>
        OperationTrace.IsWanted ? ExecuteTracedAsync(request, cancellation) : RespondAsync(request, cancellation);

    async ValueTask<ExecutionResult> ExecuteTracedAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        using var trace = OperationTrace.BeginOperation();
        var result = await RespondAsync(request, cancellation);
        if (trace is not null && result is SingleResult { HasErrors: true } failed)
            OperationTrace.Fail(trace, failed.ErrorCodes[0], failed.Outcome == RequestOutcome.Failed);
        return result;
    }

    async ValueTask<ExecutionResult> RespondAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            var document = Prepare(request);
            if (document.Errors.Count > 0)
                return ResponseComposer.Refuse(document.Errors, document.Outcome);
            if (document.GetOperation(request.OperationName, out var error) is not { } operation)
                return ResponseComposer.Refuse([error!], RequestOutcome.NoSuchOperation);
            OperationTrace.Identify(operation.TypeName, operation.Syntax.Name?.Value);
            if (request.NoMutations && operation.Syntax.Operation == OperationType.Mutation)
                return ResponseComposer.Refuse([RequestErrors.NoMutations()], RequestOutcome.OperationNotAllowed);
            var coerced = coercions.Coerce(operation, request.Variables);
            var bound = coerced.Bind();
            var cost = OperationCost.Of(bound);
            OperationTrace.Price(cost);
            if (cost > options.Limits.CostMax)
                return RefuseCost(request, bound, cost);
            if (options.Charge?.Invoke(cost) is { } unpaid)
                return ResponseComposer.Refuse([unpaid], RequestOutcome.OverQuota, new ResponseExtensions(request.ReportCost ? cost : null, request.ReportVersion));
            return await Execute(request, coerced, bound, cost, cancellation);
        }
        catch (GraphQLException refusal)
        {
            return ResponseComposer.Refuse(refusal.Errors, RequestOutcome.BadVariables);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            options.ReportInternal?.Invoke(mistake);
            return ResponseComposer.Refuse([RequestErrors.Internal()], RequestOutcome.Failed);
        }
    }

    /// <inheritdoc/>
    public PreparedDocument Prepare(GraphQLRequest request) => documents.Prepare(request.Document.Span);

    /// <summary>The plan of a request as a tree, with how each root field is answered; for people.</summary>
    /// <param name="request">The values of its variables are put in.</param>
    /// <param name="withAccess">Whether each root field is followed by its price and by how it is found.</param>
    /// <exception cref="GraphQLException">The request cannot be executed.</exception>
    public string Explain(GraphQLRequest request, bool withAccess = false)
    {
        var bound = Bind(request);
        var plan = bound.Prepared.Plan;
        var answers = plan.Fields.Zip(bound.Answers).ToDictionary(pair => pair.First, pair => pair.Second);
        return PlanPrinter.Print(plan, (root, output) =>
        {
            answers[root]?.Describe(output);
            if (withAccess)
                answers[root]?.DescribeAccess(output);
        });
    }

    /// <exception cref="GraphQLException">The request cannot be executed.</exception>
    BoundOperation Bind(GraphQLRequest request)
    {
        var document = Prepare(request);
        if (document.Errors.Count > 0)
            throw new GraphQLException(document.Errors);
        var operation = document.GetOperation(request.OperationName, out var error)
            ?? throw new GraphQLException(error!);
        return coercions.Coerce(operation, request.Variables).Bind();
    }

    /// <summary>What a request costs, and all for which its execution would refuse it or a field of it: nothing is
    /// executed.</summary>
    /// <exception cref="GraphQLException">The request cannot be executed.</exception>
    public (double Cost, IReadOnlyList<GraphQLError> Refusals) Price(GraphQLRequest request)
    {
        var bound = Bind(request);
        var cost = OperationCost.Of(bound);
        var refusals = bound.Refusals.ToList();
        if (cost > options.Limits.CostMax)
            refusals.Add(OperationCost.TooHigh(bound, cost, options.Limits.CostMax));
        return (cost, refusals);
    }

    ValueTask<ExecutionResult> Execute(
        GraphQLRequest request,
        CoercedOperation coerced,
        BoundOperation bound,
        double cost,
        CancellationToken cancellation)
    {
        var extensions = new ResponseExtensions(request.ReportCost ? cost : null, request.ReportVersion);
        if (coerced.Operation.Syntax.Operation == OperationType.Subscription)
            return ValueTask.FromResult(Subscribe(request, bound, cancellation));
        return coerced.BindInParts(request.Incremental) is { } parts
            ? new IncrementalDelivery(parts, Begin(InParts(request)), request.Incremental, request.OnError, StartDeadline)
                .StartAsync(extensions, cancellation)
            : ExecuteWholeAsync(request, bound, extensions, cancellation);
    }

    /// <summary>In the older format each fragment comes whole: what failed beside it may not take its fields, so that nulls
    /// stay where they are until the answer is split.</summary>
    static GraphQLRequest InParts(GraphQLRequest request) =>
        request.Incremental == IncrementalFormat.Legacy ? request with { OnError = ErrorBehavior.Null } : request;

    async ValueTask<ExecutionResult> ExecuteWholeAsync(
        GraphQLRequest request,
        BoundOperation bound,
        ResponseExtensions extensions,
        CancellationToken cancellation)
    {
        var prepared = bound.Prepared;
        if (extensions.IsEmpty && prepared.FixedResponse is { } known)
            return new SingleResult(known, RequestOutcome.Executed, []) { DataVersion = prepared.Told?.NameOf(prepared.Told.Version) };
        using var deadline = StartDeadline(cancellation);
        using var trace = OperationTrace.Begin("execute");
        var run = Begin(request)(bound, deadline.Token);
        var output = ResponseComposer.Begin(prepared.LengthExpected, run.Size);
        await new OperationExecutor(run).ExecuteRootSelectionSetAsync(null, output);
        cancellation.ThrowIfCancellationRequested();
        run.Size.Check(output.Position);
        prepared.LengthExpected = output.Position + 64;
        var result = ResponseComposer.End(output, run.Errors.Errors, extensions, run.VersionName);
        if (prepared.IsFixed && extensions.IsEmpty && !result.HasErrors)
        {
            if (prepared.WasExecuted)
                fixedResponses.Keep(prepared, result.Body.Span);
            prepared.WasExecuted = true;
        }

        return result;
    }

    ExecutionResult Subscribe(GraphQLRequest request, BoundOperation bound, CancellationToken cancellation) =>
        new SubscriptionExecutor(bound, Begin(request), StartDeadline).Subscribe(cancellation);

    Func<BoundOperation, CancellationToken, OperationRun> Begin(GraphQLRequest request) =>
        (bound, token) => new OperationRun(
            bound, request.OnError, options.ReportInternal, new AnswerSize(options.Limits.AnswerMax), token)
        {
            Turns = OperationCost.Of(bound) >= options.Limits.DearCost ? dear.Of(options.Client?.Invoke()) : null,
        };

    Deadline StartDeadline(CancellationToken caller) => Deadline.Start(options.Limits.Deadline, options.Clock, caller);

    SingleResult RefuseCost(GraphQLRequest request, BoundOperation bound, double cost) => ResponseComposer.Refuse(
        [OperationCost.TooHigh(bound, cost, options.Limits.CostMax)],
        RequestOutcome.TooCostly,
        new ResponseExtensions(request.ReportCost ? cost : null, request.ReportVersion));
}
