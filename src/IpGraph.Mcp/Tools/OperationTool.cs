using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Mcp.Answers;
using IpGraph.Operations;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Schemas;

namespace IpGraph.Mcp.Tools;

/// <summary>An operation of the catalogue as a tool: its variables are the arguments.</summary>
sealed class OperationTool(CatalogueExecutor operations, CatalogueOperation operation) : GraphTool(
    operation.Name,
    operation.Title.English,
    $"{operation.Title.English} / {operation.Title.Japanese}\n{operation.Description.English}".TrimEnd(),
    JsonSchemas.OfVariables(operation),
    JsonSchemas.OfFields(operation.Fields))
{
    protected override async ValueTask<JsonNode> AnswerAsync(
        Dictionary<string, JsonElement> arguments,
        CancellationToken cancellation)
    {
        using var result = await operations.ExecuteAsync(
            operation, JsonSerializer.SerializeToElement(arguments), cancellation);
        return ResponseData.Of(result);
    }
}
