namespace IpGraph.GraphQL.Errors;

/// <summary>Carries errors out of code that cannot go on, such as a parser at its first mistake.</summary>
public sealed class GraphQLException(IReadOnlyList<GraphQLError> errors) : Exception(string.Join("\n", errors))
{
    public GraphQLException(GraphQLError error)
        : this([error])
    {
    }

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
