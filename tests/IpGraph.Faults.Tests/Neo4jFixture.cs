using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>A Neo4j with the seed in it, and the cookbook with its right answers; what all tests break in turn.</summary>
public sealed class Neo4jFixture : IAsyncLifetime
{
    public Neo4jProcess Neo4j { get; private set; } = null!;

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    public async Task InitializeAsync()
    {
        if (!Neo4jProcess.CanStart)
            return;
        var reading = Question.ReadCookbookAsync();
        Neo4j = await Neo4jProcess.StartNewAsync();
        Questions = await reading;
        using var load = ServerProcess.RunIn(
            AppContext.BaseDirectory, [("IPGRAPH_NEO4J_URL", Neo4jProcess.AddressAt(Neo4j.Port))], "load");
        await load.WaitForExitAsync();
        Assert.Equal(0, load.ExitCode);
    }

    public async Task DisposeAsync()
    {
        if (Neo4j is not null)
            await Neo4j.DisposeAsync();
    }

    /// <summary>A server over Neo4j, reached by whatever stands at that port.</summary>
    public static Task<ServerProcess> ServeAsync(int port, params (string Name, string Value)[] environment) =>
        ServerProcess.StartAsync(
            [
                ("IPGRAPH_STORE", "neo4j"),
                ("IPGRAPH_NEO4J_URL", Neo4jProcess.AddressAt(port)),
                ("IPGRAPH_WAIT_MAX", "10000"),
                ("IPGRAPH_DEADLINE", "5000"),
                .. environment,
            ]);

    /// <summary>Statements of ours that have been running for longer than that, as the server counts.</summary>
    public Task<long> CountOlderAsync(TimeSpan age) => Neo4j.NumberAsync(
        "SHOW TRANSACTIONS YIELD parameters AS sent, elapsedTime AS age "
        + $"WHERE sent.tag IS NOT NULL AND age.milliseconds > {(long)age.TotalMilliseconds} RETURN count(*)");
}

[CollectionDefinition(nameof(Neo4jFixture))]
public sealed class Neo4jGroup : ICollectionFixture<Neo4jFixture>;
