using System.Text.Json.Nodes;
using IpGraph.GraphQL.Types;

namespace IpGraph.Operations.Output;

/// <summary>Values without parts as JSON Schema.</summary>
static class ScalarSchemas
{
    public static JsonObject Of(TypeDefinition leaf) => leaf switch
    {
        EnumTypeDefinition choices => new JsonObject
        {
            ["type"] = "string",
            ["enum"] = new JsonArray([.. choices.Values.Select(value => (JsonNode)value.Name)]),
        },
        { Name: "Int" } => new JsonObject { ["type"] = "integer" },
        { Name: "Float" } => new JsonObject { ["type"] = "number" },
        { Name: "Boolean" } => new JsonObject { ["type"] = "boolean" },
        { Name: "String" or "ID" } => new JsonObject { ["type"] = "string" },
        { Name: "Date" } => new JsonObject { ["type"] = "string", ["format"] = "date" },
        // Of any other scalar nothing is known but that it is JSON.
        _ => [],
    };

    /// <summary>The same, or null.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is not { } type)
            return schema;
        schema["type"] = new JsonArray(type.DeepClone(), "null");
        if (schema["enum"] is JsonArray values)
            values.Add(null);
        return schema;
    }
}
