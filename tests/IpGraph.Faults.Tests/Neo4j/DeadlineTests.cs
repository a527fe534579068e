using System.Diagnostics;
using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests.Neo4j;

/// <summary>Whoever asked for too much is told so in time, and nothing of it goes on in the database.</summary>
[Collection(nameof(Neo4jFixture))]
public sealed class DeadlineTests(Neo4jFixture fixture)
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    /// <summary>Runs for longer than anyone waits.</summary>
    static readonly CypherStatement Endless = new(
        "UNWIND range(1, 10000000000) AS x WITH x WHERE x % 7 = $k RETURN count(x)", [new("k", 1)]);

    [FaultFact]
    public async Task An_answer_over_budget_is_told_so_when_its_time_is_over()
    {
        using var proxy = new TcpProxy(fixture.Neo4j.Port);
        await using var server = await Neo4jFixture.ServeAsync(
            proxy.Port, ("IPGRAPH_CACHE", "false"), ("IPGRAPH_DEADLINE", $"{Deadline.TotalMilliseconds}"));
        using var http = new HttpClient();
        foreach (var question in fixture.Questions)
        {
            await Eventually.Holds(async () =>
                Verdicts.Of(question, await Question.AskAsync(http, server, question.Body)) == Verdict.Right);
        }

        proxy.Latency = Deadline * 3;
        var asking = Stopwatch.StartNew();
        var answer = await Question.AskAsync(http, server, fixture.Questions[0].Body);
        Figures.Write($"deadline of {Deadline.TotalMilliseconds} ms: told after {asking.ElapsedMilliseconds} ms");
        Assert.Equal(Verdict.Late, Verdicts.Of(fixture.Questions[0], answer));
        Assert.InRange(asking.Elapsed, Deadline * 0.9, Deadline * 4);
    }

    [FaultFact]
    public async Task A_statement_that_nobody_waits_for_ends()
    {
        using var client = Connect(fixture.Neo4j.Port);
        await LeaveAsync(client, () => Eventually.Holds(async () => await RunningAsync() > 0));
        var took = await Eventually.Holds(async () => await RunningAsync() == 0);
        Figures.Write($"a statement left behind: ended after {took.TotalMilliseconds:0} ms");
    }

    [FaultFact]
    public async Task A_statement_that_arrives_after_its_caller_left_ends_too()
    {
        using var client = Connect(fixture.Neo4j.Port);
        (await client.RunAsync(new CypherStatement("RETURN 1", []), default)).Dispose();
        fixture.Neo4j.Pause();
        try
        {
            await LeaveAsync(client, () => Task.Delay(TimeSpan.FromSeconds(1)));
        }
        finally
        {
            fixture.Neo4j.Resume();
        }

        await Eventually.Holds(fixture.Neo4j.AnswersAsync);
        var took = await Eventually.Holds(async () => await OlderAsync(TimeSpan.FromSeconds(2)) == 0
            && await RunningAsync() == 0);
        Figures.Write($"a statement that came late to a stopped server: ended after {took.TotalMilliseconds:0} ms");
    }

    static Neo4jClient Connect(int port) => new(Neo4jOptions.Parse(Neo4jProcess.AddressAt(port)));

    static async Task LeaveAsync(Neo4jClient client, Func<Task> meanwhile)
    {
        using var leaving = new CancellationTokenSource();
        var waiting = client.RunAsync(Endless, leaving.Token).AsTask();
        await meanwhile();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    Task<long> RunningAsync() => OlderAsync(TimeSpan.Zero);

    Task<long> OlderAsync(TimeSpan age) => fixture.Neo4j.NumberAsync(
        "SHOW TRANSACTIONS YIELD parameters AS sent, elapsedTime AS age "
        + $"WHERE sent.k = 1 AND age.milliseconds >= {(long)age.TotalMilliseconds} RETURN count(*)");
}
