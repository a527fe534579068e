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
    PreparedPlan prepared,
    VariableValues variables,
    ErrorBehavior onError,
    Action<Exception>? reportInternal,
    CancellationToken cancellation)
{
    public OperationPlan Plan { get; } = prepared.Plan;

    /// <summary>For each root field what answers it whole, or null if its resolver does.</summary>
    public IReadOnlyList<IRootAnswer?> Answers { get; } = prepared.Answers;

    /// <summary>What has to be of one version for the whole run; null where that needs no care.</summary>
    public IRootSource? Source { get; } = prepared.Source;

    /// <summary>The version that everything was answered from, after the run; only where there is a source.</summary>
    public object? Version { get; set; }

    public VariableValues Variables { get; } = variables;

    public ErrorBehavior OnError { get; } = onError;

    public CancellationToken Cancellation { get; } = cancellation;

    public ErrorList Errors { get; } = new();

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
