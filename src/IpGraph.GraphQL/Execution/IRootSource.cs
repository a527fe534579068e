using IpGraph.GraphQL.Coercion;
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

    bool Answers(FieldDefinition rootField);

    /// <summary>Asked once per plan; what it returns serves every request with that plan.</summary>
    IRootAnswer Prepare(PlannedField field, OperationPlan plan);
}

/// <summary>Writes one root field of a plan; used by many requests at once.</summary>
public interface IRootAnswer
{
    /// <summary>Writes exactly the JSON value of the field, or throws a <see cref="Errors.GraphQLException"/>: then
    /// what was written is taken back and the field is null.</summary>
    ValueTask WriteAsync(VariableValues variables, ResponseWriter output, CancellationToken cancellation);

    /// <summary>How many nodes the answer may be expected to visit, for the limit on cost.</summary>
    double ExpectedNodes(VariableValues variables);

    /// <summary>The argument whose value makes the answer dear, with its place, as a part of a sentence; null if there is
    /// none. Asked only when the cost is refused.</summary>
    string? Heaviest(VariableValues variables) => null;

    /// <summary>Prints how the field is answered, for people.</summary>
    void Describe(VariableValues variables, TextWriter output)
    {
    }
}
