using System.Net;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Transports;

public sealed class ReservedStreamTests : IAsyncLifetime
{
    const string TokenHeader = "X-GraphQL-Event-Stream-Token";

    RunningServer server = null!;

    public async Task InitializeAsync() =>
        server = await RunningServer.Start(new TransportOptions { StreamOperationsMax = 2 });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_reserved_stream_carries_what_is_posted_to_it()
    {
        var token = await Reserve();
        using var response = await Open(token);
        var events = new EventReader(response);
        var posted = await Begin(token, "one", "{ hello }");
        Assert.Equal(HttpStatusCode.Accepted, posted.StatusCode);
        Assert.Equal(("next", """{"id":"one","payload":{"data":{"hello":"world"}}}"""), await events.Next());
        Assert.Equal(("complete", """{"id":"one"}"""), await events.Next());
    }

    [Fact]
    public async Task A_stream_ends_without_completing_what_hears_of_a_lost_source()
    {
        var token = await Reserve();
        using var response = await Open(token);
        var events = new EventReader(response);
        await Begin(token, "one", "subscription { news }");
        server.News.Writer.Complete(new InvalidOperationException("lost"));
        Assert.Equal("next", (await events.Next())!.Value.Name);
        Assert.Null(await events.Next());
    }

    [Fact]
    public async Task A_stream_ends_without_completing_its_subscriptions_when_the_server_stops()
    {
        var token = await Reserve();
        using var response = await Open(token);
        var events = new EventReader(response);
        await Begin(token, "one", "subscription { news }");
        server.News.Writer.TryWrite("first");
        Assert.Equal("next", (await events.Next())!.Value.Name);
        var stopped = server.Stop();
        Assert.Null(await events.Next());
        await stopped;
    }

    [Fact]
    public async Task A_single_operation_can_be_ended()
    {
        var token = await Reserve();
        using var response = await Open(token);
        await Begin(token, "one", "subscription { news }");
        var events = new EventReader(response);
        server.News.Writer.TryWrite("first");
        await events.Next();
        var ended = await server.Send(
            HttpMethod.Delete, "/graphql/stream?operationId=one", headers: (TokenHeader, token));
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        await server.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_stream_is_opened_once()
    {
        var token = await Reserve();
        using var first = await Open(token);
        using var second = await Open(token);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
    }

    [Fact]
    public async Task The_id_of_an_operation_under_way_is_taken()
    {
        var token = await Reserve();
        using var stream = await Open(token);
        await Begin(token, "one", "subscription { news }");
        var again = await Begin(token, "one", "subscription { news }");
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task Operations_of_one_stream_are_limited()
    {
        var token = await Reserve();
        using var stream = await Open(token);
        await Begin(token, "one", "subscription { news }");
        await Begin(token, "two", "subscription { news }");
        var third = await Begin(token, "three", "subscription { news }");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task Nobody_can_guess_a_stream()
    {
        var response = await Open("0123456789abcdef0123456789abcdef");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotEqual(await Reserve(), await Reserve());
    }

    [Theory]
    [InlineData("""{"query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":1} }""")]
    [InlineData("""{"query":"{ hello }","extensions":{"operationId":"\ud83d"} }""")]
    public async Task An_operation_needs_an_id(string request)
    {
        var token = await Reserve();
        var response = await server.Post(request, path: "/graphql/stream", headers: (TokenHeader, token));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_request_that_names_a_stream_that_is_gone_may_take_a_stream_of_its_own()
    {
        var answer = await server.Post(
            """{"query":"{ hello }"}""", "text/event-stream", "/graphql/stream", (TokenHeader, "gone"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("""data: {"data":{"hello":"world"}}""", await answer.Text());
    }

    [Fact]
    public async Task Without_a_token_the_address_is_like_the_other()
    {
        var response = await server.Post("""{"query":"{ hello }"}""", path: "/graphql/stream");
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    async Task<string> Reserve()
    {
        var response = await server.Send(HttpMethod.Put, "/graphql/stream");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Text();
    }

    Task<HttpResponseMessage> Open(string token) =>
        server.Send(HttpMethod.Get, "/graphql/stream", accept: "text/event-stream", headers: (TokenHeader, token));

    Task<HttpResponseMessage> Begin(string token, string id, string document) => server.Post(
        $$$"""{"query":"{{{document}}}","extensions":{"operationId":"{{{id}}}"}}""",
        path: "/graphql/stream",
        headers: (TokenHeader, token));
}
