using System.Net;
using IpGraph.Http.Options;

namespace IpGraph.Http.Tests.Transports;

public sealed class BatchTests : IAsyncLifetime
{
    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start(new TransportOptions { BatchMax = 2 });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task Each_request_of_a_list_has_its_response()
    {
        var response = await server.Post("""[{"query":"{ hello }"}, {"query":"{ a: hello }"}]""");
        Assert.Equal("""[{"data":{"hello":"world"}},{"data":{"a":"world"}}]""", await response.Text());
    }

    [Fact]
    public async Task A_wrong_request_leaves_the_others_alone()
    {
        var response = await server.Post("""[1, {"query":"{ hello }"}]""");
        var text = await response.Text();
        Assert.StartsWith("""[{"errors":[""", text, StringComparison.Ordinal);
        Assert.EndsWith(""",{"data":{"hello":"world"}}]""", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[")]
    [InlineData("[{\"query\":\"{ hello }\"}] x")]
    [InlineData("[{},{},{}]")]
    public async Task A_list_that_is_empty_too_long_or_no_JSON_is_400(string body)
    {
        var response = await server.Post(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("BAD_REQUEST", await response.ErrorCode());
    }

    [Fact]
    public async Task A_list_that_nests_too_deep_is_told_so()
    {
        var response = await server.Post(new string('[', 65) + new string(']', 65));
        Assert.Contains("more than the 64 levels deep", await response.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_request_needs_no_list()
    {
        var response = await server.Post("""{"query":"{ hello }"}""");
        Assert.Equal("""{"data":{"hello":"world"}}""", await response.Text());
    }
}
