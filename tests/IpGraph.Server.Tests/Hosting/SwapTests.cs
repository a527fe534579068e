using System.Text.Json;
using IpGraph.Graph.Data;
using IpGraph.Http.Tests;
using IpGraph.Server.Tests.Caching;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

/// <summary>Several clients ask while one graph takes the place of another again and again.</summary>
public sealed class SwapTests
{
    const int Clients = 4;
    const int Swaps = 100;

    const string Question =
        """{"query":"{ dataset { version } a: measures { nodes { title } } b: measures(where: {title: {contains: \"人材の\"}}) { nodes { title } } }"}""";

    static readonly GraphData[] Variants =
        [SmallGraph.Data, SmallGraph.Build(SmallGraph.With("measures.yaml", text => text.Replace("人材の育成", "人材の確保"))).Graph!];

    readonly CachedServer graph = new();
    readonly Lock gate = new();
    readonly int[] answersSince = new int[Clients];
    int swaps;

    [Fact]
    public async Task Each_answer_is_of_one_version()
    {
        await using var server = await RunningServer.Start(new(), "", _ => graph.Engine);
        graph.Store.OnQuery = SwapIfAllHaveSeenTheLast;
        var seen = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => AskAsync(server, client)));
        Assert.Equal(2, seen.SelectMany(versions => versions).Distinct().Count());
    }

    /// <summary>Swaps amid an operation, yet so rarely that none can meet two swaps.</summary>
    void SwapIfAllHaveSeenTheLast()
    {
        lock (gate)
        {
            if (swaps == Swaps || answersSince.Any(answers => answers < 2))
                return;
            Array.Clear(answersSince);
            graph.Replace(Variants[++swaps % Variants.Length]);
        }
    }

    async Task<HashSet<string>> AskAsync(RunningServer server, int client)
    {
        var versions = new HashSet<string>();
        try
        {
            while (Volatile.Read(ref swaps) < Swaps)
            {
                using var response = await server.Post(Question);
                versions.Add(AssertOfOneVersion(await response.Text()));
                lock (gate)
                    answersSince[client]++;
            }

            return versions;
        }
        finally
        {
            // The others would wait for a client that failed.
            lock (gate)
                swaps = Swaps;
        }
    }

    static string AssertOfOneVersion(string text)
    {
        var response = JsonElement.Parse(text);
        Assert.False(response.TryGetProperty("errors", out _), text);
        var data = response.GetProperty("data");
        var version = data.GetProperty("dataset").GetProperty("version").GetString()!;
        var title = version == SmallGraph.Data.VersionId ? "人材の育成" : "人材の確保";
        Assert.Contains(title, Titles(data.GetProperty("a")));
        Assert.Equal([title], Titles(data.GetProperty("b")));
        return version;
    }

    static List<string?> Titles(JsonElement connection) =>
        [.. connection.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("title").GetString())];
}
