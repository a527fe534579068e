using System.Net;
using System.Text.Json.Nodes;
using IpGraph.Http.Clients;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Clients;

public sealed class ClosedServerTests
{
    static readonly string[] Answered =
        ["/graphql?query={dataset{version}}", "/graphql/schema", "/api/measures", "/nodes/Measure:2023-034", "/openapi.json", "/llms.txt", "/en/"];

    [Fact]
    public async Task A_server_without_anonymous_use_asks_for_a_key_everywhere_but_where_its_health_is_told()
    {
        var file = Path.GetTempFileName();
        var (key, line) = KeyList.Make("library");
        await File.WriteAllTextAsync(file, line);
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_KEYS", file), ("IPGRAPH_ANONYMOUS", "false"));
        using var client = new HttpClient { BaseAddress = server.Address };
        foreach (var address in new[] { "/graphql?query={dataset{version}}", "/api/measures", "/nodes/Measure:2023-034", "/export/jsonl", "/mcp" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await server.LivenessAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/assets/explorer.css")).StatusCode);
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        foreach (var address in Answered)
        {
            using var answer = await client.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl is { Private: true, Public: false }, $"{address}: {answer.Headers.CacheControl}");
        }

        var openApi = JsonNode.Parse(await client.GetStringAsync("/openapi.json"))!;
        Assert.Equal(["bearer", "apiKey"], openApi["components"]!["securitySchemes"]!.AsObject().Select(scheme => scheme.Key));
        Assert.Equal(2, openApi["security"]!.AsArray().Count);
        Assert.NotNull(openApi["paths"]!["/api/measures"]!["get"]!["responses"]!["401"]);
        await File.WriteAllTextAsync(file, "");
        await Eventually.Holds(async () => (await client.GetAsync("/nodes/Measure:2023-034")).StatusCode == HttpStatusCode.Unauthorized);
        var refusal = await (await client.GetAsync("/nodes/Measure:2023-034")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("ask without one", refusal);
        File.Delete(file);
    }

    [Fact]
    public async Task A_key_that_is_on_no_list_is_refused_even_if_nobody_needs_one()
    {
        var file = Path.GetTempFileName();
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_KEYS", file));
        using var client = new HttpClient { BaseAddress = server.Address };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/nodes/Measure:2023-034")).StatusCode);
        client.DefaultRequestHeaders.Add("X-Api-Key", KeyList.Make("nobody").Key);
        using var refused = await client.GetAsync("/nodes/Measure:2023-034");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("ask without one", await refused.Content.ReadAsStringAsync());
        File.Delete(file);
    }

    [Fact]
    public async Task A_server_that_executes_only_what_it_knows_has_no_page_to_write_queries()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_DOCUMENTS", "trusted-only"), ("IPGRAPH_QUERY_PAGE", "on"));
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var refused = await client.GetAsync("/ja/query?run=1&query=%7B__typename%7D");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Contains("問い合わせを書くページがありません", await refused.Content.ReadAsStringAsync());
        foreach (var address in new[] { "/ja/", "/ja/about", "/en/nodes/Measure:2023-034" })
        {
            var page = await client.GetStringAsync(address);
            Assert.DoesNotContain("/query", page);
            Assert.DoesNotContain("GraphQL", page);
        }

        using var endpoint = await client.GetAsync("/graphql");
        Assert.NotEqual("text/html", endpoint.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("IPGRAPH_KEYS", "/nonexistent/keys", "IPGRAPH_KEYS is '/nonexistent/keys', which cannot be used")]
    [InlineData("IPGRAPH_TRUSTED_PROXIES", "proxy.example.org", "IPGRAPH_TRUSTED_PROXIES is 'proxy.example.org'; it has")]
    [InlineData("IPGRAPH_ANONYMOUS", "false", "IPGRAPH_ANONYMOUS is false and there are no keys")]
    [InlineData("IPGRAPH_QUOTA", "much", "IPGRAPH_QUOTA is 'much'")]
    public async Task A_setting_that_cannot_be_used_ends_the_start_by_name(string variable, string value, string problem)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [(variable, value)], "serve", "--urls", "http://127.0.0.1:0");
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith(problem, said);
    }

    [Fact]
    public async Task A_trusted_proxy_is_believed_for_whom_it_asks_and_no_other_is()
    {
        await using var trusting = await ServerProcess.StartAsync(
            ("IPGRAPH_QUOTA", "1000"), ("IPGRAPH_QUOTA_SECONDS", "86400"), ("IPGRAPH_TRUSTED_PROXIES", "127.0.0.0/8,::1"));
        Assert.Equal([999, 999, 998], await LeftAsync(trusting, "192.0.2.1", "192.0.2.2", "192.0.2.1"));
        await using var wary = await ServerProcess.StartAsync(("IPGRAPH_QUOTA", "1000"), ("IPGRAPH_QUOTA_SECONDS", "86400"));
        Assert.Equal([999, 998], await LeftAsync(wary, "192.0.2.1", "192.0.2.2"));
    }

    static async Task<List<int>> LeftAsync(ServerProcess server, params string[] clients)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        var left = new List<int>();
        foreach (var address in clients)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/llms.txt");
            request.Headers.Add("X-Forwarded-For", address);
            using var answer = await client.SendAsync(request);
            left.Add(int.Parse(answer.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0]));
        }

        return left;
    }
}
