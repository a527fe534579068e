using IpGraph.Mcp.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>The protocol over streamable HTTP, without sessions, so that any server can answer any request.</summary>
public static class McpEndpoint
{
    public const string Path = "/mcp";

    /// <param name="graph">Asked for when the server is there.</param>
    public static void AddGraphMcp(this IServiceCollection services, Func<IServiceProvider, GraphTools> graph)
    {
        services.AddMcpServer().WithHttpTransport(transport => transport.Stateless = true);
        services.AddLogging(logging => logging.AddFilter(Mistakes.LogOfLibrary, LogLevel.None));
        services.AddSingleton(services => new GraphServer(graph(services)));
        services.AddOptions<McpServerOptions>().Configure<GraphServer>((options, server) => server.Configure(options));
    }

    /// <param name="admission">Lets a request in or turns it away, and bounds its size.</param>
    public static void MapGraphMcp(this IEndpointRouteBuilder endpoints, Func<RequestDelegate, RequestDelegate> admission) =>
        endpoints.MapMcp(Path).Add(endpoint => endpoint.RequestDelegate = admission(ReadableHandshake.Before(endpoint.RequestDelegate!)));
}
