using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Mcp.Access;
using IpGraph.Mcp.Answers;
using IpGraph.Operations;
using IpGraph.Operations.Nodes;

namespace IpGraph.Mcp.Tools;

/// <summary>All that is known of one node of any type.</summary>
sealed class NodeTool(GraphTools graph) : GraphTool(
    "node",
    "Any node",
    "Everything known of one node of any type, with its citations and the ids of its neighbours. / 任意のノードの情報、典拠、隣接ノードの ID。",
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "string", ["description"] = IdDescription },
        },
        ["required"] = new JsonArray("id"),
        ["additionalProperties"] = false,
    },
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["node"] = new JsonObject { ["type"] = "object" } },
        ["required"] = new JsonArray("node"),
    })
{
    const string IdDescription = "The id, for instance Measure:2023-034 or Ministry:mic.";

    /// <summary>Asks for a node of no type that there is: what cannot be an id is refused as it is anywhere.</summary>
    static readonly ReadOnlyMemory<byte> OfUnknownType = "query($id: ID!) { node(id: $id) { id } }"u8.ToArray();

    readonly NodeQueries queries = new(graph.Schema);

    protected override async ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        if (arguments["id"] is not { ValueKind: JsonValueKind.String } given)
            throw ToolRefusal.BadArgument("id", "\"id\" must be a text such as Measure:2023-034.");
        var request = new GraphQLRequest
        {
            Document = queries.For(given.GetString()!)?.Document ?? OfUnknownType,
            Variables = JsonSerializer.SerializeToElement(arguments),
            NoMutations = true,
        };
        using var result = (SingleResult)await graph.Executor.ExecuteAsync(request, cancellation);
        var data = ResponseData.Of(result, CallerTerms.OfFixed);
        return data["node"] is not null
            ? data
            : throw new ToolRefusal(
                $"{ErrorCodes.NotFound}: \"id\" is '{given.GetString()}', which names no Node: {IdDescription}", (ErrorCodes.NotFound, "id"));
    }
}
