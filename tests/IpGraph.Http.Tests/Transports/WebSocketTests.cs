using System.Net.WebSockets;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Transports;

public sealed class WebSocketTests : IAsyncLifetime
{
    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start(new TransportOptions
    {
        StreamOperationsMax = 2,
        BodyMax = 10_000,
    });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_query_is_answered_and_completed()
    {
        using var socket = await Ready();
        Assert.Equal("graphql-transport-ws", socket.Subprotocol);
        await socket.Send(Subscribe("1", "{ hello }"));
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.Receive());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.Receive());
    }

    [Fact]
    public async Task A_subscription_is_a_message_for_each_response()
    {
        using var socket = await Ready();
        await socket.Send(Subscribe("s", "subscription { news }"));
        server.News.Writer.TryWrite("first");
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"news":"first"}}}""", await socket.Receive());
        server.News.Writer.Complete();
        Assert.Equal("""{"id":"s","type":"complete"}""", await socket.Receive());
    }

    [Fact]
    public async Task Completing_an_operation_ends_its_subscription_and_frees_its_id()
    {
        using var socket = await Ready();
        await socket.Send(Subscribe("s", "subscription { news }"));
        server.News.Writer.TryWrite("first");
        await socket.Receive();
        await socket.Send("""{"id":"s","type":"complete"}""");
        await server.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await socket.Send(Subscribe("s", "{ hello }"));
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"hello":"world"}}}""", await socket.Receive());
    }

    [Fact]
    public async Task A_client_that_vanishes_ends_its_subscriptions()
    {
        var socket = await Ready();
        await socket.Send(Subscribe("s", "subscription { news }"));
        server.News.Writer.TryWrite("first");
        await socket.Receive();
        socket.Dispose();
        await server.Unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nope }", "GRAPHQL_VALIDATION_FAILED")]
    public async Task What_cannot_be_executed_is_an_error_and_leaves_the_socket_open(string document, string code)
    {
        using var socket = await Ready();
        await socket.Send(Subscribe("1", document));
        var error = await socket.Receive();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[{"message":""", error, StringComparison.Ordinal);
        Assert.Contains(code, error, StringComparison.Ordinal);
        await socket.Send("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong"}""", await socket.Receive());
    }

    [Fact]
    public async Task An_answer_in_parts_is_several_messages()
    {
        using var socket = await Ready();
        await socket.Send(Subscribe("1", "{ items { name ... @defer { size } } }"));
        Assert.Contains("\"hasNext\":true", await socket.Receive(), StringComparison.Ordinal);
        Assert.Contains("\"hasNext\":false", await socket.Receive(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.Receive());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"id":"1"}""")]
    [InlineData("""{"type":1}""")]
    [InlineData("""{"type":"start","id":"1"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    [InlineData("""{"type":"complete"}""")]
    [InlineData("""{"type":"connection_ack"}""")]
    [InlineData("""{"type":"next","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":[]}}""")]
    [InlineData("""{"type":"ping"} more""")]
    public async Task A_message_of_another_form_closes_with_4400(string message)
    {
        using var socket = await Ready();
        await socket.Send(message);
        Assert.Equal("closed 4400", await socket.Receive());
    }

    [Fact]
    public async Task Binary_messages_close_with_4400()
    {
        using var socket = await Ready();
        await socket.SendBinary([1, 2, 3]);
        Assert.Equal("closed 4400", await socket.Receive());
    }

    [Fact]
    public async Task Subscribing_before_the_acknowledgement_closes_with_4401()
    {
        using var socket = await server.Connect();
        await socket.Send(Subscribe("1", "{ hello }"));
        Assert.Equal("closed 4401", await socket.Receive());
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData(null)]
    public async Task Another_subprotocol_is_turned_away(string? subprotocol)
    {
        try
        {
            using var socket = await server.Connect(subprotocol);
            Assert.Equal("closed 4406", await socket.Receive());
        }
        catch (WebSocketException)
        {
            Assert.NotNull(subprotocol);
        }
    }

    [Fact]
    public async Task Silence_instead_of_the_first_message_closes_with_4408()
    {
        await using var impatient = await RunningServer.Start(
            new TransportOptions { SocketInitTimeout = TimeSpan.FromMilliseconds(10) });
        using var socket = await impatient.Connect();
        Assert.Equal("closed 4408", await socket.Receive());
    }

    [Theory]
    [InlineData("s")]
    [InlineData("知的財産推進計画知的財産推進計画知的財産推進計画知的財産推進計画知的財産推進計画")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task An_id_that_is_in_use_closes_with_4409(string id)
    {
        using var socket = await Ready();
        await socket.Send(Subscribe(id, "subscription { news }"));
        await socket.Send(Subscribe(id, "subscription { news }"));
        Assert.Equal("closed 4409", await socket.Receive());
    }

    [Fact]
    public async Task An_id_is_not_longer_than_200_characters()
    {
        using var socket = await Ready();
        await socket.Send(Subscribe(new string('x', 201), "{ hello }"));
        Assert.Equal("closed 4400", await socket.Receive());
    }

    [Fact]
    public async Task A_second_first_message_closes_with_4429()
    {
        using var socket = await Ready();
        await socket.Send("""{"type":"connection_init"}""");
        Assert.Equal("closed 4429", await socket.Receive());
    }

    [Fact]
    public async Task A_message_over_the_limit_closes_with_1009()
    {
        using var socket = await Ready();
        await socket.Send(Subscribe("1", "{ hello } #" + new string('x', 20_000)));
        Assert.Equal("closed 1009", await socket.Receive());
    }

    [Fact]
    public async Task Operations_of_one_socket_are_limited()
    {
        using var socket = await Ready();
        await socket.Send(Subscribe("1", "subscription { news }"));
        await socket.Send(Subscribe("2", "subscription { news }"));
        await socket.Send(Subscribe("3", "subscription { news }"));
        var error = await socket.Receive();
        Assert.StartsWith("""{"id":"3","type":"error",""", error, StringComparison.Ordinal);
        Assert.Contains("TOO_MANY_OPERATIONS", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_says_goodbye_is_answered_with_1000()
    {
        using var socket = await Ready();
        await socket.Close();
        Assert.Equal("closed 1000", await socket.Receive());
    }

    [Fact]
    public async Task A_lost_source_ends_the_connection_so_that_the_client_connects_again()
    {
        using var socket = await (await server.Connect()).Initialise();
        await socket.Send(Way.Subscribe("1", "subscription { news }"));
        server.News.Writer.Complete(new InvalidOperationException("lost"));
        Assert.Contains("Internal error", await socket.Receive(), StringComparison.Ordinal);
        Assert.Equal("closed 1012", await socket.Receive());
    }

    [Fact]
    public async Task Sockets_close_with_1001_when_the_server_stops()
    {
        using var socket = await Ready();
        var stopped = server.Stop();
        Assert.Equal("closed 1001", await socket.Receive());
        socket.Dispose();
        await stopped;
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_connect() =>
        await Assert.ThrowsAsync<WebSocketException>(() => server.Connect(origin: "https://evil.example"));

    [Fact]
    public async Task A_page_of_this_server_may_connect()
    {
        using var socket = await server.Connect(origin: $"http://{server.Address.Authority}");
        await socket.Initialise();
    }

    [Fact]
    public async Task A_page_of_a_listed_site_may_connect()
    {
        await using var open = await RunningServer.Start(new TransportOptions { Origins = ["https://friend.example"] });
        using var socket = await open.Connect(origin: "https://friend.example");
        await socket.Initialise();
    }

    async Task<TestSocket> Ready() => await (await server.Connect()).Initialise();

    static string Subscribe(string id, string document) =>
        $$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{document}}}"}}""";
}
