using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using ModelContextProtocol;

namespace IpGraph.Mcp.Answers;

/// <summary>The data of a response; one with errors is refused in words that a model can act on.</summary>
static class ResponseData
{
    /// <exception cref="McpException">The response has errors, or nothing of what an operation was asked for.</exception>
    public static JsonNode Of(SingleResult result, CatalogueOperation operation, JsonElement variables)
    {
        using var answer = OperationAnswer.Read(result.Body);
        return answer.Errors.Count == 0 && UnknownNames.In(operation, variables, answer.Data) is { Count: > 0 } unknown
            ? throw new McpException($"{ErrorCodes.NotFound}: {VariableProblem.Join(unknown).English}")
            : Of(answer);
    }

    /// <exception cref="McpException">The response has errors.</exception>
    public static JsonNode Of(SingleResult result)
    {
        using var answer = OperationAnswer.Read(result.Body);
        return Of(answer);
    }

    static JsonNode Of(OperationAnswer answer) =>
        answer.Errors.Count > 0
            ? throw new McpException(string.Join('\n', answer.Errors.Select(error => $"{error.Code}: {error.Message}")))
            : JsonNode.Parse(answer.Data.GetRawText())!;
}
