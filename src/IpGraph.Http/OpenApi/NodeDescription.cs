using IpGraph.Http.Responses;
using IpGraph.Operations.Nodes;
using IpGraph.Operations.Tables;
using Microsoft.OpenApi;

namespace IpGraph.Http.OpenApi;

/// <summary>What OpenAPI says of the address of a node.</summary>
static class NodeDescription
{
    public static Task WriteAsync(OpenApiOperation description)
    {
        description.OperationId = "node-by-address";
        description.Summary = "A node / ノード";
        description.Description =
            $"All that is known of a node: its properties, and of each relationship the number of its ends and the ids of the first "
            + $"{NodeQueries.EndsMax}. In RDF it says what the exports of the whole say: the node is called urn:ipgraph: and its id.\n\nノードの属性と、関係ごとの件数および ID。";
        description.Parameters =
        [
            new OpenApiParameter
            {
                Name = "id",
                In = ParameterLocation.Path,
                Required = true,
                Description = "The id, perhaps with .json, .csv, .jsonld or .ttl. / ノードの ID。",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                Example = "Measure:2023-034",
            },
        ];
        description.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The node.",
                Headers = HeaderDescription.OfNode,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                    [CsvTable.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                    [Representation.JsonLd.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } },
                    [Representation.Turtle.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
            },
            ["304"] = ProblemDescription.Unchanged,
            ["default"] = ProblemDescription.Response,
        };
        return Task.CompletedTask;
    }
}
