using System.Text.Json.Nodes;
using IpGraph.GraphQL.Execution;
using IpGraph.Operations;
using ModelContextProtocol;

namespace IpGraph.Mcp.Answers;

/// <summary>The data of a response; one with errors is refused in words that a model can act on.</summary>
static class ResponseData
{
    /// <exception cref="McpException">The response has errors.</exception>
    public static JsonNode Of(SingleResult result)
    {
        using var answer = OperationAnswer.Read(result.Body);
        return answer.Errors.Count > 0
            ? throw new McpException(string.Join('\n', answer.Errors.Select(error => $"{error.Code}: {error.Message}")))
            : JsonNode.Parse(answer.Data.GetRawText())!;
    }
}
