using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>Clients that ask a server without pause and judge every answer, and one that asks for its health.</summary>
public sealed class ClientLoad : IAsyncDisposable
{
    const int Clients = 8;

    /// <summary>Whoever was told that the store is away asks again after a moment.</summary>
    static readonly TimeSpan AfterError = TimeSpan.FromMilliseconds(50);

    readonly ServerProcess server;
    readonly IReadOnlyList<Question> questions;
    readonly HttpClient http = new();
    readonly CancellationTokenSource ending = new();
    readonly Stopwatch clock = Stopwatch.StartNew();
    readonly Task[] working;

    ClientLoad(ServerProcess server, IReadOnlyList<Question> questions)
    {
        (this.server, this.questions) = (server, questions);
        working = [Task.Run(WatchAsync), .. Enumerable.Range(0, Clients).Select(client => Task.Run(() => AskAsync(client)))];
    }

    public sealed record Reply(Question Question, Verdict Verdict, TimeSpan Sent, TimeSpan Came);

    public sealed record Health(bool IsLive, bool IsReady, TimeSpan LiveTook, TimeSpan Came);

    public ConcurrentQueue<Reply> Replies { get; } = new();

    public ConcurrentQueue<Health> Healths { get; } = new();

    /// <summary>What was answered wrong.</summary>
    public ConcurrentQueue<string> Wrong { get; } = new();

    public TimeSpan Now => clock.Elapsed;

    /// <summary>Begins to ask, and waits until the server has answered everything right once.</summary>
    public static async Task<ClientLoad> BeginAsync(ServerProcess server, IReadOnlyList<Question> questions)
    {
        var load = new ClientLoad(server, questions);
        await load.AllRightAsync(TimeSpan.Zero);
        return load;
    }

    /// <summary>Waits for so many more answers.</summary>
    public Task PassAsync(int count)
    {
        var goal = Replies.Count + count;
        return Eventually.Holds(() => Replies.Count >= goal, seconds: 120);
    }

    public Task<TimeSpan> FailsAsync(TimeSpan since) =>
        Eventually.Holds(() => Replies.Any(reply => reply.Sent > since && reply.Verdict != Verdict.Right), seconds: 60);

    public Task UnreadyAsync(TimeSpan since) =>
        Eventually.Holds(() => Healths.Any(health => health.Came > since && !health.IsReady), seconds: 60);

    /// <returns>How long after that moment the server was ready.</returns>
    public async Task<TimeSpan> ReadyAsync(TimeSpan since)
    {
        await Eventually.Holds(() => Healths.Any(health => health.Came > since && health.IsReady), seconds: 60);
        return Healths.First(health => health.Came > since && health.IsReady).Came - since;
    }

    /// <returns>How long after that moment the first right answer came to a question asked after it.</returns>
    public async Task<TimeSpan> RightAsync(TimeSpan since)
    {
        bool IsIt(Reply reply) => reply.Sent > since && reply.Verdict == Verdict.Right;
        await Eventually.Holds(() => Replies.Any(IsIt), seconds: 60);
        return Replies.Where(IsIt).Min(reply => reply.Came) - since;
    }

    /// <summary>Waits until each question was answered right after that moment.</summary>
    public Task AllRightAsync(TimeSpan since) => Eventually.Holds(
        () => questions.All(question => Replies.Any(reply =>
            reply.Sent > since && reply.Verdict == Verdict.Right && ReferenceEquals(reply.Question, question))),
        seconds: 180);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(working);
        http.Dispose();
        ending.Dispose();
    }

    async Task AskAsync(int client)
    {
        for (var turn = client; !ending.IsCancellationRequested; turn++)
        {
            var question = questions[turn % questions.Count];
            var sent = clock.Elapsed;
            var verdict = Verdict.Wrong;
            try
            {
                var answer = await Question.AskAsync(http, server, question.Body);
                verdict = Verdicts.Of(question, answer);
                if (verdict == Verdict.Wrong)
                    Wrong.Enqueue(Verdicts.Describe(answer));
            }
            catch (HttpRequestException failure)
            {
                Wrong.Enqueue(failure.Message);
            }

            Replies.Enqueue(new Reply(question, verdict, sent, clock.Elapsed));
            if (verdict != Verdict.Right)
                await Task.Delay(AfterError);
        }
    }

    async Task WatchAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            var sent = clock.Elapsed;
            var live = await server.LivenessAsync();
            var took = clock.Elapsed - sent;
            var ready = await server.ReadinessAsync();
            Healths.Enqueue(new Health(live == HttpStatusCode.OK, ready == HttpStatusCode.OK, took, clock.Elapsed));
            await Task.Delay(AfterError);
        }
    }
}
