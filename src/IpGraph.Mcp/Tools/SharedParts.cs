using System.Text.Json.Nodes;

namespace IpGraph.Mcp.Tools;

/// <summary>Says once, under <c>$defs</c>, what stands in a JSON Schema more than once.</summary>
/// <remarks>https://json-schema.org/draft/2020-12/json-schema-core#name-schema-re-use-with-defs</remarks>
sealed class SharedParts
{
    /// <summary>A reference is not shorter than less.</summary>
    const int LengthMin = 45;

    readonly HashSet<string> seen = new(StringComparer.Ordinal);
    readonly HashSet<string> repeated = new(StringComparer.Ordinal);

    /// <summary>By the text of a part, what it is called.</summary>
    readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    readonly JsonObject definitions = [];

    /// <param name="schema">Is changed.</param>
    public static void Of(JsonObject schema)
    {
        var shared = new SharedParts();
        foreach (var (_, part) in PartsOf(schema))
            shared.Count(part);
        shared.Replace(schema);
        if (shared.definitions.Count > 0)
            schema["$defs"] = shared.definitions;
    }

    /// <summary>What lies in a part that stands there again need not be counted again.</summary>
    void Count(JsonObject part)
    {
        if (!seen.Add(part.ToJsonString()))
        {
            repeated.Add(part.ToJsonString());
            return;
        }

        foreach (var (_, inner) in PartsOf(part))
            Count(inner);
    }

    void Replace(JsonObject schema, string own = "value")
    {
        foreach (var (name, part) in PartsOf(schema, own).ToList())
        {
            var text = part.ToJsonString();
            if (text.Length < LengthMin || !repeated.Contains(text))
                Replace(part, name);
            else
                part.ReplaceWith(new JsonObject { ["$ref"] = $"#/$defs/{Define(name, part, text)}" });
        }
    }

    string Define(string wanted, JsonObject part, string text)
    {
        if (names.TryGetValue(text, out var known))
            return known;
        var name = wanted;
        for (var number = 2; names.ContainsValue(name); number++)
            name = $"{wanted}{number}";
        names.Add(text, name);
        var definition = part.DeepClone().AsObject();
        Replace(definition, wanted);
        definitions[name] = definition;
        return name;
    }

    /// <summary>The schemas that a schema is made of, each with the name of the value that it is of.</summary>
    static IEnumerable<(string Name, JsonObject Part)> PartsOf(JsonObject schema, string name = "value")
    {
        if (schema["properties"] is JsonObject properties)
        {
            foreach (var (key, value) in properties)
                yield return (key, value!.AsObject());
        }

        if (schema["items"] is JsonObject items)
            yield return (name, items);
        if (schema["anyOf"] is JsonArray choices)
        {
            foreach (var choice in choices)
                yield return (name, choice!.AsObject());
        }
    }
}
