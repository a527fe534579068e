using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>What the server does not say that it can do is not available.</summary>
/// <remarks>https://modelcontextprotocol.io/specification/2025-06-18/server/resources has subscriptions only where they are declared;
/// the library takes them all the same, and nothing would ever be sent.</remarks>
static class UndeclaredMethods
{
    public static void Add(McpMessageFilters filters) => filters.IncomingFilters.Add(next => (message, cancellation) =>
        message.JsonRpcMessage is JsonRpcRequest { Method: RequestMethods.ResourcesSubscribe or RequestMethods.ResourcesUnsubscribe } request
            ? throw new McpProtocolException($"Method '{request.Method}' is not available.", McpErrorCode.MethodNotFound)
            : next(message, cancellation));
}
