using System.Text.Json.Nodes;
using IpGraph.GraphQL.Types;
using IpGraph.Operations.Catalogue;

using IpGraph.Operations.Output;

namespace IpGraph.Operations.Schemas;

/// <summary>What goes into an operation and what comes out of it, as JSON Schema.</summary>
/// <remarks>https://json-schema.org/draft/2020-12/json-schema-core</remarks>
public static class JsonSchemas
{
    /// <summary>As deep as the items of a list of the root.</summary>
    const int BriefDepthMax = 3;

    /// <summary>Of an object with a property for each variable, in brief: for those who read the schemas of all operations before
    /// they ask one.</summary>
    public static JsonObject BriefOfVariables(CatalogueOperation operation)
    {
        var properties = new JsonObject();
        foreach (var variable in operation.Variables)
            properties[variable.Name] = Of(operation, variable, InputSchema.BriefOf(variable.Type), variable.Description.English);
        return OfObject(properties, operation.Variables.Where(variable => variable.IsRequired).Select(variable => variable.Name));
    }

    /// <summary>Of one variable, described in both languages.</summary>
    public static JsonObject OfVariable(CatalogueOperation operation, OperationVariable variable) => Of(
        operation, variable, InputSchema.Of(variable.Type), $"{variable.Description.English} / {variable.Description.Japanese}");

    static JsonObject Of(CatalogueOperation operation, OperationVariable variable, JsonObject schema, string description)
    {
        VariableBounds.Write(operation, variable, schema);
        schema["description"] = description;
        if (variable.DefaultValue is { } value && InputSchema.ReadDefault(variable.Type, value) is { } node)
            schema["default"] = node;
        return schema;
    }

    /// <summary>Of the object <c>data</c>, or of any object with these fields.</summary>
    public static JsonObject OfFields(IReadOnlyList<OutputField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var schema = Of(field.Type, field.Fields, OfFields);
            if (field.Definition.Description is { } description)
                schema["description"] = description;
            properties[field.Name] = schema;
        }

        return OfObject(properties, fields.Where(field => field.IsAlways).Select(field => field.Name));
    }

    /// <summary>The same in brief: which keys there may be, and of which type their values are; of what lies deep only that it
    /// is an object.</summary>
    public static JsonObject BriefOfFields(IReadOnlyList<OutputField> fields) => BriefOfFields(fields, BriefDepthMax);

    static JsonObject BriefOfFields(IReadOnlyList<OutputField> fields, int depth)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (depth > 0)
        {
            schema["properties"] = new JsonObject(fields.Select(field => KeyValuePair.Create(
                field.Name, (JsonNode?)Of(field.Type, field.Fields, inner => BriefOfFields(inner, depth - 1)))));
        }

        return schema;
    }

    static JsonObject OfObject(JsonObject properties, IEnumerable<string> required)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Select(name => (JsonNode)name).ToArray() is { Length: > 0 } names)
            schema["required"] = new JsonArray(names);
        return schema;
    }

    static JsonObject Of(
        TypeReference type, IReadOnlyList<OutputField> fields, Func<IReadOnlyList<OutputField>, JsonObject> ofFields) => type switch
        {
            TypeReference.NonNull nonNull => OfPresent(nonNull.Inner, fields, ofFields),
            _ => ScalarSchemas.OrNull(OfPresent(type, fields, ofFields)),
        };

    static JsonObject OfPresent(
        TypeReference type, IReadOnlyList<OutputField> fields, Func<IReadOnlyList<OutputField>, JsonObject> ofFields) => type switch
        {
            TypeReference.List list => new JsonObject { ["type"] = "array", ["items"] = Of(list.Item, fields, ofFields) },
            TypeReference.Named { Type.IsLeaf: true } leaf => ScalarSchemas.Of(leaf.Type),
            _ => ofFields(fields),
        };
}
