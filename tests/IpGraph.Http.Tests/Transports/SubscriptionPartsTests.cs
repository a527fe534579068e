using System.Net;
using System.Text;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Transports;

public sealed class SubscriptionPartsTests : IAsyncLifetime
{
    const string Accept = "multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json";
    const string Subscribe = """{"query":"subscription { news }"}""";

    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_subscription_is_a_part_for_each_event()
    {
        using var response = await server.Post(Subscribe, Accept);
        Assert.Equal("multipart/mixed; boundary=\"graphql\"; subscriptionSpec=1.0", response.Header("Content-Type"));
        server.News.Writer.TryWrite("first");
        server.News.Writer.TryWrite("second");
        server.News.Writer.Complete();
        Assert.Equal(
            ["""{"payload":{"data":{"news":"first"}}}""", """{"payload":{"data":{"news":"second"}}}"""],
            await Parts(response));
    }

    [Fact]
    public async Task A_silent_subscription_shows_that_it_is_alive()
    {
        await using var lively = await RunningServer.Start(new TransportOptions { StreamPing = TimeSpan.FromMilliseconds(1) });
        using var response = await lively.Post(Subscribe, Accept);
        await Task.Delay(50);
        lively.News.Writer.Complete();
        var parts = await Parts(response);
        Assert.NotEmpty(parts);
        Assert.All(parts, part => Assert.Equal("{}", part));
    }

    [Fact]
    public async Task A_subscription_that_the_server_ends_tells_so()
    {
        using var response = await server.Post(Subscribe, Accept);
        var stopped = server.Stop();
        var part = Assert.Single(await Parts(response));
        Assert.StartsWith("""{"payload":null,"errors":[{""", part, StringComparison.Ordinal);
        Assert.Contains("STREAM_INTERRUPTED", part, StringComparison.Ordinal);
        await stopped;
    }

    [Fact]
    public async Task A_subscription_whose_source_is_lost_tells_so()
    {
        using var response = await server.Post(Subscribe, Accept);
        server.News.Writer.Complete(new InvalidOperationException("lost"));
        var parts = await Parts(response);
        Assert.Contains("Internal error", parts[0], StringComparison.Ordinal);
        Assert.Contains("STREAM_INTERRUPTED", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_stays_JSON()
    {
        var response = await server.Post("""{"query":"{ hello }"}""", Accept);
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Theory]
    [InlineData("multipart/mixed;subscriptionSpec=2.0,application/json")]
    [InlineData("multipart/mixed;subscriptionSpec=1.0;q=0,application/json")]
    [InlineData("multipart/mixed;deferSpec=20220824,application/json")]
    public async Task Who_does_not_take_such_parts_is_told_what_to_accept(string accept)
    {
        var response = await server.Post(Subscribe, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("subscriptionSpec=1.0", await response.Text(), StringComparison.Ordinal);
    }

    static async Task<List<string>> Parts(HttpResponseMessage response)
    {
        var body = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
        const string End = "\r\n--graphql--\r\n";
        Assert.EndsWith(End, body, StringComparison.Ordinal);
        return [.. body[..^End.Length].Split("\r\n--graphql", StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])];
    }
}
