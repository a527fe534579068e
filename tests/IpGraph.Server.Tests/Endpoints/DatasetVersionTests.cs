using System.Text;
using System.Text.Json;
using IpGraph.Http.Options;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Endpoints;

/// <summary>Every reply tells from which version of the data it was made.</summary>
public sealed class DatasetVersionTests : IAsyncLifetime
{
    const string Header = "Dataset-Version";

    static readonly string Version = SmallGraph.Data.VersionId;

    EndpointServer server = null!;

    public async Task InitializeAsync() => server = await EndpointServer.Start(options: new TransportOptions { Origins = ["*"] });

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("/graphql?query={dataset{version}}")]
    [InlineData("/graphql?query={measure(id:\"Measure:2023-001\"){id}}")]
    [InlineData("/graphql?query={__schema{queryType{name}}}")]
    [InlineData("/graphql?query={nix}")]
    [InlineData("/graphql/schema")]
    [InlineData("/api/measures")]
    [InlineData("/api/measures.csv")]
    [InlineData("/api/nix")]
    [InlineData("/nodes/Measure:2023-001")]
    [InlineData("/nodes/Measure:nix")]
    [InlineData("/openapi.json")]
    public async Task A_reply_tells_its_version_in_a_header(string path)
    {
        using var response = await server.Get(path);
        Assert.Equal([Version], response.Headers.GetValues(Header));
    }

    [Fact]
    public async Task A_reply_that_the_client_holds_already_tells_it_too()
    {
        using var first = await server.Get("/api/measures");
        using var second = await server.Get("/api/measures", headers: ("If-None-Match", first.Headers.ETag!.ToString()));
        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal([Version], second.Headers.GetValues(Header));
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_it()
    {
        using var response = await server.Get("/graphql?query={dataset{version}}", headers: ("Origin", "https://a.example"));
        Assert.Contains(Header, string.Join(", ", response.Headers.GetValues("Access-Control-Expose-Headers")));
    }

    [Theory]
    [InlineData("{ measure(id: \\\"Measure:2023-001\\\") { id } }")]
    [InlineData("{ a: measure(id: \\\"Measure:2023-001\\\") { id } __typename }")]
    [InlineData("{ __typename }")]
    public async Task A_request_that_asks_for_it_is_told_in_the_extensions(string query)
    {
        var asked = await Post($$$"""{"query": "{{{query}}}", "extensions": {"datasetVersion": true}}""");
        Assert.Equal(Version, asked.GetProperty("extensions").GetProperty("dataset").GetProperty("version").GetString());
        foreach (var extensions in new[] { "{}", """{"datasetVersion": false}""", """{"datasetVersion": "yes"}""", "null" })
            Assert.False((await Post($$"""{"query": "{{query}}", "extensions": {{extensions}}}""")).TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task It_stands_beside_what_else_is_told_in_the_extensions()
    {
        var body = """{"query": "{ measures { totalCount } }", "extensions": {"datasetVersion": true}}""";
        var extensions = (await Post(body, ("GraphQL-Cost", "report"))).GetProperty("extensions");
        Assert.True(extensions.GetProperty("cost").GetProperty("expectedNodes").GetDouble() > 0);
        Assert.Equal(Version, extensions.GetProperty("dataset").GetProperty("version").GetString());
    }

    async Task<JsonElement> Post(string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await server.Client.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
