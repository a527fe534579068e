using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>Names that a person may mean who has typed the beginning of one.</summary>
static class SuggestionFields
{
    public const string Root = "suggest";
    public const string Prefix = "prefix";
    public const string Types = "types";
    public const string Language = "language";

    public const int CountDefault = 10;

    public static readonly Bounds Count = new(0, 50);

    /// <summary>How many characters a prefix may have.</summary>
    public static readonly Bounds PrefixLength = new(1, 100);

    public static void WriteRoot(SchemaText text, NodeShapeType type) => text.Field(
        "Names, titles and aliases that begin with a text or have a word that does, one for each node, the likeliest first: the name itself, then what begins so, then what contains it; concepts and bodies before texts, then those that more is about.",
        Root,
        [
            new(Prefix, "String!", $"The beginning of a name, for instance `海賊` or `pira`; width, case and kana do not matter. At most {PrefixLength.Max} characters.", PrefixLength),
            new(Types, $"[{PublicNames.KindEnum(type.Name)}!]", "The types of node that are wanted; all without it."),
            new(Language, "Language", "The language of the names that are wanted; both without it."),
            new("first", $"Int! = {CountDefault}", $"How many, at most {Count.Max}.", Count),
        ],
        "[Suggestion!]!");

    public static void Write(SchemaText text) => text.Type("A name that may be meant.", "type Suggestion", () =>
    {
        text.Member("The name, title or alias as it is written.", "text: String!");
        text.Member("The field of the node that has it, for instance `nameEn` or `aliases`.", "field: String!");
        text.Member("The node that bears it.", "node: Node!");
    });
}
