using System.Net;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Tests.Limits;

public sealed class LoadTests
{
    [Fact]
    public async Task A_request_too_many_is_turned_away_and_told_when_to_come_back()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        var first = server.Post("""{"query":"{ slow }"}""");
        await server.SlowBegan.Task;
        var second = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("OVERLOADED", await second.ErrorCode());
        Assert.Equal("1", second.Header("Retry-After"));
        server.Slow.SetResult("done");
        Assert.Equal("""{"data":{"slow":"done"}}""", await (await first).Text());
        var third = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task An_open_stream_does_not_count_as_a_request_under_way()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        using var stream = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        var other = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_stream_too_many_is_turned_away()
    {
        await using var server = await RunningServer.Start(new TransportOptions { StreamsMax = 1 });
        using var first = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        using var second = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal("OVERLOADED", await second.ErrorCode());
    }

    [Fact]
    public async Task A_request_under_way_is_answered_although_the_server_stops()
    {
        await using var server = await RunningServer.Start();
        var request = server.Post("""{"query":"{ slow }"}""");
        await server.SlowBegan.Task;
        var stopped = server.Stop();
        server.Slow.SetResult("done");
        Assert.Equal("""{"data":{"slow":"done"}}""", await (await request).Text());
        await stopped;
    }
}
