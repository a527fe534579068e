using System.Net;
using System.Net.Sockets;
using System.Text;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Told_to_stop_it_answers_what_it_has_begun_and_ends_in_order()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_SETTLE_SECONDS", "1"));
        const string Body = """{"query":"{ __typename }"}""";
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body[..5]}"));
        server.Terminate();
        await Eventually.Holds(async () => await server.ReadinessAsync() == HttpStatusCode.ServiceUnavailable);
        await Eventually.Holds(async () => await server.ReadinessAsync() is null);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Body[5..]));
        var answer = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 200", answer);
        Assert.Contains("Connection: close", answer);
        Assert.EndsWith("""{"data":{"__typename":"Query"}}""", answer);
        await server.WaitForExitAsync();
        Assert.Equal(0, server.ExitCode);
    }

    [Fact]
    public async Task Told_twice_it_waits_for_nothing()
    {
        await using var server = await ServerProcess.StartAsync(("IPGRAPH_SETTLE_SECONDS", "300"));
        server.Terminate();
        await Eventually.Holds(async () => await server.ReadinessAsync() == HttpStatusCode.ServiceUnavailable);
        server.Terminate();
        await server.WaitForExitAsync();
        Assert.Equal(143, server.ExitCode);
    }
}
