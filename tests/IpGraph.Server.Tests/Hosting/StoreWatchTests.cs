using System.Text;
using IpGraph.Graph;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Server.Hosting;
using IpGraph.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace IpGraph.Server.Tests.Hosting;

public sealed class StoreWatchTests
{
    [Fact]
    public async Task Whatever_goes_wrong_at_a_look_passes()
    {
        var runner = new MoodyRunner();
        var watch = new StoreWatch(new Neo4jStore(SmallGraph.Model, runner), TimeProvider.System);
        using var ending = new CancellationTokenSource();
        var watching = watch.RunAsync(NullLogger.Instance, ending.Token);
        await Eventually.Holds(() => watch.IsReady);
        foreach (var failure in new Exception[] { new StoreUnavailableException(""), new InvalidOperationException() })
        {
            runner.Failure = failure;
            await Eventually.Holds(() => !watch.IsReady);
            Assert.Equal(("failing", "current"), (watch.Neo4j?.State, watch.Graph.State));
            runner.Failure = null;
            await Eventually.Holds(() => watch.IsReady);
            Assert.Equal("reachable", watch.Neo4j?.State);
        }

        await ending.CancelAsync();
        await watching;
        Assert.False(watch.IsReady);
    }

    /// <summary>Answers which version is current, or fails.</summary>
    sealed class MoodyRunner : ICypherRunner
    {
        static readonly byte[] Rows = Encoding.UTF8.GetBytes("""[[1,"hash","{\"Measure\":4}","{}"]]""");

        public Exception? Failure { get; set; }

        public ValueTask<CypherRows> RunAsync(CypherStatement statement, CancellationToken cancellation) =>
            Failure is { } failure
                ? throw failure
                : ValueTask.FromResult(new CypherRows(Rows, ..));
    }
}
