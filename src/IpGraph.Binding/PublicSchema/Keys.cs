using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>What one node of a type can be asked for by: its id, a label, or values that no other node has.</summary>
static class Keys
{
    public const string Id = "id";
    public const string By = "by";
    public const string Label = "label";

    /// <summary>The internal property by which labels are looked up, on the types that have labels.</summary>
    public const string LabelKeys = "labelKeys";

    public static bool HasLabels(NodeShapeType type) => type.FindProperty(LabelKeys) is not null;

    /// <summary>Every key but the id: unique properties, then those that the model declares.</summary>
    public static IReadOnlyList<NodeKey> Of(NodeShapeType type) =>
    [
        .. HasLabels(type) ? [new NodeKey([Label])] : Array.Empty<NodeKey>(),
        .. type.Properties.Where(property => property is { IsUnique: true, IsInternal: false })
            .Select(property => new NodeKey([property.Name])),
        .. type.Keys,
    ];

    public static IReadOnlyList<SchemaArgument> Arguments(NodeShapeType type)
    {
        var id = new SchemaArgument(Id, "ID", $"The id, for instance `{Example(type)}`.");
        return Of(type).Count == 0
            ? [id with { Type = "ID!" }]
            : [id, new(By, PublicNames.Key(type.Name), "What names it, where that is not the id.")];
    }

    public static void Write(SchemaText text, GraphModel model)
    {
        foreach (var type in model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes))
        {
            if (type.Singular is not null && Of(type) is { Count: > 0 } keys)
                WriteKey(text, type, keys);
        }
    }

    /// <summary>Where every key is a single value, tools can see that exactly one is to be given.</summary>
    static void WriteKey(SchemaText text, NodeShapeType type, IReadOnlyList<NodeKey> keys)
    {
        var isSingle = keys.All(key => key.Fields.Count == 1);
        text.Type(
            $"What names one {type.Name}: exactly one of {Id}, {string.Join(", or ", keys)}.",
            $"input {PublicNames.Key(type.Name)}{(isSingle ? " @oneOf" : "")}",
            () =>
            {
                text.Member("The id.", $"{Id}: ID");
                foreach (var name in keys.SelectMany(key => key.Fields).Distinct())
                    WriteField(text, type, name);
            });
    }

    static void WriteField(SchemaText text, NodeShapeType type, string name)
    {
        if (name == Label)
        {
            text.Member(
                "A name or alias in Japanese or English; width, case and spacing do not matter. Where several have it, the first in order of id; `namesakes` tells the others. An id is taken as well.",
                $"{Label}: String");
        }
        else if (type.FindProperty(name) is { } property)
        {
            text.Member(property.Description, $"{name}: {property.Type.Name}");
        }
        else
        {
            text.Member(type.FindRelationship(name)!.Description + " Its id.", $"{name}: ID");
        }
    }

    static string Example(NodeShapeType type) =>
        (type is NodeInterface group ? group.Implementers[0].Name : type.Name) + ":…";
}
