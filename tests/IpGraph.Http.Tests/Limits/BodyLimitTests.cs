using System.Net;
using System.Text;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Limits;

public sealed class BodyLimitTests : IAsyncLifetime
{
    const int BodyMax = 1_000;

    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start(new TransportOptions { BodyMax = BodyMax });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_body_of_just_the_limit_is_read()
    {
        var response = await server.Post(Body(BodyMax));
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Fact]
    public async Task A_body_of_some_megabytes_is_read_if_it_is_allowed()
    {
        await using var generous = await RunningServer.Start(new TransportOptions { BodyMax = 4 * 1024 * 1024 });
        var response = await generous.Post(Body(3 * 1024 * 1024));
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }

    [Fact]
    public async Task A_body_that_announces_more_is_413()
    {
        var response = await server.Post(Body(BodyMax + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("PAYLOAD_TOO_LARGE", await response.ErrorCode());
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_413_as_soon_as_it_is_longer()
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(Body(BodyMax * 3))));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.ContentLength = null;
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("PAYLOAD_TOO_LARGE", await response.ErrorCode());
    }

    [Fact]
    public async Task The_next_request_is_answered_after_one_that_was_too_large()
    {
        await server.Post(Body(BodyMax * 2));
        var response = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    static string Body(int length) => """{"query":"{ hello }"}""".PadRight(length);
}
