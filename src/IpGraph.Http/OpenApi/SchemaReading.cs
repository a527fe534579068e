using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace IpGraph.Http.OpenApi;

/// <summary>JSON Schema as the object model of OpenAPI, as far as operations are described by it.</summary>
static class SchemaReading
{
    public static OpenApiSchema Read(JsonObject json) => new()
    {
        Title = (string?)json["title"],
        Description = (string?)json["description"],
        Type = TypeOf(json["type"]),
        Format = (string?)json["format"],
        Enum = (json["enum"] as JsonArray)?.Select(value => value?.DeepClone() ?? JsonNullSentinel.JsonNull).ToList(),
        Default = json["default"]?.DeepClone(),
        Items = json["items"] is JsonObject items ? Read(items) : null,
        Properties = (json["properties"] as JsonObject)?.ToDictionary(
            property => property.Key, property => (IOpenApiSchema)Read(property.Value!.AsObject())),
        Required = json["required"] is JsonArray required ? required.Select(name => (string)name!).ToHashSet() : null,
        AdditionalPropertiesAllowed = json["additionalProperties"] is not JsonValue,
        Minimum = json["minimum"]?.ToJsonString(),
        Maximum = json["maximum"]?.ToJsonString(),
        MinItems = (int?)json["minItems"],
        MaxItems = (int?)json["maxItems"],
        MinLength = (int?)json["minLength"],
        MaxLength = (int?)json["maxLength"],
        MinProperties = (int?)json["minProperties"],
        MaxProperties = (int?)json["maxProperties"],
    };

    static JsonSchemaType? TypeOf(JsonNode? type) => type switch
    {
        null => null,
        JsonArray several => several.Aggregate((JsonSchemaType)0, (all, one) => all | TypeOf((string)one!)),
        _ => TypeOf((string)type!),
    };

    static JsonSchemaType TypeOf(string name) => name switch
    {
        "array" => JsonSchemaType.Array,
        "boolean" => JsonSchemaType.Boolean,
        "integer" => JsonSchemaType.Integer,
        "null" => JsonSchemaType.Null,
        "number" => JsonSchemaType.Number,
        "object" => JsonSchemaType.Object,
        _ => JsonSchemaType.String,
    };
}
