using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Mcp.Access;
using IpGraph.Operations.Compact;
using ModelContextProtocol;

namespace IpGraph.Mcp.Tools;

/// <summary>Looks up the schema: what types there are, or one of them in full.</summary>
sealed class SchemaTool(GraphTools graph) : GraphTool(
    "schema",
    "The schema",
    "Without a name the types of the graph in brief; with one, that type with its fields, arguments and what they mean. "
        + "`Query` has the questions that can be asked. / スキーマの型を調べる。",
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["name"] = new JsonObject
            {
                ["type"] = "string",
                ["description"] = "The name of a type, for instance Measure, MeasureWhere or Query.",
            },
        },
        ["additionalProperties"] = false,
    },
    new JsonObject
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["types"] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string" },
                ["description"] = "Definitions in the language of GraphQL.",
            },
        },
        ["required"] = new JsonArray("types"),
    })
{
    protected override ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation) =>
        new(new JsonObject
        {
            ["types"] = new JsonArray([.. Definitions(arguments.GetValueOrDefault("name")).Select(line => (JsonNode)line)]),
        });

    IEnumerable<string> Definitions(JsonElement name)
    {
        if (name.ValueKind == JsonValueKind.Undefined)
            return CompactSchema.Overview(graph.Schema);
        if (name.ValueKind == JsonValueKind.String && graph.Schema.Types.Find(name.GetString()!) is { } type)
            return CompactSchema.Describe(type);
        throw new McpException($"There is no type {name.GetRawText()}; without a name this tool lists them.");
    }
}
