using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Signals;

namespace IpGraph.GraphQL.Requests;

/// <summary>An operation with the coerced values of its variables; it owns what was bound to them.</summary>
sealed class CoercedOperation(PreparedOperation operation, VariableValues variables, bool isKept)
{
    BoundOperation? whole;
    IncrementalOperation? current;
    IncrementalOperation? legacy;

    public PreparedOperation Operation { get; } = operation;

    public VariableValues Variables { get; } = variables;

    /// <summary>Whether later requests with the same variables get this very object.</summary>
    public bool IsKept { get; } = isKept;

    /// <summary>The plan for the whole answer with its root fields bound; worked out once.</summary>
    public BoundOperation Bind() => whole ??= Bind(AnswerParts.Whole);

    /// <summary>The plans for an answer in parts; null where there is nothing to deliver later.</summary>
    public IncrementalOperation? BindInParts(IncrementalFormat format)
    {
        if (format == IncrementalFormat.None || !Operation.PlanFor(Variables, AnswerParts.Marked).Plan.IsIncremental)
            return null;
        return format == IncrementalFormat.Current
            ? current ??= Bind(AnswerParts.Marked, AnswerParts.Marked)
            : legacy ??= Bind(AnswerParts.Typed, AnswerParts.Branched);
    }

    IncrementalOperation Bind(AnswerParts parts, AnswerParts split)
    {
        var complete = Bind(parts);
        var first = complete.Prepared.IsExecutedOnce ? null : Bind(AnswerParts.First);
        return new IncrementalOperation(first, complete, Operation.PlanFor(Variables, split).Plan);
    }

    BoundOperation Bind(AnswerParts parts)
    {
        var plan = Operation.PlanFor(Variables, parts);
        using var trace = OperationTrace.Begin("bind");
        return BoundOperation.Bind(plan, Variables, IsKept);
    }
}
