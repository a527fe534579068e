using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL;

/// <summary>Answers requests over one schema: parse, validate, plan, execute.</summary>
/// <remarks>https://spec.graphql.org/September2025/#ExecuteRequest()</remarks>
public sealed class GraphQLEngine(Schema schema, IRootSource? source = null, EngineOptions? options = null)
    : IRequestExecutor
{
    readonly EngineOptions options = options ?? EngineOptions.Default;
    readonly DocumentPreparation documents = new(schema, source, options ?? EngineOptions.Default);

    readonly FixedResponses fixedResponses = new((options ?? EngineOptions.Default).CachedBytesMax);
    readonly KnownVariables knownVariables = new(schema, (options ?? EngineOptions.Default).CachedVariablesMax);

    public Schema Schema { get; } = schema;

    /// <inheritdoc/>
    public async ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        CancellationToken cancellation = default)
    {
        try
        {
            var document = Prepare(request);
            if (document.Errors.Count > 0)
                return ResponseComposer.Refuse(document.Errors, document.Outcome);
            if (document.GetOperation(request.OperationName, out var error) is not { } operation)
                return ResponseComposer.Refuse([error!], RequestOutcome.NoSuchOperation);
            if (request.NoMutations && operation.Syntax.Operation == OperationType.Mutation)
                return Refuse(RequestErrors.NoMutations(), RequestOutcome.OperationNotAllowed);
            var variables = knownVariables.Coerce(operation, request.Variables);
            return await Execute(request, operation, variables, cancellation);
        }
        catch (GraphQLException refusal)
        {
            return ResponseComposer.Refuse(refusal.Errors, RequestOutcome.BadVariables);
        }
        catch (Exception mistake) when (mistake is not OperationCanceledException)
        {
            options.ReportInternal?.Invoke(mistake);
            return Refuse(RequestErrors.Internal(), RequestOutcome.Failed);
        }
    }

    /// <inheritdoc/>
    public PreparedDocument Prepare(GraphQLRequest request) => documents.Prepare(request.Document.Span);

    /// <summary>The plan of a request as a tree, with how each root field is answered; for people.</summary>
    /// <exception cref="GraphQLException">The request cannot be executed.</exception>
    public string Explain(GraphQLRequest request)
    {
        var document = Prepare(request);
        if (document.Errors.Count > 0)
            throw new GraphQLException(document.Errors);
        var operation = document.GetOperation(request.OperationName, out var error)
            ?? throw new GraphQLException(error!);
        var variables = knownVariables.Coerce(operation, request.Variables);
        var prepared = operation.PlanFor(variables, AnswerParts.Whole);
        var answers = prepared.Plan.Fields.Zip(prepared.Answers).ToDictionary(pair => pair.First, pair => pair.Second);
        return PlanPrinter.Print(prepared.Plan, (root, output) => answers[root]?.Describe(variables, output));
    }

    async ValueTask<ExecutionResult> Execute(
        GraphQLRequest request,
        PreparedOperation operation,
        VariableValues variables,
        CancellationToken cancellation)
    {
        var whole = operation.PlanFor(variables, AnswerParts.Whole);
        var cost = OperationCost.Of(whole, variables);
        var reported = request.ReportCost ? cost : (double?)null;
        if (cost > options.Limits.CostMax)
        {
            var excess = OperationCost.TooHigh(whole, variables, cost, options.Limits.CostMax);
            return ResponseComposer.Refuse([excess], RequestOutcome.TooCostly, reported);
        }

        if (operation.Syntax.Operation == OperationType.Subscription)
            return Subscribe(request, whole, variables, cancellation);
        if (request.Incremental == IncrementalFormat.None
            || operation.PlanFor(variables, AnswerParts.Marked) is not { Plan.IsIncremental: true } marked)
            return await ExecuteWhole(request, whole, variables, reported, cancellation);
        var first = operation.PlanFor(variables, AnswerParts.First);
        var delivery = new IncrementalDelivery(
            first, marked, Begin(request, variables), request.Incremental, StartDeadline);
        return await delivery.Start(reported, cancellation);
    }

    async ValueTask<ExecutionResult> ExecuteWhole(
        GraphQLRequest request,
        PreparedPlan whole,
        VariableValues variables,
        double? cost,
        CancellationToken cancellation)
    {
        if (cost is null && whole.FixedResponse is { } known)
            return new SingleResult(known, RequestOutcome.Executed, []);
        using var deadline = StartDeadline(cancellation);
        var run = Begin(request, variables)(whole, deadline.Token);
        var output = ResponseComposer.Begin(whole.LengthExpected);
        await new OperationExecutor(run).ExecuteRootSelectionSet(null, output);
        cancellation.ThrowIfCancellationRequested();
        whole.LengthExpected = output.Position + 64;
        var result = ResponseComposer.End(output, run.Errors.Errors, cost);
        if (whole.IsFixed && cost is null && !result.HasErrors)
            fixedResponses.Keep(whole, result.Body.Span);
        return result;
    }

    ExecutionResult Subscribe(
        GraphQLRequest request,
        PreparedPlan whole,
        VariableValues variables,
        CancellationToken cancellation) =>
        new SubscriptionExecutor(whole, Begin(request, variables), StartDeadline).Subscribe(cancellation);

    Func<PreparedPlan, CancellationToken, OperationRun> Begin(GraphQLRequest request, VariableValues variables) =>
        (prepared, token) => new OperationRun(prepared, variables, request.OnError, options.ReportInternal, token);

    Deadline StartDeadline(CancellationToken caller) => Deadline.Start(options.Limits.Deadline, options.Clock, caller);

    static SingleResult Refuse(GraphQLError error, RequestOutcome outcome) => ResponseComposer.Refuse([error], outcome);
}
