using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.GraphQL.Types;

namespace IpGraph.Operations.Output;

/// <summary>Types of variables as JSON Schema.</summary>
static class InputSchema
{
    /// <summary>Filters nest without end; what lies deeper than this is only called an object.</summary>
    const int DepthMax = 2;

    public static JsonObject Of(TypeReference type) => Of(type, DepthMax, isDescribed: true);

    /// <summary>The same with one level of objects alone, of whose parts it does not say what they mean.</summary>
    public static JsonObject BriefOf(TypeReference type) => Of(type, 1, isDescribed: false);

    /// <summary>A default as JSON; null for objects, and lists of enumerations, which are not written the same.</summary>
    public static JsonNode? ReadDefault(TypeReference type, string literal)
    {
        if (type.Nullable is TypeReference.Named { Type: EnumTypeDefinition } && literal != "null")
            return JsonValue.Create(literal);
        try
        {
            return JsonNode.Parse(literal);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static JsonObject Of(TypeReference type, int depth, bool isDescribed) => type switch
    {
        TypeReference.NonNull nonNull => OfPresent(nonNull.Inner, depth, isDescribed),
        _ => ScalarSchemas.OrNull(OfPresent(type, depth, isDescribed)),
    };

    static JsonObject OfPresent(TypeReference type, int depth, bool isDescribed) => type switch
    {
        TypeReference.List list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, depth, isDescribed) },
        { Definition: InputObjectTypeDefinition input } => OfObject(input, depth, isDescribed),
        _ => ScalarSchemas.Of(type.Definition),
    };

    static JsonObject OfObject(InputObjectTypeDefinition input, int depth, bool isDescribed)
    {
        var schema = new JsonObject { ["type"] = "object", ["title"] = input.Name };
        if (depth == 0)
            return schema;
        var properties = new JsonObject();
        foreach (var field in input.Fields)
        {
            // The one field that is given of several must not be null, and what may be null can be left out.
            var property = input.IsOneOf || !isDescribed ? OfPresent(field.Type, depth - 1, isDescribed) : Of(field.Type, depth - 1, isDescribed);
            if (isDescribed && field.Description is { } description)
                property["description"] = description;
            properties[field.Name] = property;
        }

        schema["properties"] = properties;
        schema["additionalProperties"] = false;
        if (input.IsOneOf)
            (schema["minProperties"], schema["maxProperties"]) = (1, 1);
        if (input.Fields.Where(field => field.IsRequired).Select(field => (JsonNode)field.Name).ToArray() is { Length: > 0 } names)
            schema["required"] = new JsonArray(names);
        return schema;
    }
}
