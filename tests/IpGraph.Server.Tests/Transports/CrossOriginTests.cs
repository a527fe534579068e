using System.Net;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Tests.Transports;

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
}
