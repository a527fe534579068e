using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>The fields of the query and subscription roots.</summary>
static class RootFields
{
    public const string Node = "node";
    public const string Nodes = "nodes";
    public const string Search = "search";
    public const string Dataset = "dataset";
    public const string Label = "label";
    public const string By = "by";
    public const string Query = "query";

    /// <summary>How many words a search may have.</summary>
    public const int WordsMax = 16;

    /// <summary>How many ids <c>nodes(ids:)</c> takes at most.</summary>
    public const int IdsMax = 100;

    /// <summary>The internal property by which labels are looked up, on the types that have labels.</summary>
    public const string LabelKeys = "labelKeys";

    public static bool HasLabels(NodeShapeType type) => type.FindProperty(LabelKeys) is not null;

    public static void Write(SchemaText text, GraphModel model)
    {
        text.Type("The questions that can be asked.", "type Query", () => WriteQuery(text, model));
        text.Type("What can be listened to.", "type Subscription", () => text.Member(
            "Sends the dataset at once, and again whenever another version of it is published.",
            "datasetChanged: Dataset!"));
        WriteDataset(text);
        foreach (var type in Shapes(model).Where(HasLabels).OfType<NodeInterface>())
            WriteKey(text, type);
    }

    static void WriteQuery(SchemaText text, GraphModel model)
    {
        text.Field(
            "Any node by its id; null where no node has it.",
            Node,
            [new("id", "ID!", "The id, for instance `Measure:2023-034`.")],
            "Node");
        text.Field(
            "Nodes by their ids, in the order of the ids, with null for each id that no node has.",
            Nodes,
            [new("ids", "[ID!]!", $"The ids, at most {IdsMax}.")],
            "[Node]!");
        text.Member("Which graph this is and how much of it there is.", Dataset + ": Dataset!");
        foreach (var type in Shapes(model).Where(type => type.Plural != Search))
            WriteNodeFields(text, type);
        foreach (var type in Shapes(model).Where(type => type.Plural == Search))
            WriteSearch(text, type);
    }

    static void WriteSearch(SchemaText text, NodeShapeType type) => text.Field(
        "Nodes of every type in whose texts, or in the names of what they are about, every word of the query stands; in order of id.",
        Search,
        [
            new(Query, "String!", "Words in Japanese or English, parted by spaces; width and case do not matter."),
            .. Connections.ListArguments(type.Name),
        ],
        PublicNames.Connection(type.Name, null) + "!");

    static void WriteNodeFields(SchemaText text, NodeShapeType type)
    {
        if (type.Singular is { } singular && type is NodeInterface && HasLabels(type))
            text.Field(
                $"One {type.Name} by its id or by any of its labels; null where none fits.",
                singular,
                [new(By, PublicNames.Key(type.Name) + "!", "The id or the label.")],
                type.Name);
        else if (type.Singular is not null)
            text.Field(
                $"One {type.Name} by its id; null where none has it.",
                type.Singular,
                [new("id", "ID!", $"The id, beginning with `{IdStart(type)}`.")],
                type.Name);
        if (type.Plural is { } plural)
            text.Field(
                $"Every {type.Name} that the filter lets pass, a page at a time.",
                plural,
                Connections.ListArguments(type.Name),
                PublicNames.Connection(type.Name, null) + "!");
    }

    static string IdStart(NodeShapeType type) =>
        (type is NodeInterface group ? group.Implementers[0].Name : type.Name) + ":";

    static IEnumerable<NodeShapeType> Shapes(GraphModel model) =>
        model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes).Where(type => type.Plural is not null);

    static void WriteDataset(SchemaText text)
    {
        text.Type("Which graph this is and how much of it there is.", "type Dataset", () =>
        {
            text.Member("A hash of the whole content; it changes when anything in the graph does.", "version: String!");
            text.Member("How many nodes there are.", "nodes: Int!");
            text.Member("How many relationships there are.", "relationships: Int!");
            text.Member("How many nodes of each type.", "nodeTypes: [TypeCount!]!");
            text.Member("How many relationships of each type.", "relationshipTypes: [TypeCount!]!");
        });
        text.Type("How many there are of a type.", "type TypeCount", () =>
        {
            text.Member("The type, for instance `Measure` or `LED_BY`.", "type: String!");
            text.Member("How many there are.", "count: Int!");
        });
    }

    static void WriteKey(SchemaText text, NodeInterface type) => text.Type(
        $"What names one {type.Name}: exactly one of the keys.",
        $"input {PublicNames.Key(type.Name)} @oneOf",
        () =>
        {
            text.Member("The id.", "id: ID");
            text.Member(
                "A name or alias in Japanese or English; width, case and spacing do not matter. Where several have it, the first in order of id.",
                Label + ": String");
        });
}
