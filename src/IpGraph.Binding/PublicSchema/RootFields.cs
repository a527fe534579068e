using IpGraph.Graph.Model;
using IpGraph.Graph.Search;

namespace IpGraph.Binding.PublicSchema;

/// <summary>The fields of the query and subscription roots.</summary>
static class RootFields
{
    public const string Node = "node";
    public const string Nodes = "nodes";
    public const string Search = "search";
    public const string Dataset = "dataset";
    public const string Query = "query";

    /// <summary>How many ids <c>nodes(ids:)</c> takes at most.</summary>
    public static readonly Bounds Ids = new(0, 100);

    public static void Write(SchemaText text, GraphModel model)
    {
        text.Type("The questions that can be asked.", "type Query", () => WriteQuery(text, model));
        text.Type("What can be listened to.", "type Subscription", () => text.Member(
            "Sends the dataset at once, and again whenever another version of it is published.",
            "datasetChanged: Dataset!"));
        WriteDataset(text);
        VocabularyFields.WriteTypes(text);
        ReleaseFields.WriteTypes(text);
        Keys.Write(text, model);
    }

    /// <remarks>What is asked of one type stands before what is asked of any: clients that find their way by the schema
    /// then meet the fields of types first, and not the few that all have.</remarks>
    static void WriteQuery(SchemaText text, GraphModel model)
    {
        text.Member("Which graph this is and how much of it there is.", Dataset + ": Dataset!");
        VocabularyFields.WriteRoot(text);
        foreach (var type in Shapes(model).Where(type => type.Plural != Search))
            WriteNodeFields(text, type);
        WriteNodesOfAnyType(text);
        foreach (var type in Shapes(model).Where(type => type.Plural == Search))
        {
            WriteSearch(text, type);
            SuggestionFields.WriteRoot(text, type);
        }

        AnalysisFields.WriteRoots(text);
        new EditionFields(text, model).WriteRoots();
    }

    static void WriteNodesOfAnyType(SchemaText text)
    {
        text.Field(
            "Any node by its id; null where no node has it.",
            Node,
            [new("id", "ID!", "The id, for instance `Measure:2023-034`.")],
            "Node");
        text.Field(
            "Nodes by their ids, in the order of the ids, with null for each id that no node has.",
            Nodes,
            [new("ids", "[ID!]!", $"The ids, at most {Ids.Max}.", Ids)],
            "[Node]!");
    }

    static void WriteSearch(SchemaText text, NodeShapeType type) => text.Field(
        "Nodes of every type in whose texts, or in the names of what they are about, every word of the query stands; the best first.",
        Search,
        [
            new(
                Query,
                "String",
                "What to find, for instance `海賊版 ベトナム` or `piracy Vietnam`. All words are required; `\"exact words\"`, "
                + "`-not`, `this OR that`, `prefix*` and brackets work. Width, case, kana and English endings do not "
                + "matter. Without it, or null: every node that the filter lets pass, in order of id.",
                new Bounds(1, SearchParser.LengthMax)),
            .. Connections.RootArguments(type.Name),
        ],
        PublicNames.Connection(type.Name, null) + "!");

    static void WriteNodeFields(SchemaText text, NodeShapeType type)
    {
        if (type.Singular is { } singular)
        {
            text.Field(
                $"One {type.Name} by what names it; null where nothing has that name.",
                singular,
                Keys.Arguments(type),
                type.Name);
        }

        if (type.Plural is { } plural)
        {
            text.Field(
                $"Every {type.Name} that the filter lets pass, a page at a time.",
                plural,
                Connections.RootArguments(type.Name),
                PublicNames.Connection(type.Name, null) + "!");
        }
    }

    static IEnumerable<NodeShapeType> Shapes(GraphModel model) =>
        model.Interfaces.Cast<NodeShapeType>().Concat(model.DeclaredNodeTypes).Where(type => type.Plural is not null);

    static void WriteDataset(SchemaText text)
    {
        text.Type("Which graph this is and how much of it there is.", "type Dataset", () =>
        {
            text.Member("A hash of the whole content; it changes when anything in the graph does.", "version: String!");
            text.Member("How many nodes there are.", "nodes: Int!");
            text.Member("How many relationships there are.", "relationships: Int!");
            text.Member(
                "How many faults of the documents are known: doubts, misprints, contradictions and open readings. `faults` lists them.",
                "faults: Int!");
            text.Member("How many nodes of each type.", "nodeTypes: [TypeCount!]!");
            text.Member("How many relationships of each type.", "relationshipTypes: [TypeCount!]!");
            CitationFields.WriteOnDataset(text);
            ReleaseFields.WriteOnDataset(text);
        });
        text.Type("How many there are of a type.", "type TypeCount", () =>
        {
            text.Member("The type, for instance `Measure` or `LED_BY`.", "type: String!");
            text.Member("How many there are.", "count: Int!");
        });
    }
}
