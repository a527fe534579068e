using System.Text.Json;
using IpGraph.Graph.Data;
using IpGraph.Http.Tests;
using IpGraph.Server.Tests.Caching;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class DatasetChangedTests : IAsyncLifetime
{
    const string Subscription = "subscription { datasetChanged { version nodes } }";

    readonly CachedServer graph = new();
    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start(new(), "", _ => graph.Cached);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_socket_is_told_of_the_graph_and_of_the_one_that_takes_its_place()
    {
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send(Way.Subscribe("1", Subscription));
        var first = Dataset(JsonElement.Parse(await socket.Receive()).GetProperty("payload"));
        Replace();
        var second = Dataset(JsonElement.Parse(await socket.Receive()).GetProperty("payload"));
        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal((first.Nodes > 0, 0), (true, second.Nodes));
    }

    [Fact]
    public async Task A_stream_is_told_of_the_graph_and_of_the_one_that_takes_its_place()
    {
        using var stream = await server.Get("?query=" + Uri.EscapeDataString(Subscription), "text/event-stream");
        var events = new EventReader(stream);
        var first = Dataset(JsonElement.Parse((await events.Next())!.Value.Data));
        Replace();
        var second = Dataset(JsonElement.Parse((await events.Next())!.Value.Data));
        Assert.NotEqual(first.Version, second.Version);
        var now = await server.Post("""{"query":"{ dataset { version } }"}""");
        Assert.Contains(second.Version, await now.Text(), StringComparison.Ordinal);
    }

    void Replace() => graph.Replace(new GraphData(SmallGraph.Model, "empty", [], []));

    static (string Version, int Nodes) Dataset(JsonElement response)
    {
        var dataset = response.GetProperty("data").GetProperty("datasetChanged");
        return (dataset.GetProperty("version").GetString()!, dataset.GetProperty("nodes").GetInt32());
    }
}
