using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Signals;

public sealed partial class MetricsTests : IAsyncLifetime
{
    readonly HttpClient client = new();
    ServerProcess server = null!;

    public async Task InitializeAsync()
    {
        server = await ServerProcess.StartAsync(("IPGRAPH_CACHE", "true"));
        client.BaseAddress = server.Address;
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task What_is_asked_is_measured_from_the_first_reading_on()
    {
        await ReadAsync();
        await AskAsync("{ measures(first: 2) { nodes { id } } }");
        await AskAsync("{ measures(first: 2) { nodes { id } } }");
        await AskAsync("{ nothing }");
        var measured = await ReadAsync();

        Assert.Equal(2, Value(measured, "ipgraph_operation_duration_seconds_count", "executed"));
        Assert.Equal(1, Value(measured, "ipgraph_operation_duration_seconds_count", "refused"));
        Assert.Equal(1, Value(measured, "ipgraph_operation_errors_total", "GRAPHQL_VALIDATION_FAILED"));
        Assert.Equal(1, Value(measured, "ipgraph_cache_lookups_total", "local"));
        Assert.Equal(2, Value(measured, "ipgraph_cache_lookups_total", "\"none\""));
        Assert.Equal(1, Value(measured, "ipgraph_operation_cost_count", ""));
        Assert.Equal(1, Value(measured, "ipgraph_store_ready", ""));
        Assert.True(Value(measured, "ipgraph_graph_nodes", "") > 1_000);
        Assert.Equal(0, Value(measured, "ipgraph_streams_open", ""));
        Assert.Equal(0, Value(measured, "ipgraph_requests_active", ""));
        // Counting them would cost every request more than all of its trace.
        Assert.DoesNotContain("http_server_active_requests", measured, StringComparison.Ordinal);
        Assert.True(Value(measured, "http_server_request_duration_seconds_count", "POST") >= 3);
    }

    [Fact]
    public async Task Whether_anything_is_measured_can_be_asked_without_reading_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/metrics");
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_dashboard_asks_only_for_what_is_measured()
    {
        await ReadAsync();
        await AskAsync("{ measures(first: 2) { nodes { id } } }");
        await AskAsync("{ nothing }");
        var measured = await ReadAsync();
        var dashboard = JsonDocument.Parse(await File.ReadAllTextAsync(Checkout.Path("deploy", "grafana", "ipgraph.json"))).RootElement;
        var asked = dashboard.GetProperty("panels").EnumerateArray()
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .SelectMany(target => Name().Matches(Labels().Replace(target.GetProperty("expr").GetString()!, "")).Select(name => name.Value))
            .Distinct()
            .ToList();

        Assert.True(asked.Count >= 8);
        // Only a server over Neo4j measures the last of these.
        Assert.All(
            asked.Where(name => !name.StartsWith("db_", StringComparison.Ordinal)),
            name => Assert.Matches($"(?m)^{name}[{{ ]", measured));
    }

    async Task<string> ReadAsync() => await client.GetStringAsync("/metrics");

    async Task AskAsync(string document)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query = document }), Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/graphql", content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    static double Value(string measured, string name, string label) => measured.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(label, StringComparison.Ordinal))
        .Select(line => Number().Match(line).Groups[1].Value)
        .Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))
        .Single();

    [GeneratedRegex(@"\b(?:ipgraph|http_server|db_client|kestrel|dotnet)_\w+")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bby \([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex(@"(?:\}| )\s*([-+.\deE]+)(?: \d+)?$")]
    private static partial Regex Number();
}
