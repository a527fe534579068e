using System.Diagnostics;
using System.Text;
using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Faults.Tests.Loading;

/// <summary>The program that loads may be killed at any moment: readers see the old version or the new one, and who loads
/// again gets the same graph.</summary>
[Collection(nameof(Neo4jFixture))]
public sealed class LoaderTests(Neo4jFixture fixture) : IAsyncLifetime
{
    const string Query = "{ strategicFields(first: 50) { totalCount nodes { id nameEn } } }";

    readonly HttpClient http = new();
    OtherSeed other = null!;

    public async Task InitializeAsync()
    {
        if (fixture.Neo4j is not null)
            other = await OtherSeed.MakeAsync();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        if (other is null)
            return;
        await LapseAsync();
        await CompleteAsync(AppContext.BaseDirectory);
        other.Dispose();
    }

    [FaultFact]
    public async Task Killed_at_any_stage_it_leaves_the_old_version_or_the_new_one()
    {
        await using var server = await Neo4jFixture.ServeAsync(fixture.Neo4j.Port, ("IPGRAPH_CACHE", "false"));
        var old = await ExpectAsync(AppContext.BaseDirectory);
        var next = await ExpectAsync(other.Folder);
        Assert.NotEqual(old, next);
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() => ReadAsync(server, done.Token));
        foreach (var stage in new[] { "Nodes", "Relationships", "Verifying", "Switching", "Removing" })
        {
            var reached = await KillAtAsync(stage);
            await LapseAsync();
            Figures.Write($"ipgraph load killed at {stage}: {(reached ? "reached" : "was over")}, "
                + $"served {((await AskAsync(server)) == old ? "old" : "new")}");
        }

        await CompleteAsync(other.Folder);
        await done.CancelAsync();
        Assert.Empty((await reading).Except([old, next]));
        await Eventually.Holds(async () => await AskAsync(server) == next, seconds: 60);
        await HoldsWholeAsync(server);
        using var again = Load(other.Folder, fixture.Neo4j.Port);
        Assert.Contains("Nothing to do", await again.StandardOutput.ReadToEndAsync());
    }

    [FaultFact]
    public async Task Of_two_loaders_one_refuses()
    {
        using var proxy = new TcpProxy(fixture.Neo4j.Port) { Latency = TimeSpan.FromMilliseconds(300) };
        var statements = new StatementCount(proxy);
        using var first = Load(other.Folder, proxy.Port);
        await ReachAsync(first, "Nodes");
        using var second = Load(AppContext.BaseDirectory, fixture.Neo4j.Port);
        var refusal = second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Contains("Another loader is at work", await refusal);
        Assert.Equal(1, second.ExitCode);
        proxy.Latency = TimeSpan.Zero;
        await first.StandardOutput.ReadToEndAsync();
        await first.WaitForExitAsync();
        Assert.Equal(0, first.ExitCode);
        Assert.True(statements.HasBookmarks);
    }

    async Task<bool> KillAtAsync(string stage)
    {
        using var loader = Load(other.Folder, fixture.Neo4j.Port);
        var reached = await ReachAsync(loader, stage);
        loader.Kill();
        await loader.WaitForExitAsync();
        return reached;
    }

    static async Task<bool> ReachAsync(Process loader, string stage)
    {
        while (await loader.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == stage)
                return true;
        }

        return false;
    }

    async Task CompleteAsync(string program)
    {
        using var loader = Load(program, fixture.Neo4j.Port);
        var output = await loader.StandardOutput.ReadToEndAsync();
        await loader.WaitForExitAsync();
        Assert.True(loader.ExitCode == 0, output + await loader.StandardError.ReadToEndAsync());
    }

    static Process Load(string program, int port) =>
        ServerProcess.RunIn(program, [("IPGRAPH_NEO4J_URL", Neo4jProcess.AddressAt(port))], "load");

    /// <summary>Lets the time pass for which a lock outlives its owner.</summary>
    Task<long> LapseAsync() =>
        fixture.Neo4j.NumberAsync("MATCH (l:_Loader) SET l.expires = 0 RETURN count(l)", writes: true);

    async Task<HashSet<string>> ReadAsync(ServerProcess server, CancellationToken done)
    {
        var seen = new HashSet<string>();
        while (!done.IsCancellationRequested)
            seen.Add(await AskAsync(server));
        return seen;
    }

    async Task<string> AskAsync(ServerProcess server) =>
        Encoding.UTF8.GetString(await Question.AskAsync(http, server, Question.BodyOf(Query)));

    /// <summary>What the seed beside a program says.</summary>
    async Task<string> ExpectAsync(string program)
    {
        await using var embedded = await ServerProcess.StartInAsync(program, ("IPGRAPH_STORE", "embedded"));
        return await AskAsync(embedded);
    }

    /// <summary>The database has exactly the nodes that the served version counts, and no lock.</summary>
    async Task HoldsWholeAsync(ServerProcess server)
    {
        var answer = await Question.AskAsync(http, server, Question.BodyOf("{ dataset { version nodes relationships } }"));
        var dataset = JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("dataset");
        Assert.Equal(dataset.GetProperty("nodes").GetInt64(), await fixture.Neo4j.NumberAsync("MATCH (n:Node) RETURN count(n)"));
        Assert.Equal(
            dataset.GetProperty("relationships").GetInt64(), await fixture.Neo4j.NumberAsync("MATCH ()-[r]->() RETURN count(r)"));
        Assert.Equal(0, await fixture.Neo4j.NumberAsync("MATCH (l:_Loader) RETURN count(l)"));
    }
}
