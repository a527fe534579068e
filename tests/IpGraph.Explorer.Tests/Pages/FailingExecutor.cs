using IpGraph.GraphQL;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>Answers everything with one error.</summary>
sealed class FailingExecutor(GraphQLError error) : IRequestExecutor
{
    public FailingExecutor(string code)
        : this(new GraphQLError("It fails.") { Code = code })
    {
    }

    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        var body = new ResponseWriter(256);
        body.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(body, [error]);
        body.WriteRaw((byte)'}');
        return new(new SingleResult(body, RequestOutcome.Executed, [error.Code!]));
    }

    public PreparedDocument Prepare(GraphQLRequest request) => throw new NotSupportedException();
}
