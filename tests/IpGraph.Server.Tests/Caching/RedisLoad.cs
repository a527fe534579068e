using System.Collections.Concurrent;
using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Clients that ask a cached server without pause and compare every answer with what the store says.</summary>
sealed class RedisLoad : IAsyncDisposable
{
    const int Clients = 4;

    static readonly (string Document, string Variables)[] Questions =
    [
        .. Enumerable.Range(1, 12).Select(first => (
            "query($first: Int!) { measures(first: $first) { totalCount nodes { id title ledBy { nodes { name } } } } }",
            JsonSerializer.Serialize(new { first }))),
        ("{ topics { nodes { id name } } }", "{}"),
        ("{ dataset { version nodes } }", "{}"),
    ];

    readonly CachedServer server;
    readonly Dictionary<string, string> expected = [];
    readonly ConcurrentBag<string> wrong = [];
    readonly CancellationTokenSource ending = new();
    Task[] clients = [];
    long answers;

    RedisLoad(CachedServer server) => this.server = server;

    public static async Task<RedisLoad> BeginAsync(CachedServer server)
    {
        var load = new RedisLoad(server);
        foreach (var (document, variables) in Questions)
            load.expected[document + variables] = await server.AskEngineAsync(document, variables);
        load.clients = [.. Enumerable.Range(0, Clients).Select(client => Task.Run(() => load.AskAsync(client)))];
        await load.PassAsync();
        return load;
    }

    /// <summary>Waits until every question was asked again several times.</summary>
    public async Task PassAsync()
    {
        var goal = Interlocked.Read(ref answers) + Questions.Length * 20;
        await Eventually.Holds(() => Interlocked.Read(ref answers) >= goal || clients.Any(c => c.IsCompleted));
    }

    /// <summary>Ends the clients; fails if any answer was an error or wrong.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Task.WhenAll(clients);
        Assert.Empty(wrong);
    }

    async Task AskAsync(int client)
    {
        for (var i = client; !ending.IsCancellationRequested; i++)
        {
            var (document, variables) = Questions[i % Questions.Length];
            var answer = await server.AskAsync(document, variables);
            if (answer != expected[document + variables])
                wrong.Add(answer);
            Interlocked.Increment(ref answers);
        }
    }
}
