using System.Net;
using IpGraph.GraphQL.Requests;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Limits;

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
    public async Task An_answer_that_nobody_reads_holds_no_place()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        using var unread = await server.Post("""{"query":"{ huge }"}""");
        var other = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("{ huge }")]
    [InlineData("{ a: long b: long c: long d: long e: huge }")]
    [InlineData("{ hello ... @defer { huge } }")]
    public async Task An_operation_that_asks_for_more_than_an_answer_may_have_is_refused(string document)
    {
        var limits = ExecutionLimits.Default with { AnswerMax = 100_000 };
        await using var server = await RunningServer.Start(engine: EngineOptions.Default with { Limits = limits });
        var text = await (await server.Post(Way.Body(document))).Text();
        Assert.Contains("\"ANSWER_TOO_LARGE\"", text, StringComparison.Ordinal);
        Assert.Contains("100000 bytes", text, StringComparison.Ordinal);
        Assert.True(text.Length < 1_000);
        Assert.Contains("\"data\"", await (await server.Post(Way.Body("{ long }"))).Text(), StringComparison.Ordinal);
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
    public async Task An_operation_too_many_on_a_socket_is_turned_away_and_leaves_it_open()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send(Way.Subscribe("1", "{ slow }"));
        await server.SlowBegan.Task;
        await socket.Send(Way.Subscribe("2", "{ hello }"));
        var refusal = await socket.Receive();
        Assert.StartsWith("""{"id":"2","type":"error",""", refusal, StringComparison.Ordinal);
        Assert.Contains("\"OVERLOADED\"", refusal, StringComparison.Ordinal);
        server.Slow.SetResult("done");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"slow":"done"}}}""", await socket.Receive());
    }

    [Fact]
    public async Task An_operation_too_many_on_a_reserved_stream_is_turned_away()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        var token = await Way.Reserve(server);
        using var stream = await Way.OpenStream(server, token);
        await Way.Begin(server, token, "1", "{ slow }");
        await server.SlowBegan.Task;
        var refusal = await Way.Begin(server, token, "2", "{ hello }");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.StatusCode);
        Assert.Equal("OVERLOADED", await refusal.ErrorCode());
        Assert.Equal("1", refusal.Header("Retry-After"));
    }

    [Fact]
    public async Task A_subscription_on_a_socket_does_not_count_as_a_request_under_way()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send(Way.Subscribe("1", "subscription { news }"));
        server.News.Writer.TryWrite("first");
        await socket.Receive();
        var other = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_subscription_on_a_reserved_stream_does_not_count_as_a_request_under_way()
    {
        await using var server = await RunningServer.Start(new TransportOptions { RequestsMax = 1 });
        var token = await Way.Reserve(server);
        using var stream = await Way.OpenStream(server, token);
        await Way.Begin(server, token, "1", "subscription { news }");
        server.News.Writer.TryWrite("first");
        await new EventReader(stream).Next();
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
