using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.GraphQL;

/// <summary>Answers requests: the engine itself, or something that spares it work.</summary>
public interface IRequestExecutor
{
    /// <summary>Never throws for what a client sent; throws <see cref="OperationCanceledException"/> when the caller
    /// gives up.</summary>
    ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default);

    /// <summary>Reads and validates a document without executing it.</summary>
    PreparedDocument Prepare(GraphQLRequest request);
}
