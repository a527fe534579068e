using IpGraph.Testing;

namespace IpGraph.Faults.Tests.Neo4j;

/// <summary>Whatever happens to Neo4j, answers are right or say that they are none, the server lives, and it is back when
/// Neo4j is.</summary>
[Collection(nameof(Neo4jFixture))]
public sealed class FaultTests(Neo4jFixture fixture) : IAsyncLifetime
{
    /// <summary>Twice what is promised, for the machine that runs this may be busy; the figures tell how long it took.</summary>
    static readonly TimeSpan RecoveryMax = TimeSpan.FromSeconds(10);

    /// <summary>A Neo4j that was just started compiles itself and plans everything anew.</summary>
    static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    static readonly TimeSpan LivenessMax = TimeSpan.FromSeconds(3);

    TcpProxy proxy = null!;
    ServerProcess server = null!;

    public async Task InitializeAsync()
    {
        if (fixture.Neo4j is null)
            return;
        proxy = new TcpProxy(fixture.Neo4j.Port);
        server = await Neo4jFixture.ServeAsync(proxy.Port, ("IPGRAPH_CACHE", "false"));
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        proxy?.Dispose();
    }

    [FaultFact]
    public Task Killed_and_started_again_it_is_asked_again() =>
        SufferAsync("kill -9", fixture.Neo4j.KillAsync, fixture.Neo4j.StartAsync, recoveryMax: StartMax);

    [FaultFact]
    public Task Stopped_it_is_asked_again_when_it_goes_on() =>
        SufferAsync("SIGSTOP", Now(fixture.Neo4j.Pause), async () =>
        {
            fixture.Neo4j.Resume();
            await Eventually.Holds(fixture.Neo4j.AnswersAsync);
        });

    [FaultFact]
    public Task Connections_that_are_refused_are_made_again() =>
        SufferAsync("refused", Now(proxy.Refuse), Now(proxy.Accept));

    [FaultFact]
    public Task A_way_that_swallows_everything_is_given_up() =>
        SufferAsync("black hole", Now(() => proxy.IsBlackHole = true), Now(() => proxy.IsBlackHole = false));

    [FaultFact]
    public Task Noise_is_no_answer() =>
        SufferAsync("noise", Now(() => proxy.IsNoise = true), Now(() => proxy.IsNoise = false));

    [FaultFact]
    public Task Connections_cut_at_any_byte_leave_no_part_of_an_answer() =>
        SufferAsync(
            "cut at random bytes",
            Now(() => proxy.CutAfter = () => Random.Shared.Next(1, 20_000)),
            Now(() => proxy.CutAfter = null),
            isOutage: false);

    [FaultFact]
    public async Task A_long_way_only_takes_longer()
    {
        // Comparing editions asks one statement after the other, and each waits for the way.
        await server.DisposeAsync();
        server = await Neo4jFixture.ServeAsync(proxy.Port, ("IPGRAPH_CACHE", "false"), ("IPGRAPH_DEADLINE", "60000"));
        // What is read once for everybody (texts, topology) is there: this is about the way of a question.
        using var http = new HttpClient();
        foreach (var question in fixture.Questions)
            Assert.Equal(Verdict.Right, Verdicts.Of(question, await Question.AskAsync(http, server, question.Body)));
        await SufferAsync(
            "250 ms latency",
            Now(() => proxy.Latency = TimeSpan.FromMilliseconds(250)),
            Now(() => proxy.Latency = TimeSpan.Zero),
            isOutage: false,
            failsAtAll: false);
    }

    [FaultFact]
    public Task A_narrow_way_lets_small_answers_through() =>
        SufferAsync(
            "2 KB/s",
            Now(() => proxy.BytesPerSecond = 2_000),
            Now(() => proxy.BytesPerSecond = 0),
            isOutage: false);

    async Task SufferAsync(
        string fault,
        Func<Task> begin,
        Func<Task> end,
        bool isOutage = true,
        bool failsAtAll = true,
        TimeSpan? recoveryMax = null)
    {
        await using var load = await ClientLoad.BeginAsync(server, fixture.Questions);
        var begun = load.Now;
        await begin();
        if (failsAtAll)
            await load.FailsAsync(begun);
        if (isOutage)
            await load.UnreadyAsync(begun);
        await load.PassAsync(40);
        await end();
        var ended = load.Now;
        var right = await load.RightAsync(ended);
        var ready = await load.ReadyAsync(ended);
        await load.AllRightAsync(ended);
        await Eventually.Holds(async () => await fixture.CountOlderAsync(TimeSpan.FromSeconds(1)) == 0);
        Report(fault, load, begun, ended, right, ready);

        Assert.False(server.HasExited);
        Assert.Empty(load.Wrong);
        Assert.All(
            load.Healths.Where(health => health.Came > begun),
            health => Assert.True(health.IsLive && health.LiveTook < LivenessMax, $"{health}"));
        Assert.InRange(right, TimeSpan.Zero, recoveryMax ?? RecoveryMax);
        Assert.InRange(ready, TimeSpan.Zero, recoveryMax ?? RecoveryMax);
        if (!failsAtAll)
            Assert.DoesNotContain(load.Replies, reply => reply.Verdict != Verdict.Right);
    }

    static void Report(
        string fault,
        ClientLoad load,
        TimeSpan begun,
        TimeSpan ended,
        TimeSpan right,
        TimeSpan ready)
    {
        int Count(Verdict verdict) => load.Replies.Count(reply => reply.Verdict == verdict);
        var during = load.Replies.Where(reply => reply.Came > begun && reply.Sent < ended).ToList();
        Figures.Write(
            $"{fault}: {load.Replies.Count} answers, {Count(Verdict.Right)} right, {Count(Verdict.Unavailable)} unavailable, "
            + $"{Count(Verdict.Late)} late, {Count(Verdict.Wrong)} wrong; for {(ended - begun).TotalSeconds:0.0} s, "
            + $"longest answer {during.Max(reply => reply.Came - reply.Sent).TotalMilliseconds:0} ms, "
            + $"liveness {load.Healths.Max(health => health.LiveTook).TotalMilliseconds:0} ms, "
            + $"right again after {right.TotalMilliseconds:0} ms, ready after {ready.TotalMilliseconds:0} ms");
    }

    static Func<Task> Now(Action change) => () =>
    {
        change();
        return Task.CompletedTask;
    };
}
