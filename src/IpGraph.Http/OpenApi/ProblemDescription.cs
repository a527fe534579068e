using System.Text.Json.Nodes;
using IpGraph.Operations.Faults;
using Microsoft.OpenApi;

namespace IpGraph.Http.OpenApi;

/// <summary>What OpenAPI says of answers that are none.</summary>
static class ProblemDescription
{
    public static OpenApiResponse Response => new()
    {
        Description = "There is no answer; `code` says why and `detail` what to do.",
        Headers = HeaderDescription.OfProblem,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = Schema() },
        },
    };

    public static OpenApiResponse Unchanged => new()
    {
        Description = "The client has this answer already.",
        Headers = HeaderDescription.OfUnchanged,
    };

    static OpenApiSchema Schema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "type", "title", "status", "detail", "code" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. FaultList.All.Select(fault => (JsonNode)fault.Code)],
            },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Each thing that is wrong, where there are several or a parameter is to blame.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "message" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["code"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["message"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["parameter"] = new OpenApiSchema
                        {
                            Type = JsonSchemaType.String,
                            Description = "The parameter that is to blame; missing where none is.",
                        },
                    },
                },
            },
        },
    };
}
