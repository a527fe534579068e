using System.Net;

namespace IpGraph.Http.Tests.Transports;

public sealed class NegotiationTests : IAsyncLifetime
{
    const string Hello = """{"query":"{ hello }"}""";

    RunningServer server = null!;

    public async Task InitializeAsync() => server = await RunningServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json;q=0, */*", "application/graphql-response+json")]
    [InlineData("*/*, application/json; q=0", "application/graphql-response+json")]
    [InlineData("application/json;q=0.0, application/*", "application/graphql-response+json")]
    [InlineData("application/graphql-response+json;q=0, */*", "application/json")]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.6", "application/json")]
    public async Task The_most_exact_range_decides(string accept, string expected)
    {
        var response = await server.Post(Hello, accept);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0, */*")]
    [InlineData("application/*;q=0, */*")]
    [InlineData("*/*;q=0")]
    public async Task What_is_excluded_is_not_sent_although_a_wildcard_would_allow_it(string accept)
    {
        var response = await server.Post(Hello, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("Identity, br")]
    public async Task A_content_coding_is_refused_with_the_one_that_is_taken(string coding)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("identity", response.Header("Accept-Encoding"));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("Identity")]
    [InlineData("IDENTITY, identity")]
    public async Task No_coding_may_be_named_in_any_case(string coding)
    {
        var content = new ByteArrayContent("""{"query":"{ hello }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "Application/JSON; Charset=UTF-8");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        var response = await server.Send(HttpMethod.Post, "/graphql", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Another_media_type_is_refused_with_the_one_that_is_taken()
    {
        var response = await server.Send(HttpMethod.Post, "/graphql", new StringContent(Hello));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("application/json", response.Header("Accept"));
    }
}
