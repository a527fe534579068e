using System.Net;
using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Endpoints;

/// <summary>What is refused by routing, by conditions and by ranges says so in a body, too.</summary>
public sealed class BareRefusalTests(BareRefusalTests.Served served) : IClassFixture<BareRefusalTests.Served>
{
    readonly HttpClient client = served.Client;

    [Theory]
    [InlineData("DELETE", "/api/measures", "Allow", "GET, HEAD")]
    [InlineData("POST", "/nodes/Measure:2023-034", "Allow", "GET, HEAD")]
    [InlineData("PUT", "/openapi.json", "Allow", "GET, HEAD")]
    [InlineData("POST", "/llms.txt", "Allow", "GET, HEAD")]
    [InlineData("POST", "/reference", "Allow", "GET")]
    [InlineData("GET", "/mcp", "Allow", "OPTIONS, POST")]
    [InlineData("DELETE", "/mcp", "Allow", "OPTIONS, POST")]
    [InlineData("POST", "/export/csv", "Allow", "GET, HEAD")]
    [InlineData("POST", "/feeds/releases.atom", "Allow", "GET, HEAD")]
    [InlineData("POST", "/sitemap.xml", "Allow", "GET, HEAD")]
    [InlineData("POST", "/metrics", "Allow", "GET, HEAD")]
    [InlineData("POST", "/health", "Allow", "GET, HEAD")]
    [InlineData("POST", "/ja/", "Allow", "GET, HEAD")]
    [InlineData("POST", "/assets/explorer.css", "Allow", "GET, HEAD")]
    public async Task A_method_that_an_address_does_not_take(string method, string path, string header, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("Accept-Language", "ja");
        using var response = await client.SendAsync(request);
        await AssertProblemAsync(response, 405, "METHOD_NOT_ALLOWED", "使えないメソッドです");
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.GetValues(header).SelectMany(value => value.Split(", ")).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("/api?x=1")]
    [InlineData("/api/measures?x=1")]
    [InlineData("/api/measures/codebook?x=1")]
    [InlineData("/nodes/Measure:2023-034?x=1")]
    [InlineData("/openapi.json?x=1")]
    [InlineData("/llms.txt?x=1")]
    [InlineData("/export?x=1")]
    [InlineData("/export/csv?x=1")]
    [InlineData("/feeds/releases.atom?x=1")]
    [InlineData("/en/feeds/releases.json?x=1")]
    public async Task A_parameter_that_an_address_does_not_have(string path)
    {
        using var response = await client.GetAsync(path);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("x", problem.RootElement.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData("compact", 200, false)]
    [InlineData("compact=true", 200, false)]
    [InlineData("compact=false", 200, true)]
    [InlineData("compact=zz", 400, false)]
    [InlineData("semanticNonNull=", 200, true)]
    [InlineData("semanticNonNull=xx", 400, false)]
    [InlineData("other=1", 400, false)]
    public async Task A_flavour_of_the_schema(string query, int status, bool isWhole)
    {
        using var response = await client.GetAsync($"/graphql/schema?{query}");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(isWhole, await client.GetStringAsync("/graphql/schema") == await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/api/MEASURES")]
    [InlineData("/api/Measures?year=2023")]
    [InlineData("/api/MEASURES.csv")]
    public async Task An_operation_is_called_by_its_very_name(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("the nearest is \"measures\"", JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/export/graphml", "Range", "bytes=999999999-", 416, "RANGE_NOT_SATISFIABLE", "求められた範囲がありません")]
    [InlineData("/export/graphml?operation=measure&id=Measure:2023-034", "Range", "bytes=999999999-", 416, "RANGE_NOT_SATISFIABLE", "求められた範囲がありません")]
    [InlineData("/export/graphml", "If-Match", "\"other\"", 412, "PRECONDITION_FAILED", "前提条件が満たされません")]
    public async Task What_a_request_for_a_file_demands_and_cannot_have(string path, string header, string value, int status, string code, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        request.Headers.TryAddWithoutValidation("Accept-Language", "ja");
        using var response = await client.SendAsync(request);
        await AssertProblemAsync(response, status, code, title);
        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(status == 416, response.Content.Headers.ContentRange?.Length > 0);
    }

    [Theory]
    [InlineData("/api")]
    [InlineData("/api/measures")]
    [InlineData("/api/measures.csv")]
    [InlineData("/api/measures/codebook")]
    [InlineData("/nodes/Measure:2023-034")]
    [InlineData("/nodes/Measure:2023-034.ttl")]
    [InlineData("/openapi.json")]
    [InlineData("/llms.txt")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/export")]
    [InlineData("/export/graphml")]
    [InlineData("/export/graphml?operation=measure&id=Measure:2023-034")]
    [InlineData("/ja/feeds/releases.atom")]
    [InlineData("/feeds/releases.json")]
    public async Task The_answer_that_a_client_demands_is_that_or_none(string path)
    {
        using var whole = await SendAsync(path);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        var tag = whole.Headers.ETag?.ToString() ?? "\"none\"";
        var strong = tag.Replace("W/", "", StringComparison.Ordinal);
        using (var any = await SendAsync(path, ("If-Match", "*")))
            Assert.Equal(HttpStatusCode.OK, any.StatusCode);
        using (var absent = await SendAsync(path, ("If-None-Match", "*")))
            Assert.Equal(whole.Headers.ETag is not null, absent.StatusCode == HttpStatusCode.NotModified);
        using (var one = await SendAsync(path, ("If-Match", $"\"other\", {tag}")))
            Assert.Equal(whole.Headers.ETag is { IsWeak: false }, one.StatusCode == HttpStatusCode.OK);
        foreach (var wrong in new[] { "\"other\"", $"W/{strong}" })
        {
            // A condition on what is there goes before one on what the client has.
            using var refused = await SendAsync(path, ("If-Match", wrong), ("If-None-Match", tag));
            await AssertProblemAsync(refused, 412, "PRECONDITION_FAILED", "前提条件が満たされません");
            Assert.Null(refused.Headers.ETag);
            Assert.Equal("no-store", refused.Headers.CacheControl?.ToString());
        }
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/nodes/Measure:0000-000")]
    public async Task What_is_not_there_is_not_found_whatever_is_demanded(string path)
    {
        using var response = await SendAsync(path, ("If-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_date_demands_nothing_where_a_tag_does()
    {
        using var whole = await SendAsync("/export/graphml");
        using var same = await SendAsync(
            "/export/graphml", ("If-Match", whole.Headers.ETag!.ToString()), ("If-Unmodified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"));
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        using var older = await SendAsync("/export/graphml", ("If-Unmodified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"));
        await AssertProblemAsync(older, 412, "PRECONDITION_FAILED", "前提条件が満たされません");
    }

    async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Language", "ja");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }

    [Fact]
    public async Task A_body_that_a_tool_does_not_read()
    {
        using var response = await client.PostAsync("/mcp", new StringContent("{}", System.Text.Encoding.UTF8, "text/plain"));
        await AssertProblemAsync(response, 415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type");
        Assert.Equal("application/json", Assert.Single(response.Headers.GetValues("Accept")));
    }

    [Fact]
    public async Task HEAD_has_no_body()
    {
        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/mcp"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    static async Task AssertProblemAsync(HttpResponseMessage response, int status, string code, string title)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, $"{response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Equal((status, code, title), (problem.GetProperty("status").GetInt32(), problem.GetProperty("code").GetString(), problem.GetProperty("title").GetString()));
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    /// <summary>One server for all.</summary>
    public sealed class Served : IAsyncLifetime
    {
        ServerProcess server = null!;

        public HttpClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            server = await ServerProcess.StartAsync(("IPGRAPH_METRICS", "on"));
            Client = new HttpClient { BaseAddress = server.Address };
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await server.DisposeAsync();
        }
    }
}
