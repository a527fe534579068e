using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using IpGraph.Http.Clients;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Clients;

/// <summary>A server with keys and a quota that does not fill up again while a test runs.</summary>
public sealed class QuotaTests : IAsyncLifetime
{
    const int Quota = 400;

    readonly string file = Path.GetTempFileName();
    readonly (string Key, string Line) library = KeyList.Make("library");
    readonly (string Key, string Line) rich = KeyList.Make("rich");
    ServerProcess server = null!;

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(file, $"{library.Line}\n{rich.Line} 100000\n");
        server = await ServerProcess.StartAsync(
            ("IPGRAPH_KEYS", file), ("IPGRAPH_QUOTA", $"{Quota}"), ("IPGRAPH_QUOTA_SECONDS", "86400"));
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        File.Delete(file);
    }

    static readonly string[] Addresses =
    [
        "/graphql?query={dataset{version}}", "/graphql/schema", "/api/measure?id=Measure:2023-034", "/nodes/Measure:2023-034",
        "/openapi.json", "/llms.txt", "/export", "/", "/mcp",
    ];

    [Fact]
    public async Task An_answer_says_what_is_left_and_an_operation_takes_what_it_costs()
    {
        var before = await LeftAsync();
        using var answer = await PostAsync("{ measures(first: 20) { nodes { id } } }");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"\"cost\";q={Quota};w=86400", answer.Headers.GetValues("RateLimit-Policy").Single());
        var after = await LeftAsync();
        Assert.InRange(before - after, 20, 60);
    }

    [Fact]
    public async Task A_client_without_anything_left_is_told_when_to_come_back_at_every_address()
    {
        await SpendAllAsync();
        foreach (var address in Addresses)
        {
            using var refused = await GetAsync(address);
            Assert.True(refused.StatusCode == HttpStatusCode.TooManyRequests, $"{address}: {refused.StatusCode}");
            Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
            Assert.Contains("RATE_LIMITED", await refused.Content.ReadAsStringAsync());
        }

        using var withKey = await GetAsync("/nodes/Measure:2023-034", rich.Key);
        Assert.Equal(HttpStatusCode.OK, withKey.StatusCode);
        using var health = await GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Theory]
    [InlineData("/ja/nodes/Measure:2023-034", "アクセスが多すぎます", "/en/nodes/Measure:2023-034")]
    [InlineData("/en/matrix?view=topics-editions", "Too many requests", "/ja/matrix?view=topics-editions")]
    [InlineData("/nodes/Measure:2023-034", "アクセスが多すぎます", "/en/nodes/Measure:2023-034")]
    [InlineData("/graphql", "アクセスが多すぎます", "/en/")]
    public async Task A_browser_without_anything_left_is_told_so_in_a_page(string address, string heading, string otherLanguage)
    {
        await SpendAllAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, address));
        request.Headers.Add("Accept", "text/html,*/*;q=0.8");
        using var refused = await SendAsync(request);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("text/html", refused.Content.Headers.ContentType!.MediaType);
        Assert.True(refused.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains($"<h1>{heading}</h1>", page);
        Assert.Contains($"href=\"{otherLanguage}\"", page);
        Assert.Matches(address.StartsWith("/en", StringComparison.Ordinal) ? @"again in \d+ s\." : "[0-9]+秒後に", page);
    }

    [Theory]
    [InlineData("/ja/search?q=AI", "待っても答えられません")]
    [InlineData("/en/search?q=AI", "Waiting does not help")]
    public async Task A_page_that_costs_more_than_the_whole_quota_says_that_waiting_does_not_help(string address, string words)
    {
        await using var poor = await ServerProcess.StartAsync(("IPGRAPH_QUOTA", "20"), ("IPGRAPH_QUOTA_SECONDS", "86400"));
        using var client = new HttpClient { BaseAddress = poor.Address };
        using var refused = await client.GetAsync(address);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.True(refused.StatusCode == HttpStatusCode.TooManyRequests, page);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Contains(words, page);
        using var problem = await client.GetAsync(address.StartsWith("/ja", StringComparison.Ordinal) ? "/api/find?query=AI" : "/export/jsonl");
        Assert.Contains("Waiting does not help: it costs more than the whole quota.", await problem.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_operation_that_cannot_be_paid_is_refused_before_it_is_executed()
    {
        using var refused = await PostAsync("{ a: measures(first: 100) { nodes { id } } b: measures(first: 100) { nodes { id } } c: measures(first: 100) { nodes { id } } d: measures(first: 100) { nodes { id } } e: measures(first: 100) { nodes { id } } }");
        var error = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(error.GetProperty("extensions").GetProperty("cost").GetDouble() > Quota);
        Assert.False(error.GetProperty("extensions").TryGetProperty("retryAfterSeconds", out _));
        Assert.Matches(@"^This costs [\d.,]+, and of the 400 for 86400 s there are \d+ left", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task An_export_and_a_tool_are_paid_for()
    {
        var before = await LeftAsync();
        using (var export = await GetAsync("/export/jsonl"))
            Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        var afterExport = await LeftAsync();
        Assert.True(before - afterExport > 10, $"{before} {afterExport}");
        using var call = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/mcp"))
        {
            Content = Json("""{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"node","arguments":{"id":"Measure:2023-034"}}}"""),
        };
        call.Headers.Add("Accept", "application/json, text/event-stream");
        using (var answer = await SendAsync(call))
            Assert.Contains("Measure:2023-034", await answer.Content.ReadAsStringAsync());
        Assert.True(afterExport - await LeftAsync() > 2);
    }

    [Fact]
    public async Task A_key_that_is_not_known_is_refused_and_one_that_was_added_is_taken_without_a_restart()
    {
        var added = KeyList.Make("added");
        using (var unknown = await GetAsync("/llms.txt", added.Key))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
            Assert.Equal("Bearer", unknown.Headers.WwwAuthenticate.Single().Scheme);
        }

        await File.AppendAllTextAsync(file, added.Line + "\n");
        await Eventually.Holds(
            async () => (await GetAsync("/llms.txt", added.Key)).StatusCode == HttpStatusCode.OK, seconds: 30);
        await File.WriteAllTextAsync(file, "nonsense");
        await Task.Delay(TimeSpan.FromSeconds(3));
        using var kept = await GetAsync("/llms.txt", added.Key);
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
    }

    [Fact]
    public async Task A_socket_pays_with_the_key_of_its_first_message()
    {
        await SpendAllAsync();
        const string Ask = """{"type":"subscribe","id":"1","payload":{"query":"{ measures(first: 1) { totalCount } }"}}""";
        using var poor = await ConnectAsync("""{"type":"connection_init"}""");
        Assert.Contains("RATE_LIMITED", await TellAsync(poor, Ask));
        using var paying = await ConnectAsync($$$"""{"type":"connection_init","payload":{"authorization":"Bearer {{{rich.Key}}}"}}""");
        Assert.Contains("totalCount", await TellAsync(paying, Ask));
        using var unknown = await ConnectAsync("""{"type":"connection_init","payload":{"apiKey":"nobody"}}""", isWelcome: false);
        Assert.Equal(4403, (int)unknown.CloseStatus!);
    }

    async Task SpendAllAsync()
    {
        for (var i = 0; i < Quota; i++)
        {
            using var answer = await PostAsync("{ measures(first: 20) { nodes { id } } }");
            if (Left(answer) == 0)
                return;
            if (Left(answer) < 25)
                (await GetAsync("/llms.txt")).Dispose();
        }
    }

    async Task<int> LeftAsync()
    {
        using var answer = await GetAsync("/llms.txt");
        return Left(answer);
    }

    static int Left(HttpResponseMessage answer) => int.Parse(
        answer.Headers.GetValues("RateLimit").Single().Split("r=")[1].Split(';')[0], System.Globalization.CultureInfo.InvariantCulture);

    Task<HttpResponseMessage> PostAsync(string document)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/graphql"))
        {
            Content = Json(JsonSerializer.Serialize(new { query = document })),
        };
        return SendAsync(request);
    }

    Task<HttpResponseMessage> GetAsync(string path, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, path));
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return SendAsync(request);
    }

    static async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        return await client.SendAsync(request);
    }

    static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    async Task<ClientWebSocket> ConnectAsync(string init, bool isWelcome = true)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/graphql"), default);
        Assert.Equal(isWelcome, (await TellAsync(socket, init)).Contains("connection_ack", StringComparison.Ordinal));
        return socket;
    }

    static async Task<string> TellAsync(ClientWebSocket socket, string message)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, default);
        var buffer = new byte[64 * 1024];
        var received = await socket.ReceiveAsync(buffer, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }
}
