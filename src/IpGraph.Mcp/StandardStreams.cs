using IpGraph.Mcp.Access;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>Serves one client over standard input and output until it closes them.</summary>
public static class StandardStreams
{
    public static async Task ServeAsync(GraphTools graph, CancellationToken cancellation)
    {
        var options = new McpServerOptions();
        new GraphServer(graph).Configure(options);
        await using var transport = new LineTransport(Console.OpenStandardInput(), Console.OpenStandardOutput());
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellation);
    }
}
