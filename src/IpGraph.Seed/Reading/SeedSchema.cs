using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IpGraph.Graph.Model;

namespace IpGraph.Seed.Reading;

/// <summary>The form of the seed as a JSON Schema, for editors that complete and check what is typed.</summary>
/// <remarks>It follows from the model and is no stricter than the check of the seed: what a record may take over from its
/// file is not required.</remarks>
public sealed class SeedSchema
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    readonly JsonObject definitions = [];

    SeedSchema(GraphModel model)
    {
        definitions["text"] = new JsonObject { ["type"] = Types("string", "number", "boolean") };
        definitions["number"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 };
        definitions["share"] = new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };
        definitions["cite"] = Cite();
        definitions["recordFile"] = Mapping(
            new() { ["defaults"] = Defaults(), ["nodes"] = Reference("records") }, "nodes");
        definitions["records"] = ListOf(Reference("record"));
        definitions["record"] = Record(model);
        foreach (var type in model.NodeTypes)
            definitions[type.Name] = Fields(type);
        foreach (var (name, form) in Links())
            definitions[name] = form;
    }

    public static string Write(GraphModel model)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "A file of the seed",
            ["description"] = "Generated from model.graphql by `ipgraph schema --seed`.",
            ["anyOf"] = new JsonArray(
                Reference("records"), Reference("recordFile"), Reference("links"), Reference("linkFile"), Reference("counts"), Reference("exclusions")),
            ["definitions"] = new SeedSchema(model).definitions,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    static JsonObject Cite()
    {
        JsonObject one = new() { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+:[1-9][0-9]*(-[1-9][0-9]*)?$" };
        return new()
        {
            ["description"] = "Where it is stated: source:line or source:from-to, or a list of these.",
            ["anyOf"] = new JsonArray(one, ListOf(one.DeepClone())),
        };
    }

    static JsonObject Defaults() => new()
    {
        ["description"] = "Fields that every record of the file takes over unless it has its own.",
        ["type"] = "object",
    };

    /// <summary>A record has the fields of the type that its id names.</summary>
    static JsonObject Record(GraphModel model) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("id"),
        ["properties"] = new JsonObject { ["id"] = Id(model.NodeTypes) },
        ["allOf"] = new JsonArray([.. model.NodeTypes.Select(type => new JsonObject
        {
            ["if"] = new JsonObject { ["properties"] = new JsonObject { ["id"] = Id([type]) } },
            ["then"] = Reference(type.Name),
        })]),
    };

    JsonObject Fields(NodeType type)
    {
        var fields = new JsonObject { ["id"] = Id([type]), ["cite"] = Reference("cite") };
        foreach (var property in type.Properties.Where(IsStated))
            fields[property.Name] = Value(property);
        foreach (var relationship in type.Relationships.Where(relationship => !relationship.Type.IsComputed))
            fields[relationship.Name] = Ends(relationship);
        var record = Mapping(fields, "id");
        record["description"] = type.Description;
        return record;
    }

    JsonObject Ends(RelationshipField relationship)
    {
        var end = Reference(End(relationship));
        var ends = new JsonObject { ["description"] = relationship.Description };
        ends["anyOf"] = relationship.IsSingle ? new JsonArray(end) : new JsonArray(end, ListOf(end.DeepClone()));
        return ends;
    }

    /// <summary>Defines how the other end of a relationship is stated, once for all fields that lead there.</summary>
    /// <returns>The name of the definition.</returns>
    string End(RelationshipField relationship)
    {
        var name = $"{relationship.Type}.{relationship.TargetName}";
        if (definitions.ContainsKey(name))
            return name;
        var target = Id(relationship.Targets);
        var fields = new JsonObject { ["to"] = target, ["cite"] = Reference("cite") };
        foreach (var property in relationship.Type.Properties.Where(IsStated))
            fields[property.Name] = Value(property);
        definitions[name] = new JsonObject
        {
            ["anyOf"] = new JsonArray(target.DeepClone(), Mapping(fields, "to"), Reference("record")),
        };
        return name;
    }

    static bool IsStated(Property property) => !property.IsComputed && property.Name is not ("id" or "citations");

    static JsonObject Value(Property property)
    {
        JsonObject OneOf() => property.IsPartialDate
            ? new() { ["type"] = "string", ["pattern"] = $"^(?:{PartialDates.Pattern})$" }
            : Value(property.Type);

        var value = property.IsList ? ListOf(OneOf()) : OneOf();
        value["description"] = property.Description;
        return value;
    }

    static JsonObject Value(PropertyType type) => type switch
    {
        PropertyType.Id or PropertyType.String => Reference("text"),
        PropertyType.Int => new() { ["type"] = "integer" },
        PropertyType.Float => new() { ["type"] = "number" },
        PropertyType.Boolean => new() { ["type"] = "boolean" },
        PropertyType.Date => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" },
        PropertyType.Enum(var values) => new()
        {
            ["enum"] = new JsonArray([.. values.Values.Select(value => JsonValue.Create(value.Name))]),
        },
        PropertyType.Composite(var parts) => Mapping(
            new(parts.Parts.Select(part => KeyValuePair.Create<string, JsonNode?>(part.Name, Value(part)))),
            [.. parts.Parts.Where(part => part is { IsRequired: true, IsList: false }).Select(part => part.Name)]),
        _ => throw new UnreachableException(),
    };

    /// <summary>What people decided, and the pinned counts: files that hold no records.</summary>
    static IEnumerable<(string Name, JsonObject Form)> Links()
    {
        yield return ("touch", Entry(["content", "concept", "confidence", "reason"]));
        yield return ("veto", Entry(["content", "concept", "reason"], "label"));
        yield return ("succession", Entry(["from", "to", "change", "reason"]));
        yield return ("alignment", Entry(["from", "to", "degree", "reason"]));
        yield return ("innerLabel", InnerLabel());
        yield return ("count", Entry(["type", "expected", "reason"], "year"));
        yield return ("counts", ListOf(Reference("count")));
        yield return ("exclusion", Mapping(
            new()
            {
                ["cite"] = Reference("cite"),
                ["document"] = Reference("text"),
                ["printed"] = Reference("text"),
                ["reason"] = Reference("text"),
            },
            "reason"));
        yield return ("exclusions", ListOf(Reference("exclusion")));
        yield return ("links", new JsonObject
        {
            ["anyOf"] = new JsonArray(ListOf(Reference("succession")), ListOf(Reference("alignment"))),
        });
        yield return ("linkFile", Mapping(
            new()
            {
                ["touches"] = ListOf(Reference("touch")),
                ["vetoes"] = ListOf(Reference("veto")),
                ["lineage"] = ListOf(Reference("succession")),
                ["alignments"] = ListOf(Reference("alignment")),
                ["innerLabels"] = ListOf(Reference("innerLabel")),
            }));
    }

    static JsonObject InnerLabel() => Mapping(
        new()
        {
            ["label"] = Reference("text"),
            ["in"] = new JsonObject { ["anyOf"] = new JsonArray(Reference("text"), ListOf(Reference("text"))) },
            ["counts"] = new JsonObject { ["type"] = "boolean" },
            ["reason"] = Reference("text"),
        },
        "label", "in", "counts", "reason");

    static JsonObject Entry(string[] required, params string[] optional) => Mapping(
        new(required.Concat(optional).Select(name => KeyValuePair.Create<string, JsonNode?>(name, Reference(name switch
        {
            "confidence" => "share",
            "year" or "expected" => "number",
            _ => "text",
        })))),
        required);

    static JsonObject Id(IEnumerable<NodeType> types) => new()
    {
        ["type"] = "string",
        ["pattern"] = $"^({string.Join('|', types.Select(type => type.Name))}):[a-z0-9-]+$",
    };

    static JsonObject ListOf(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    static JsonObject Mapping(JsonObject fields, params string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = fields,
        ["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]),
        ["additionalProperties"] = false,
    };

    static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/definitions/{definition}" };

    static JsonArray Types(params string[] names) => new([.. names.Select(name => JsonValue.Create(name))]);
}
