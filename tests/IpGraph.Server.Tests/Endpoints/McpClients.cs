using ModelContextProtocol.Client;

namespace IpGraph.Server.Tests.Endpoints;

static class McpClients
{
    public static async Task<McpClient> Connect(EndpointServer server) => await McpClient.CreateAsync(
        new HttpClientTransport(new HttpClientTransportOptions
        {
            Endpoint = new Uri(server.Address, "/mcp"),
            TransportMode = HttpTransportMode.StreamableHttp,
        }));
}
