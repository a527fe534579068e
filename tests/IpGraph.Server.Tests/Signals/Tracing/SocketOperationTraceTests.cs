using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Signals.Tracing;

public sealed class SocketOperationTraceTests
{
    const string Recorded = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    [Fact]
    public async Task Each_operation_on_a_socket_is_decided_on_like_a_request()
    {
        await using var collector = await FakeCollector.StartAsync();
        await using var server = await StartAsync(collector, ("IPGRAPH_TRACES_MAX", "1"));
        using var socket = await ConnectAsync(server);
        var begun = Stopwatch.GetTimestamp();
        for (var one = 0; one < 100; one++)
            await AskAsync(socket, "OnSocket");

        var most = 2 + (int)Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await AskAsync(socket, "OfTheLast");
        await Eventually.Holds(() => Told(collector, "OfTheLast") == 1);
        Assert.InRange(Told(collector, "OnSocket"), 0, most);
    }

    [Fact]
    public async Task With_a_sampler_that_records_all_each_operation_is_told()
    {
        await using var collector = await FakeCollector.StartAsync();
        await using var server = await StartAsync(collector, ("OTEL_TRACES_SAMPLER", "always_on"));
        using var socket = await ConnectAsync(server);
        for (var one = 0; one < 20; one++)
            await AskAsync(socket, "OnSocket");
        await Eventually.Holds(() => Told(collector, "OnSocket") == 20);
    }

    static Task<ServerProcess> StartAsync(FakeCollector collector, (string, string) setting) => ServerProcess.StartAsync(
        ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", $"{collector.Address}/v1/traces"),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
        setting);

    /// <summary>The socket itself is recorded.</summary>
    static async Task<ClientWebSocket> ConnectAsync(ServerProcess server)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.SetRequestHeader("traceparent", Recorded);
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{server.Port}/graphql"), default);
        await TellAsync(socket, """{"type":"connection_init"}""");
        Assert.Contains("connection_ack", await HearAsync(socket));
        return socket;
    }

    static async Task AskAsync(WebSocket socket, string name)
    {
        await TellAsync(socket, $$$"""{"type":"subscribe","id":"{{{Guid.NewGuid()}}}","payload":{"query":"query {{{name}}} { __typename }"}}""");
        Assert.Contains("next", await HearAsync(socket));
        Assert.Contains("complete", await HearAsync(socket));
    }

    static Task TellAsync(WebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, default);

    static async Task<string> HearAsync(WebSocket socket)
    {
        var buffer = new byte[4096];
        var received = await socket.ReceiveAsync(buffer, default);
        return Encoding.UTF8.GetString(buffer, 0, received.Count);
    }

    static int Told(FakeCollector collector, string name) => Regex.Count(collector.Of("traces"), name);
}
