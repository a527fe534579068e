using System.Diagnostics;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>A server over Neo4j that loses Redis is about as fast as one that never had it.</summary>
[Collection(nameof(Neo4jFixture))]
public sealed class RedisLossTests(Neo4jFixture fixture)
{
    const int Rounds = 30;

    /// <summary>A busy machine is not what is asked about.</summary>
    static readonly (string, string) Patient = ("IPGRAPH_DEADLINE", "30000");

    [FaultFact(needsRedis: true)]
    public async Task Answers_without_redis_take_about_as_long_as_those_that_are_never_kept()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await using var lost = await Neo4jFixture.ServeAsync(
            fixture.Neo4j.Port, ("IPGRAPH_REDIS", redis.Address), ("IPGRAPH_CACHE_BYTES", "0"), Patient);
        await using var uncached = await Neo4jFixture.ServeAsync(fixture.Neo4j.Port, ("IPGRAPH_CACHE", "false"), Patient);
        await AskAllAsync(lost);
        await redis.KillAsync();
        await AskAllAsync(lost);
        await AskAllAsync(uncached);
        var (left, right) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            left.AddRange(await AskAllAsync(lost));
            right.AddRange(await AskAllAsync(uncached));
        }

        var (p99, p99Uncached) = (Percentile(left, 0.99), Percentile(right, 0.99));
        Figures.Write($"redis killed: p99 {p99:0.0} ms, p50 {Percentile(left, 0.5):0.0} ms; "
            + $"never kept: p99 {p99Uncached:0.0} ms, p50 {Percentile(right, 0.5):0.0} ms; ratio {p99 / p99Uncached:0.00}");
        Assert.InRange(p99, 0, p99Uncached * 10);
    }

    /// <summary>Asks everything once, four questions at a time; every answer is right.</summary>
    /// <returns>How long each took, in milliseconds.</returns>
    async Task<IReadOnlyList<double>> AskAllAsync(ServerProcess server)
    {
        using var http = new HttpClient();
        var took = new List<double>();
        foreach (var some in fixture.Questions.Chunk(4))
        {
            took.AddRange(await Task.WhenAll(some.Select(async question =>
            {
                var asking = Stopwatch.StartNew();
                Assert.Equal(Text(question.Answer), Text(await Question.AskAsync(http, server, question.Body)));
                return asking.Elapsed.TotalMilliseconds;
            })));
        }

        return took;
    }

    static string Text(byte[] answer) => System.Text.Encoding.UTF8.GetString(answer);

    static double Percentile(List<double> values, double share) =>
        values.Order().ElementAt((int)(share * (values.Count - 1)));
}
