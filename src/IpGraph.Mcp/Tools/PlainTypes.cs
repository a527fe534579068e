using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Tools;

/// <summary>JSON Schemas in which every type is one type: many clients do not read a list of types.</summary>
static class PlainTypes
{
    /// <summary>What says of a value what it means, not what it may be.</summary>
    static readonly string[] Notes = ["title", "description", "default"];

    /// <summary>An argument that may be null may be left out, and its schema need not say both. A tool takes null all the same.</summary>
    /// <param name="input">The schema of a tool's arguments; is changed.</param>
    public static void OfArguments(JsonObject input)
    {
        foreach (var (_, argument) in input["properties"]!.AsObject())
        {
            if (MayBeNull(argument, out var schema))
                RemoveNull(schema);
        }

        Of(input);
    }

    /// <summary>Writes what may be null as a choice between two schemas.</summary>
    /// <param name="schema">Is changed, with all that lies in it.</param>
    public static void Of(JsonNode? schema)
    {
        if (MayBeNull(schema, out var either))
        {
            var present = new JsonObject();
            foreach (var (key, value) in either.Where(part => !Notes.Contains(part.Key)).ToList())
            {
                either.Remove(key);
                present[key] = value;
            }

            RemoveNull(present);
            either["anyOf"] = new JsonArray(present, new JsonObject { ["type"] = "null" });
        }

        var parts = schema switch
        {
            JsonObject map => map.Select(part => part.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var part in parts.ToList())
            Of(part);
    }

    static bool MayBeNull(JsonNode? schema, out JsonObject found)
    {
        found = (schema as JsonObject)!;
        return found?["type"] is JsonArray;
    }

    static void RemoveNull(JsonObject schema)
    {
        schema["type"] = schema["type"]![0]!.DeepClone();
        if (schema["enum"] is JsonArray values)
            values.Remove(null);
    }
}
