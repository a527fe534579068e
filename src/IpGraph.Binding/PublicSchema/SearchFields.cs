namespace IpGraph.Binding.PublicSchema;

/// <summary>What a search says of its hits.</summary>
static class SearchFields
{
    public static void WriteEdge(SchemaText text)
    {
        text.Member(
            "How well it fits, from 0 up: by how often, in which fields and how rarely otherwise the words stand; 1000 and more is what bears the name itself, 900 and more an alias. It compares within one search only. Null where nothing is searched.",
            "score: Float");
        text.Member(
            "Where the words, or what they are also called, stand in its texts; empty where it is only about them, or nothing is searched.",
            "highlights: [Highlight!]!");
    }

    public static void Write(SchemaText text)
    {
        SuggestionFields.Write(text);
        text.Type("A text of a node in which something was found.", "type Highlight", () =>
        {
            text.Member("The field that has the text, for instance `title`.", "field: String!");
            text.Member("Which item of the field's list it is, counted from 0; null where the field is no list.", "item: Int");
            text.Member("Stretches of the text around what was found, in order, at most 3.", "fragments: [Fragment!]!");
        });
        text.Type("A stretch of a text around what was found.", "type Fragment", () =>
        {
            text.Member("The words as they stand in the text, at most 40 characters on each side of what was found.", "text: String!");
            text.Member("Where it begins: the number of Unicode code points before it in the field's value.", "start: Int!");
            text.Member("Where it ends: the number of Unicode code points up to and including its last.", "end: Int!");
            text.Member("What was found in it, in order.", "hits: [Hit!]!");
        });
        text.Type("What was found in a text.", "type Hit", () =>
        {
            text.Member("The words as they stand in the text.", "text: String!");
            text.Member("Where it begins: the number of Unicode code points before it in the field's value.", "start: Int!");
            text.Member("Where it ends: the number of Unicode code points up to and including its last.", "end: Int!");
        });
    }
}
