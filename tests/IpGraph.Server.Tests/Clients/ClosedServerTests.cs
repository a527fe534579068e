using System.Net;
using IpGraph.Http.Clients;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Clients;

public sealed class ClosedServerTests
{
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
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {key}");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/nodes/Measure:2023-034")).StatusCode);
        File.Delete(file);
    }

    [Theory]
    [InlineData("IPGRAPH_KEYS", "/nonexistent/keys", "IPGRAPH_KEYS is '/nonexistent/keys', which cannot be used")]
    [InlineData("IPGRAPH_TRUSTED_PROXIES", "proxy.example.org", "IPGRAPH_TRUSTED_PROXIES is 'proxy.example.org'; it has")]
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
