using IpGraph.GraphQL;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Http.Tests.Transports;

public sealed class BrokenEngineTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    [InlineData("reserved stream")]
    [InlineData("WebSocket")]
    public async Task An_operation_that_breaks_the_engine_is_told_to_have_failed_and_no_more(string way)
    {
        await using var server = await RunningServer.Start(new(), "", _ => new BrokenEngine());
        var errors = await Way.All.Single(candidate => candidate.Name == way).Ask(server, "{ hello }");
        Assert.Equal("""[{"message":"Internal error.","extensions":{"code":"INTERNAL"}}]""", errors);
    }

    sealed class BrokenEngine : IRequestExecutor
    {
        public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
            throw new InvalidOperationException("secret of the house");

        public PreparedDocument Prepare(GraphQLRequest request) => throw new InvalidOperationException("secret of the house");
    }
}
