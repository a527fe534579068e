using System.Net;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Transports;

public sealed class CrossOriginTests
{
    [Fact]
    public async Task Without_a_list_no_page_of_another_site_may_read()
    {
        await using var server = await RunningServer.Start();
        var response = await server.Post("""{"query":"{ hello }"}""", headers: ("Origin", "https://evil.example"));
        Assert.Null(response.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_listed_origin_may_read_and_another_may_not()
    {
        await using var server = await RunningServer.Start(new TransportOptions { Origins = ["https://friend.example"] });
        var friend = await server.Post("""{"query":"{ hello }"}""", headers: ("Origin", "https://friend.example"));
        Assert.Equal("https://friend.example", friend.Header("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", friend.Header("Vary"), StringComparison.Ordinal);
        var other = await server.Post("""{"query":"{ hello }"}""", headers: ("Origin", "https://evil.example"));
        Assert.Null(other.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_is_answered_and_never_allows_credentials()
    {
        await using var server = await RunningServer.Start(new TransportOptions { Origins = ["*"] });
        var response = await server.Send(
            HttpMethod.Options, "/graphql", headers: [("Origin", "https://any.example"), ("Access-Control-Request-Method", "POST")]);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("*", response.Header("Access-Control-Allow-Origin"));
        Assert.Contains("Content-Type", response.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Null(response.Header("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("authorization,content-type")]
    [InlineData("apollographql-client-name,apollographql-client-version,traceparent,tracestate,baggage")]
    [InlineData("x-of-tomorrow")]
    public async Task A_preflight_allows_whatever_headers_a_client_sends(string wanted)
    {
        await using var server = await RunningServer.Start(new TransportOptions { Origins = ["https://a.example"] });
        Task<HttpResponseMessage> Ask(string origin) => server.Send(HttpMethod.Options, "/graphql", headers:
        [
            ("Origin", origin),
            ("Access-Control-Request-Method", "POST"),
            ("Access-Control-Request-Headers", wanted),
        ]);
        var response = await Ask("https://a.example");
        Assert.Equal(wanted, response.Header("Access-Control-Allow-Headers"));
        Assert.Equal("Origin, Access-Control-Request-Headers", response.Header("Vary"));
        Assert.Null((await Ask("https://evil.example")).Header("Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task Headers_that_are_no_names_are_not_given_back()
    {
        await using var server = await RunningServer.Start(new TransportOptions { Origins = ["*"] });
        var response = await server.Send(
            HttpMethod.Options, "/graphql", headers:
            [
                ("Origin", "https://a.example"),
                ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "<b>"),
            ]);
        Assert.Equal("Content-Type", response.Header("Access-Control-Allow-Headers"));
    }

    [Fact]
    public async Task Pages_may_read_the_headers_that_clients_need()
    {
        await using var server = await RunningServer.Start(new TransportOptions { Origins = ["*"] });
        var response = await server.Post("""{"query":"{ hello }"}""", headers: ("Origin", "https://a.example"));
        var exposed = response.Header("Access-Control-Expose-Headers")!.Split(", ");
        Assert.Contains("ETag", exposed);
        Assert.Contains("Retry-After", exposed);
        Assert.Contains("Content-Disposition", exposed);
    }
}
