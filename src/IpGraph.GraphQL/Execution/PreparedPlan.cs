using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution;

/// <summary>A plan together with what answers its root fields; kept with the document and used by many
/// requests.</summary>
sealed class PreparedPlan
{
    byte[]? fixedResponse;

    PreparedPlan(OperationPlan plan, IReadOnlyList<IRootAnswer?> answers, IRootSource? source)
    {
        (Plan, Answers, Source) = (plan, answers, source);
        IsExecutedOnce = plan.Operation.Operation == OperationType.Mutation
            || plan.Fields.Zip(answers).All(root => IsThereAtOnce(root.First, root.Second, source));
        IsFixed = plan.Fields.Zip(answers).All(root => root.First.IsTypeName || root.Second is IntrospectionAnswer);
    }

    public OperationPlan Plan { get; }

    /// <summary>For each root field what answers it whole, or null if its resolver does.</summary>
    public IReadOnlyList<IRootAnswer?> Answers { get; }

    /// <summary>What the root fields have in common; null where one answer alone makes the response, or where nothing may
    /// happen twice.</summary>
    public IRootSource? Source { get; }

    /// <summary>What clients are told the version of; null where there is none, or where it may change while it is asked.</summary>
    public IRootSource? Told { get; private init; }

    /// <summary>Whether the operation is run once where it is answered in parts.</summary>
    public bool IsExecutedOnce { get; }

    /// <summary>Whether only another schema could change the response.</summary>
    public bool IsFixed { get; }

    /// <summary>Whether it was executed before: a fixed response that nobody asks for again is not worth keeping.</summary>
    public bool WasExecuted { get; set; }

    /// <summary>The response, where it is fixed and kept.</summary>
    public byte[]? FixedResponse
    {
        get => Volatile.Read(ref fixedResponse);
        set => Volatile.Write(ref fixedResponse, value);
    }

    /// <summary>How many bytes the last response had: about as many as the next will have.</summary>
    public int LengthExpected { get; set; } = 4096;

    public static PreparedPlan Prepare(OperationPlan plan, AnswerParts parts, IRootSource? source) => new(
        plan,
        parts == AnswerParts.Branched ? [] : [.. plan.Fields.Select(selected =>
            source?.Answers(selected.Definition) == true
                ? source.Prepare(selected, plan)
                : IntrospectionAnswer.TryPrepare(selected, plan))],
        plan.Operation.Operation == OperationType.Query && (plan.Fields.Count > 1 || parts != AnswerParts.Whole)
            ? source
            : null)
    {
        Told = plan.Operation.Operation == OperationType.Query ? source : null,
    };

    /// <summary>The same plan with only some of its root fields, given by their indexes.</summary>
    public PreparedPlan Only(IReadOnlyList<int> kept)
    {
        var plan = new OperationPlan
        {
            Schema = Plan.Schema,
            Operation = Plan.Operation,
            RootType = Plan.RootType,
            Fields = [.. kept.Select(i => Plan.Fields[i])],
            Variables = Plan.Variables,
            Deferred = Plan.Deferred,
            IsIncremental = Plan.IsIncremental,
        };
        return new PreparedPlan(plan, [.. kept.Select(i => Answers[i])], Source) { Told = Told };
    }

    static bool IsThereAtOnce(PlannedField root, IRootAnswer? answer, IRootSource? source) => answer switch
    {
        IntrospectionAnswer => true,
        null => root.IsTypeName || (!root.IsIncremental && root.Definition.AsyncResolver is null),
        _ => source is { AnswersAtOnce: true },
    };
}
