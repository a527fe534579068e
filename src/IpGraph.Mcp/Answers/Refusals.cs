using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp.Answers;

/// <summary>What a tool refuses is an answer to the model, in the tool's own words, and no failure of the server.</summary>
/// <remarks>https://modelcontextprotocol.io/specification/2025-11-25/server/tools#error-handling. An exception that reaches the
/// library is logged with its stack as unhandled, and its message gets words before it.</remarks>
static class Refusals
{
    public static void Add(McpRequestFilters filters) => filters.CallToolFilters.Add(next => async (request, cancellation) =>
    {
        try
        {
            return await next(request, cancellation);
        }
        catch (McpException refusal) when (refusal is not McpProtocolException)
        {
            return new CallToolResult
            {
                IsError = true,
                Content = [new TextContentBlock { Text = refusal.Message }],
                Meta = refusal is ToolRefusal told ? new JsonObject { [ToolRefusal.Member] = told.Errors } : null,
            };
        }
    });
}
