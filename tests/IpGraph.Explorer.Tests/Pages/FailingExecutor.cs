using System.Text;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>Answers everything with one error.</summary>
sealed class FailingExecutor(string code) : IRequestExecutor
{
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        var body = Encoding.UTF8.GetBytes($$$"""{"errors":[{"message":"It fails.","extensions":{"code":"{{{code}}}"}}]}""");
        return new(new SingleResult(body, RequestOutcome.Executed, [code]));
    }

    public PreparedDocument Prepare(GraphQLRequest request) => throw new NotSupportedException();
}
