using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Execution;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;

namespace IpGraph.Mcp.Answers;

/// <summary>The data of a response; one with errors is refused in words that a model can act on.</summary>
static class ResponseData
{
    /// <exception cref="ToolRefusal">The response has errors, or nothing of what an operation was asked for.</exception>
    public static JsonNode Of(SingleResult result, CatalogueOperation operation, JsonElement variables)
    {
        using var answer = OperationAnswer.Read(result.Body, CallerTerms.Of(operation, variables));
        return answer.Errors.Count == 0 && UnknownNames.In(operation, variables, answer.Data) is { Count: > 0 } unknown
            ? throw ToolRefusal.NothingNamed(unknown)
            : Of(answer);
    }

    /// <param name="terms">In which errors are told; null for those of whoever wrote the document.</param>
    /// <exception cref="ToolRefusal">The response has errors.</exception>
    public static JsonNode Of(SingleResult result, CallerTerms? terms = null)
    {
        using var answer = OperationAnswer.Read(result.Body, terms);
        return Of(answer);
    }

    static JsonNode Of(OperationAnswer answer) =>
        answer.Errors.Count > 0
            ? throw ToolRefusal.Of(answer.Errors)
            : JsonNode.Parse(answer.Data.GetRawText())!;
}
