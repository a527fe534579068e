using System.Text.Json.Nodes;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

using IpGraph.Operations.Output;

namespace IpGraph.Operations.Schemas;

/// <summary>What goes into an operation and what comes out of it, as JSON Schema.</summary>
/// <remarks>https://json-schema.org/draft/2020-12/json-schema-core</remarks>
public static class JsonSchemas
{
    /// <summary>Of an object with a property for each variable.</summary>
    public static JsonObject OfVariables(CatalogueOperation operation)
    {
        var properties = new JsonObject();
        foreach (var variable in operation.Variables)
            properties[variable.Name] = OfVariable(variable);
        return OfObject(properties, operation.Variables.Where(variable => variable.IsRequired).Select(variable => variable.Name));
    }

    /// <summary>Of one variable, described in both languages.</summary>
    public static JsonObject OfVariable(OperationVariable variable)
    {
        var schema = InputSchema.Of(variable.Type);
        schema["description"] = $"{variable.Description.English} / {variable.Description.Japanese}";
        if (variable.DefaultValue is { } value && InputSchema.ReadDefault(value) is { } node)
            schema["default"] = node;
        return schema;
    }

    /// <summary>Of the object <c>data</c>, or of any object with these fields.</summary>
    public static JsonObject OfFields(IReadOnlyList<OutputField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var schema = Of(field.Type, field.Fields);
            if (field.Definition.Description is { } description)
                schema["description"] = description;
            properties[field.Name] = schema;
        }

        return OfObject(properties, fields.Where(field => field.IsAlways).Select(field => field.Name));
    }

    static JsonObject OfObject(JsonObject properties, IEnumerable<string> required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Select(name => (JsonNode)name).ToArray() is { Length: > 0 } names)
            schema["required"] = new JsonArray(names);
        return schema;
    }

    static JsonObject Of(TypeReference type, IReadOnlyList<OutputField> fields) => type switch
    {
        TypeReference.NonNull nonNull => OfPresent(nonNull.Inner, fields),
        _ => ScalarSchemas.OrNull(OfPresent(type, fields)),
    };

    static JsonObject OfPresent(TypeReference type, IReadOnlyList<OutputField> fields) => type switch
    {
        TypeReference.List list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, fields) },
        TypeReference.Named { Type.IsLeaf: true } leaf => ScalarSchemas.Of(leaf.Type),
        _ => OfFields(fields),
    };
}
