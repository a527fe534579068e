using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;

namespace IpGraph.GraphQL.Execution;

/// <summary>What becomes of the places where a value is missing that must not be null.</summary>
public enum ErrorBehavior
{
    /// <summary>The null climbs to the next place that may be null, as the specification has it.</summary>
    Propagate,

    /// <summary>The place itself is null, and its siblings are kept.</summary>
    Null,
}

/// <summary>One execution of one plan: its variables, its errors, and how long it may take.</summary>
sealed class OperationRun(
    BoundOperation bound,
    ErrorBehavior onError,
    Action<Exception>? reportInternal,
    AnswerSize size,
    CancellationToken cancellation)
{
    public OperationPlan Plan { get; } = bound.Prepared.Plan;

    /// <summary>For each root field what answers it whole, or null if its resolver does.</summary>
    public IReadOnlyList<IBoundAnswer?> Answers { get; } = bound.Answers;

    /// <summary>What has to be of one version for the whole run; null where that needs no care.</summary>
    public IRootSource? Source { get; } = bound.Prepared.Source;

    /// <summary>What clients are told the version of.</summary>
    public IRootSource? Told { get; } = bound.Prepared.Told;

    /// <summary>The version that everything was answered from, after the run; null where there is none, or where another came
    /// meanwhile.</summary>
    public object? Version { get; set; }

    /// <summary>What clients are told of that version by; null where it has no name.</summary>
    public string? VersionName => Told?.NameOf(Version);

    /// <summary>How many bytes the last answer of the plan had: about as many as the next will have.</summary>
    public int LengthExpected
    {
        get => bound.Prepared.LengthExpected;
        set => bound.Prepared.LengthExpected = value;
    }

    /// <summary>What everything written in this run counts towards.</summary>
    public AnswerSize Size { get; } = size;

    public VariableValues Variables { get; } = bound.Variables;

    public ErrorBehavior OnError { get; } = onError;

    public CancellationToken Cancellation { get; } = cancellation;

    public ErrorList Errors { get; } = new();

    /// <summary>The turns to wait for with each answer of a dear operation; null for one that need not wait.</summary>
    public DearWork.Turns? Turns { get; init; }

    /// <summary>Turns what a resolver threw into errors that the caller may see.</summary>
    public void AddFailure(Exception failure, PlannedField selected, ResponsePath path)
    {
        if (failure is GraphQLException { Errors: var errors })
        {
            foreach (var error in errors)
                Errors.Add(ExecutionErrors.At(error, selected, path));
        }
        else
        {
            reportInternal?.Invoke(failure);
            Errors.Add(ExecutionErrors.Internal(selected, path));
        }
    }
}
