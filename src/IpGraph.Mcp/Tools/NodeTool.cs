using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Mcp.Access;
using IpGraph.Mcp.Answers;
using IpGraph.Operations.Nodes;
using ModelContextProtocol;

namespace IpGraph.Mcp.Tools;

/// <summary>All that is known of one node of any type.</summary>
sealed class NodeTool(GraphTools graph) : GraphTool(
    "node",
    "Any node",
    "Everything known of one node of any type, with its citations and the ids of its neighbours; `node` is null where no "
        + "node has the id. / 任意のノードの情報、典拠、隣接ノードの ID。",
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "string", ["description"] = "The id, for instance Measure:2023-034 or Ministry:mic." },
        },
        ["required"] = new JsonArray("id"),
        ["additionalProperties"] = false,
    },
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["node"] = new JsonObject { ["type"] = new JsonArray("object", "null") } },
        ["required"] = new JsonArray("node"),
    })
{
    readonly NodeQueries queries = new(graph.Schema);

    protected override async ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        if (arguments["id"] is not { ValueKind: JsonValueKind.String } given)
            throw new McpException("\"id\" must be a text such as Measure:2023-034.");
        if (queries.For(given.GetString()!) is not { } query)
            return new JsonObject { ["node"] = null };
        var request = new GraphQLRequest
        {
            Document = query.Document,
            Variables = JsonSerializer.SerializeToElement(arguments),
            NoMutations = true,
        };
        using var result = (SingleResult)await graph.Executor.ExecuteAsync(request, cancellation);
        return ResponseData.Of(result);
    }
}
