using System.Text.Json.Nodes;
using IpGraph.Http.Responses;
using IpGraph.Http.Rest;
using IpGraph.Operations.Catalogue;
using IpGraph.Operations.Inputs;
using IpGraph.Operations.Schemas;
using IpGraph.Operations.Tables;
using Microsoft.OpenApi;

namespace IpGraph.Http.OpenApi;

/// <summary>What OpenAPI says of an operation of the catalogue.</summary>
static class OperationDescription
{
    public static Task WriteAsync(OpenApiOperation description, CatalogueOperation operation, IReadOnlyList<Representation> offered)
    {
        description.OperationId = operation.Name;
        description.Summary = $"{operation.Title.English} / {operation.Title.Japanese}";
        description.Description = $"{operation.Description.English}\n\n{operation.Description.Japanese}".Trim();
        description.Parameters = [.. operation.Variables.Select(variable => ParameterOf(operation, variable)), .. TableParameter(operation)];
        description.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = $"The answer; /api/{operation.Name}/codebook describes its tables.",
                Headers = HeaderDescription.OfOperation,
                Content = offered.ToDictionary(one => one.MediaType, one => new OpenApiMediaType
                {
                    Schema = one == Representation.Json
                        ? SchemaReading.Read(JsonSchemas.OfFields(operation.Fields))
                        : new OpenApiSchema { Type = JsonSchemaType.String },
                }),
            },
            ["304"] = ProblemDescription.Unchanged,
            ["default"] = ProblemDescription.Response,
        };
        return Task.CompletedTask;
    }

    static OpenApiParameter ParameterOf(CatalogueOperation operation, OperationVariable variable)
    {
        var schema = JsonSchemas.OfVariable(operation, variable);
        var parameter = new OpenApiParameter
        {
            Name = variable.Name,
            In = ParameterLocation.Query,
            Required = variable.IsRequired,
            Description = (string?)schema["description"],
        };
        var example = operation.Example.TryGetProperty(variable.Name, out var given) ? JsonNode.Parse(given.GetRawText()) : null;
        if (ParameterReader.IsJson(variable))
        {
            parameter.Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = SchemaReading.Read(schema), Example = example },
            };
        }
        else
        {
            parameter.Schema = SchemaReading.Read(schema);
            parameter.Example = example;
        }

        return parameter;
    }

    static IEnumerable<OpenApiParameter> TableParameter(CatalogueOperation operation)
    {
        var tables = TableShape.Of(operation);
        if (tables.Count == 0 || operation.FindVariable(OperationEndpoint.TableParameter) is not null)
            yield break;
        yield return new OpenApiParameter
        {
            Name = OperationEndpoint.TableParameter,
            In = ParameterLocation.Query,
            Description = "Which table to give as CSV or JSON Lines. / CSV・JSON Lines で返す表。",
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. tables.Select(table => (JsonNode)table.Name)],
                Default = tables[0].Name,
            },
        };
    }
}
