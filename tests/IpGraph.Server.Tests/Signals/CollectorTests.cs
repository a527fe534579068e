using System.Text;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Signals;

public sealed class CollectorTests
{
    [Fact]
    public async Task A_collector_that_the_environment_names_is_sent_traces_measurements_and_the_log()
    {
        await using var collector = await FakeCollector.StartAsync();
        await using var server = await ServerProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_SERVICE_NAME", "graph-of-the-test"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "200"));
        using var client = new HttpClient { BaseAddress = server.Address };
        using var question = new StringContent(
            """{"query":"query Ledger { measures(first: 1) { nodes { id } } }"}""", Encoding.UTF8, "application/json");
        (await client.PostAsync("/graphql", question)).EnsureSuccessStatusCode();
        await client.GetStringAsync("/nodes/Measure:2023-040");

        string[] traced =
        [
            "graph-of-the-test", "http.request.method", "http.response.status_code", "graphql.operation.type", "graphql.operation.name", "Ledger",
            "parse", "validate", "plan", "bind", "execute", "db.system.name", "Connection",
            "http.route", "GET /nodes/{id}",
        ];
        await Eventually.Holds(
            () => Task.FromResult(traced.All(word => collector.Of("traces").Contains(word, StringComparison.Ordinal))), seconds: 60);
        await Eventually.Holds(
            () => Task.FromResult(collector.Of("metrics").Contains("ipgraph.operation.duration", StringComparison.Ordinal)), seconds: 60);
        await Eventually.Holds(
            () => Task.FromResult(collector.Of("logs").Contains("Graph loaded: ", StringComparison.Ordinal)
                && collector.Of("logs").Contains("graph-of-the-test", StringComparison.Ordinal)),
            seconds: 60);
    }

    [Theory]
    [InlineData("TRACES", "/health/ready")]
    [InlineData("METRICS", "ipgraph.operation")]
    [InlineData("LOGS", "Graph loaded: ")]
    public async Task A_signal_goes_to_the_address_of_its_own(string signal, string told)
    {
        await using var collector = await FakeCollector.StartAsync();
        await using var server = await ServerProcess.StartAsync(
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
            ($"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL", "http/protobuf"),
            ($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT", $"{collector.Address}/of/its/own"),
            ("OTEL_BSP_SCHEDULE_DELAY", "200"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "200"));
        using var client = new HttpClient { BaseAddress = server.Address };
        await client.GetStringAsync("/graphql?query={__typename}");
        await Eventually.Holds(() => collector.At("/of/its/own").Contains(told, StringComparison.Ordinal), seconds: 60);
    }

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "nonsense")]
    public async Task An_address_that_is_none_ends_the_start_by_name(string variable, string value)
    {
        using var process = ServerProcess.RunIn(AppContext.BaseDirectory, [(variable, value)], "serve", "--urls", "http://127.0.0.1:0");
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"{variable} is '{value}'", said);
    }
}
