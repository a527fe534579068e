using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace IpGraph.Mcp.Answers;

/// <summary>What a tool answers: the data, and what was left out of it to keep it short.</summary>
static class ToolAnswer
{
    public static JsonObject SchemaOf(JsonObject data) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["data"] = data.DeepClone(),
            ["shortened"] = new JsonObject
            {
                ["type"] = "array",
                ["description"] = "Lists that lost items, and how many they show and have; empty where all is told. "
                    + "Ask for more with first, after or tokensMax.",
                ["items"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject
                    {
                        ["list"] = new JsonObject { ["type"] = "string" },
                        ["shown"] = new JsonObject { ["type"] = "integer" },
                        ["of"] = new JsonObject { ["type"] = "integer" },
                    },
                    ["required"] = new JsonArray("list", "shown", "of"),
                    ["additionalProperties"] = false,
                },
            },
        },
        ["required"] = new JsonArray("data", "shortened"),
        ["additionalProperties"] = false,
    };

    /// <exception cref="McpException">Even the shortest form is too long.</exception>
    public static CallToolResult Within(int tokensMax, Truncation truncation)
    {
        while (true)
        {
            var answer = new JsonObject { ["data"] = truncation.Data.DeepClone(), ["shortened"] = truncation.Report() };
            var text = JsonTree.Write(answer);
            if (TokenBudget.Estimate(text) <= tokensMax)
            {
                return new CallToolResult
                {
                    Content = [new TextContentBlock { Text = text }],
                    StructuredContent = JsonSerializer.SerializeToElement(answer),
                };
            }

            if (!truncation.TakeSome())
            {
                throw new McpException(
                    $"The answer does not fit into {tokensMax} tokens however it is shortened; ask with a larger tokensMax.");
            }
        }
    }
}
