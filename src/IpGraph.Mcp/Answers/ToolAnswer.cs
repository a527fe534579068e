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
            [AnswerList.Root] = data.DeepClone(),
            ["shortened"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
        },
        ["required"] = new JsonArray(AnswerList.Root, "shortened"),
        ["additionalProperties"] = false,
    };

    /// <summary>Shortens the data until the answer fits.</summary>
    /// <returns>The answer, or null where even its shortest form is too long; and how many tokens the shortest form that was
    /// tried has.</returns>
    public static (CallToolResult? Answer, int Least) Within(int tokensMax, Truncation truncation)
    {
        var least = int.MaxValue;
        while (true)
        {
            var answer = new JsonObject { [AnswerList.Root] = truncation.Data.DeepClone(), ["shortened"] = truncation.Report() };
            var text = JsonTree.Write(answer);
            least = Math.Min(least, TokenBudget.Estimate(text));
            if (least <= tokensMax)
            {
                var result = new CallToolResult
                {
                    Content = [new TextContentBlock { Text = text }],
                    StructuredContent = JsonSerializer.SerializeToElement(answer),
                };
                return (result, least);
            }

            if (!truncation.TakeSome())
                return (null, least);
        }
    }

    /// <summary>Says that an answer is too long, from how many tokens on it would be given, and how less is asked for.</summary>
    /// <param name="least">How many tokens its shortest form has.</param>
    /// <param name="less">How the caller asks for less.</param>
    public static McpException TooLong(int tokensMax, int least, string less) => new(
        $"The answer does not fit into {tokensMax} tokens: however it is shortened, it has {least}. "
        + (least <= TokenBudget.Max ? $"Ask with tokensMax {least} or more, or for less: {less}." : $"Ask for less: {less}."));
}
