using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>Each list is sent in one answer, and so no cursor is this server's.</summary>
/// <remarks>https://modelcontextprotocol.io/specification/2025-11-25/server/utilities/pagination has -32602 for a cursor
/// that is not valid. The library takes any.</remarks>
static class WholeLists
{
    public static void Add(McpRequestFilters filters)
    {
        filters.ListToolsFilters.Add(RefuseCursor);
        filters.ListResourcesFilters.Add(RefuseCursor);
        filters.ListResourceTemplatesFilters.Add(RefuseCursor);
        filters.ListPromptsFilters.Add(RefuseCursor);
    }

    static McpRequestHandler<TParams, TResult> RefuseCursor<TParams, TResult>(McpRequestHandler<TParams, TResult> next)
        where TParams : PaginatedRequestParams =>
        (request, cancellationToken) => request.Params?.Cursor is null
            ? next(request, cancellationToken)
            : throw new McpProtocolException(
                "The cursor is none of this server's: its lists are sent whole. Ask without one.", McpErrorCode.InvalidParams);
}
