using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Execution;

/// <summary>The errors of one run; fields that are answered in parallel add to it at the same time.</summary>
sealed class ErrorList
{
    readonly Lock gate = new();
    List<GraphQLError>? errors;

    public IReadOnlyList<GraphQLError> Errors
    {
        get
        {
            lock (gate)
                return errors is null ? [] : [.. errors];
        }
    }

    /// <summary>Forgets the errors of what is done again.</summary>
    public void Clear()
    {
        lock (gate)
            errors = null;
    }

    public void Add(GraphQLError error)
    {
        lock (gate)
            (errors ??= []).Add(error);
    }
}
