using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Execution;

/// <summary>Answers root fields whole, so that no caller can ask per row.</summary>
public interface IRootSource
{
    /// <summary>What the source and the resolvers answer from now, compared by reference; null if it never changes.</summary>
    /// <remarks>An operation with several root fields sees one version. Hence: what an answer is made of is the version at
    /// some time between its beginning and its end, and no version comes back after another was seen.</remarks>
    object? Version => null;

    /// <summary>What clients are told of a version by; null where it has no name.</summary>
    string? NameOf(object? version) => null;

    /// <summary>Whether an answer is there as soon as it is asked for, so that nothing is gained by asking for a part of it
    /// first.</summary>
    bool AnswersAtOnce => false;

    bool Answers(FieldDefinition rootField);

    /// <summary>Asked once per plan; what it returns serves every request with that plan.</summary>
    IRootAnswer Prepare(PlannedField field, OperationPlan plan);
}

/// <summary>What answers one root field of a plan, whatever the values of its variables; used by many requests at once.</summary>
public interface IRootAnswer
{
    /// <summary>Puts the values of the variables in.</summary>
    /// <param name="variables">The coerced variables of a request.</param>
    /// <param name="isRepeated">Whether what is returned will serve later requests too.</param>
    /// <exception cref="GraphQLException">An argument of the root field itself has a value that cannot be used.</exception>
    IBoundAnswer Bind(VariableValues variables, bool isRepeated);
}

/// <summary>Writes one root field for given values of its variables; used by many requests at once.</summary>
public interface IBoundAnswer
{
    /// <summary>The fields below the root whose arguments have values that cannot be used. For each of them any value is
    /// written, and an object of an abstract type that has one below it tells its type under
    /// <see cref="Planner.TypeMarker"/>.</summary>
    IReadOnlyList<FieldFailure> Failures => [];

    /// <summary>How many nodes the answer may be expected to visit, for the limit on cost.</summary>
    double ExpectedNodes { get; }

    /// <summary>The argument whose value makes the answer dear, with its place, as a part of a sentence; null if there is
    /// none. Asked only when the cost is refused.</summary>
    string? Heaviest => null;

    /// <summary>Writes exactly the JSON value of the field, or throws a <see cref="GraphQLException"/>: then what was
    /// written is taken back and the field is null.</summary>
    ValueTask WriteAsync(ResponseWriter output, CancellationToken cancellation);

    /// <summary>Prints how the field is answered, for people.</summary>
    void Describe(TextWriter output)
    {
    }

    /// <summary>Prints what the answer is expected to cost and how it is found, for people.</summary>
    void DescribeAccess(TextWriter output)
    {
    }
}

/// <summary>A field that has no value wherever it is reached, and why.</summary>
public sealed record FieldFailure(PlannedField Field, IReadOnlyList<GraphQLError> Errors);
