using System.Net;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Limits;

public sealed class RequestHeadTests : IAsyncLifetime
{
    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start(new TransportOptions
    {
        RequestLineMax = 1_000,
        HeadersMax = 2_000,
        HeaderCountMax = 20,
    });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    [InlineData(500_000)]
    public async Task A_first_line_that_is_too_long_is_414_with_an_error_that_a_client_can_read(int length)
    {
        var response = await server.Send(HttpMethod.Get, "/graphql?query={hello}" + new string('x', length));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Equal("URI_TOO_LONG", await response.ErrorCode());
    }

    [Fact]
    public async Task A_first_line_of_just_the_limit_is_read()
    {
        const string Start = "/graphql?query=%7Bhello%7D&x=";
        var padding = new string('x', 1_000 - "GET ".Length - Start.Length - " HTTP/1.1\r\n".Length);
        Assert.Equal(HttpStatusCode.OK, (await server.Send(HttpMethod.Get, Start + padding)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await server.Send(HttpMethod.Get, Start + padding + "x")).StatusCode);
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(40_000)]
    [InlineData(500_000)]
    public async Task Headers_that_are_too_large_are_431_with_an_error_that_a_client_can_read(int length)
    {
        var response = await server.Get("?query={hello}", headers: ("X-Large", new string('x', length)));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
        Assert.Equal("HEADERS_TOO_LARGE", await response.ErrorCode());
    }

    [Theory]
    [InlineData(21)]
    [InlineData(200)]
    public async Task Too_many_headers_are_431_with_an_error_that_a_client_can_read(int count)
    {
        var response = await server.Get(
            "?query={hello}", headers: [.. Enumerable.Range(0, count).Select(i => ($"X-{i}", "a"))]);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
        Assert.Equal("HEADERS_TOO_LARGE", await response.ErrorCode());
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/elsewhere")]
    public async Task A_page_of_a_listed_origin_can_read_why(string path)
    {
        await using var open = await RunningServer.Start(new TransportOptions { RequestLineMax = 100, Origins = ["http://localhost:3000"] });
        using var request = new HttpRequestMessage(HttpMethod.Get, path + "?query=" + new string('x', 200));
        request.Headers.Add("Origin", "http://localhost:3000");
        using var response = await open.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, response.StatusCode);
        Assert.Equal("http://localhost:3000", response.Header("Access-Control-Allow-Origin"));
    }
}
