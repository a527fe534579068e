using System.Net;
using System.Text.Json;
using IpGraph.Http.Tests;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

/// <summary>The program itself, over a seed that people edit while it serves.</summary>
public sealed class AnotherSeedTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ipgraph-seed-");
    readonly HttpClient http = new();

    public AnotherSeedTests()
    {
        var seed = Checkout.Path("seed");
        foreach (var file in Directory.GetFiles(seed, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder.FullName, Path.GetRelativePath(seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Subscribers_hear_of_a_seed_that_is_changed_and_a_broken_one_is_refused()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_SEED", folder.FullName));
        var question = new Uri(server.Address, "/graphql?query=" + Uri.EscapeDataString("subscription { datasetChanged { version } }"));
        var request = new HttpRequestMessage(HttpMethod.Get, question) { Headers = { { "Accept", "text/event-stream" } } };
        using var stream = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var events = new EventReader(stream);
        var first = await events.Next();

        await Change("plans.yaml", text => text.Replace("titleEn: ", "titleEn: New ", StringComparison.Ordinal));
        var second = await events.Next().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.NotEqual(first!.Value.Data, second!.Value.Data);

        await Change("plans.yaml", text => text + "x: [");
        await Eventually.Holds(async () => (await PartsAsync(server))["seed"] == "refused");
        Assert.Equal(HttpStatusCode.OK, await server.ReadinessAsync());
        Assert.Equal("current", (await PartsAsync(server))["graph"]);

        await Change("plans.yaml", text => text[..^4]);
        await Eventually.Holds(async () => (await PartsAsync(server))["seed"] == "current");
    }

    [Fact]
    public async Task Told_to_read_again_it_goes_on_and_stays_ready()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_SEED", folder.FullName));
        server.HangUp();
        await Eventually.Holds(async () =>
            await HealthAsync(server) is var health && AgeOf(health, "seed") < AgeOf(health, "graph"));
        Assert.Equal(HttpStatusCode.OK, await server.ReadinessAsync());
        Assert.False(server.HasExited);
    }

    [Fact]
    public async Task Strangers_learn_names_states_and_ages_only()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_SEED", folder.FullName));
        var health = await HealthAsync(server);

        Assert.Equal(["status", "parts"], health.EnumerateObject().Select(property => property.Name));
        Assert.Equal("ready", health.GetProperty("status").GetString());
        Assert.Equal(
            [("process", "up"), ("graph", "current"), ("seed", "current"), ("cache", "none")],
            (await PartsAsync(server)).Select(part => (part.Key, part.Value)));
        Assert.All(health.GetProperty("parts").EnumerateArray(), part =>
            Assert.Equal(["name", "state", "age"], part.EnumerateObject().Select(property => property.Name)));
    }

    async Task Change(string file, Func<string, string> change)
    {
        var path = Path.Combine(folder.FullName, file);
        await File.WriteAllTextAsync(path, change(await File.ReadAllTextAsync(path)));
    }

    async Task<JsonElement> HealthAsync(ServerProcess server) =>
        JsonElement.Parse(await http.GetStringAsync(new Uri(server.Address, "/health/ready")));

    async Task<OrderedDictionary<string, string>> PartsAsync(ServerProcess server) =>
        new((await HealthAsync(server)).GetProperty("parts").EnumerateArray().Select(part =>
            KeyValuePair.Create(part.GetProperty("name").GetString()!, part.GetProperty("state").GetString()!)));

    static double AgeOf(JsonElement health, string name) => health.GetProperty("parts").EnumerateArray()
        .Single(part => part.GetProperty("name").GetString() == name).GetProperty("age").GetDouble();
}
