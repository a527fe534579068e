using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Transports;

public sealed class ServerSentEventsTests : IAsyncLifetime
{
    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_query_is_one_event_and_the_end()
    {
        var response = await server.Post("""{"query":"{ hello }"}""", "text/event-stream");
        Assert.Equal("text/event-stream; charset=utf-8", response.Header("Content-Type"));
        Assert.Contains("no-cache", response.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"hello\":\"world\"}}\n\nevent: complete\ndata: \n\n",
            await response.Text());
    }

    [Fact]
    public async Task A_subscription_is_an_event_for_each_response()
    {
        using var response = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        var events = new EventReader(response);
        server.News.Writer.TryWrite("first");
        Assert.Equal(("next", """{"data":{"news":"first"}}"""), await events.Next());
        server.News.Writer.TryWrite("second");
        Assert.Equal(("next", """{"data":{"news":"second"}}"""), await events.Next());
        server.News.Writer.Complete();
        Assert.Equal(("complete", ""), await events.Next());
        Assert.Null(await events.Next());
    }

    [Fact]
    public async Task A_browser_can_subscribe_with_GET()
    {
        using var response = await server.Get("?query=subscription{news}", "text/event-stream");
        Assert.Contains("no-cache", response.Header("Cache-Control"), StringComparison.Ordinal);
        server.News.Writer.TryWrite("first");
        Assert.Equal(("next", """{"data":{"news":"first"}}"""), await new EventReader(response).Next());
    }

    [Fact]
    public async Task A_client_that_leaves_ends_its_subscription()
    {
        var response = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        await new EventReader(response).Ping();
        response.Dispose();
        await server.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_subscription_is_not_completed_when_the_server_stops_so_that_the_client_comes_back()
    {
        using var response = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        var events = new EventReader(response);
        await events.Ping();
        var stopped = server.Stop();
        Assert.Null(await events.Next());
        await stopped;
    }

    [Fact]
    public async Task A_query_under_way_is_completed_although_the_server_stops()
    {
        var response = server.Post("""{"query":"{ slow }"}""", "text/event-stream");
        await server.SlowBegan.Task;
        var stopped = server.Stop();
        server.Slow.SetResult("done");
        var events = new EventReader(await response);
        Assert.Equal(("next", """{"data":{"slow":"done"}}"""), await events.Next());
        Assert.Equal(("complete", ""), await events.Next());
        await stopped;
    }

    [Fact]
    public async Task A_subscription_whose_source_is_lost_tells_so_and_is_not_completed()
    {
        using var response = await server.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        var events = new EventReader(response);
        server.News.Writer.Complete(new InvalidOperationException("lost"));
        var (name, data) = (await events.Next())!.Value;
        Assert.Equal("next", name);
        Assert.Contains("Internal error", data, StringComparison.Ordinal);
        Assert.Null(await events.Next());
    }

    [Fact]
    public async Task A_silent_stream_shows_that_it_is_alive()
    {
        await using var lively = await RunningServer.Start(new TransportOptions { StreamPing = TimeSpan.FromMilliseconds(1) });
        using var response = await lively.Post("""{"query":"subscription { news }"}""", "text/event-stream");
        var events = new EventReader(response);
        await events.Ping();
        await events.Ping();
        await events.Ping();
    }

    [Fact]
    public async Task A_document_that_is_not_valid_is_told_in_the_stream()
    {
        var response = await server.Post("""{"query":"{ nope }"}""", "text/event-stream");
        var (name, data) = (await new EventReader(response).Next())!.Value;
        Assert.Equal("next", name);
        Assert.Contains("GRAPHQL_VALIDATION_FAILED", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_takes_both_gets_JSON_for_one_answer_and_a_stream_for_several()
    {
        const string Both = "application/graphql-response+json, text/event-stream";
        var single = await server.Post("""{"query":"{ hello }"}""", Both);
        Assert.Equal("application/graphql-response+json; charset=utf-8", single.Header("Content-Type"));
        using var several = await server.Post("""{"query":"subscription { news }"}""", Both);
        Assert.Equal("text/event-stream; charset=utf-8", several.Header("Content-Type"));
    }

    [Fact]
    public async Task An_answer_in_parts_is_an_event_for_each_part()
    {
        var response = await server.Post(
            """{"query":"{ hello items { name ... @defer { size } } }"}""", "text/event-stream");
        var events = new EventReader(response);
        var (_, first) = (await events.Next())!.Value;
        Assert.Contains("\"hasNext\":true", first, StringComparison.Ordinal);
        Assert.Contains("\"pending\":[", first, StringComparison.Ordinal);
        var (_, last) = (await events.Next())!.Value;
        Assert.Contains("\"hasNext\":false", last, StringComparison.Ordinal);
        Assert.Equal(("complete", ""), await events.Next());
    }
}
