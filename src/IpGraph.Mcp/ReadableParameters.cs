using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IpGraph.Mcp;

/// <summary>Parameters that do not have the form of their method are the client's mistake, and it is told which they are.</summary>
/// <remarks>https://www.jsonrpc.org/specification has -32602 for them. The library says that an error occurred, no more.</remarks>
static class ReadableParameters
{
    public static void Add(McpMessageFilters filters) => filters.IncomingFilters.Add(next => async (message, cancellation) =>
    {
        try
        {
            await next(message, cancellation);
        }
        catch (JsonException failure) when (message.JsonRpcMessage is JsonRpcRequest request)
        {
            throw Refusal(request, failure);
        }
    });

    public static McpProtocolException Refusal(JsonRpcRequest request, JsonException failure) => new(
        $"The parameters of \"{request.Method}\" cannot be read: {Reason(request, failure.Path)}.", McpErrorCode.InvalidParams);

    /// <param name="path">Where the value lies that cannot be read; the root where one is missing.</param>
    static string Reason(JsonRpcRequest request, string? path) => path is { Length: > 2 }
        ? $"\"{path["$.".Length..]}\" has no value of its type"
        : request.Params is not JsonObject ? "they are no object"
        : RequiredBy(request.Method) is { } name ? $"\"{name}\" is missing"
        : "one that it needs is missing";

    static string? RequiredBy(string method) => method switch
    {
        RequestMethods.ToolsCall or RequestMethods.PromptsGet => "name",
        RequestMethods.ResourcesRead or RequestMethods.ResourcesSubscribe or RequestMethods.ResourcesUnsubscribe => "uri",
        _ => null,
    };
}
