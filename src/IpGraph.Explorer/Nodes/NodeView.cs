using System.Text.Json;
using System.Text.RegularExpressions;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Types;

namespace IpGraph.Explorer.Nodes;

/// <summary>A node as its page shows it.</summary>
/// <param name="Json">The object <c>node</c> of the answer to the document.</param>
/// <param name="Words">What the values of enums are called.</param>
public sealed partial record NodeView(PageRequest Request, NodeDocument Document, JsonElement Json, Vocabulary Words)
{
    const string Touching = "touches";
    const string Via = "via";
    const string Japanese = "Ja";
    const string Official = "text";

    /// <summary>A date that stands for its month.</summary>
    const string Month = "asOf";

    const int LengthOfMonth = 7;

    public string Id => Text("id")!;

    public string Label => Text("label")!;

    /// <summary>What stands above the page: the label, unless it is made of the text that follows; then the printed heading, or kind,
    /// number and edition.</summary>
    public string Heading => IsMadeOfText(Label) && !Document.Properties.Any(property => property.Name != Official && Text(property.Name) == Label)
        ? Text("heading") ?? ShortName.Numbered(Text("kindLabel")!, Id, Language)
        : Label;

    public string TypeName => Document.Type.Name;

    Language Language => Request.Language;

    /// <summary>A property as text; null where it has no value.</summary>
    public string? Text(string name) =>
        Json.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array or JsonValueKind.Object)
            ? value.ToString()
            : null;

    /// <summary>Whether a name is the text, whole or cut, by itself or behind a colon.</summary>
    public bool IsMadeOfText(string name) => Text(Official) is { } text && Colon().Matches(name).Select(colon => name[(colon.Index + colon.Length)..]).Prepend(name)
        .Any(part => part.EndsWith('…') ? Closed(text).StartsWith(Closed(part[..^1]), StringComparison.Ordinal) : Closed(text) == Closed(part));

    /// <summary>A text without what only parts its lines.</summary>
    public static string Closed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>Whether the text is a summary of this graph's and not the document's.</summary>
    public bool IsSummary => Text("textSource") == TextWords.Summary && Text(Official) is not null;

    public bool IsTrue(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The properties that have a value and are shown in the table, with their values in words.</summary>
    public IEnumerable<(FieldDefinition Field, IReadOnlyList<string> Values)> Properties =>
        from property in Document.Properties
        where FieldWords.IsShown(property.Name) && !IsSaidInOther(property) && property.Name is not ("id" or Official) && property.Type.Definition.IsLeaf
        let values = ValuesOf(property, Json.GetProperty(property.Name)).ToList()
        where values.Count > 0 && !values.All(value => value == Label || value == Heading || value == Text("otherLabel"))
        select (property, (IReadOnlyList<string>)values);

    /// <summary>Whether an English text stands beside the same in Japanese, and the page is in the language of the other.</summary>
    bool IsSaidInOther(FieldDefinition property) => Language == Language.English
        ? property.Name.EndsWith(Japanese, StringComparison.Ordinal)
        : Text(property.Name + Japanese) is not null;

    /// <summary>The relationships that lead somewhere.</summary>
    public IEnumerable<RelationView> Relations => Document.Relations
        .Where(relation => FieldWords.IsShown(relation.Name))
        .Select(Relation).OfType<RelationView>()
        .Select(WithoutTouched).OfType<RelationView>();

    /// <summary>What the text touches itself is told with its evidence there; of what follows from it, only the rest is
    /// new.</summary>
    RelationView? WithoutTouched(RelationView relation)
    {
        if (!NodeDocument.CarriedBy(relation.Field).Any(part => part.Name == Via) || Relation(Touching) is not { } touched)
            return relation;
        var known = touched.Links.Select(link => link.Id).ToHashSet();
        var rest = relation.Links.Where(link => !known.Contains(link.Id)).ToList();
        return rest.Count == 0 ? null : relation with { Links = rest, Count = relation.Count - (relation.Links.Count - rest.Count) };
    }

    /// <summary>One relationship of the node; null where it leads nowhere.</summary>
    public RelationView? Relation(string name) =>
        Document.Relations.FirstOrDefault(field => field.Name == name) is { } field ? Relation(field) : null;

    RelationView? Relation(FieldDefinition field)
    {
        var value = Json.GetProperty(field.Name);
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (!NodeDocument.IsConnection(field))
            return new RelationView(field, 1, [new LinkView(value, default)]);
        var links = value.GetProperty("edges").EnumerateArray().Select(edge => new LinkView(edge.GetProperty("node"), edge)).ToList();
        return links.Count == 0 ? null : new RelationView(field, value.GetProperty("totalCount").GetInt32(), links);
    }

    /// <summary>What a value is called: of enums and units their words, of other values themselves.</summary>
    public IEnumerable<string> ValuesOf(FieldDefinition field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => ValuesOf(field, item)),
        JsonValueKind.True => [Language.Say("はい", "yes")],
        JsonValueKind.False => [],
        JsonValueKind.Number when field.Name.StartsWith("growth", StringComparison.Ordinal) =>
            [LanguageWords.Percent(value.GetDouble())],
        JsonValueKind.Number when FieldWords.IsYear(field.Name) => [value.ToString()],
        JsonValueKind.Number => [LanguageWords.Number(value.GetDouble())],
        JsonValueKind.Object => [],
        _ when field.Type.Definition is EnumTypeDefinition kind => [Words.Word(kind.Name, value.GetString()!, Language)],
        _ when field.Name == Month => [value.GetString()![..LengthOfMonth]],
        _ when field.Name == "unit" => [Words.Word("Unit", value.GetString()!, Language)],
        _ => value.GetString() is { Length: > 0 } text ? [text] : [],
    };

    [GeneratedRegex("：|: ")]
    private static partial Regex Colon();
}

/// <summary>One relationship of a node.</summary>
/// <param name="Count">How many ends it has.</param>
/// <param name="Links">The first of them.</param>
public sealed record RelationView(FieldDefinition Field, int Count, IReadOnlyList<LinkView> Links)
{
    /// <summary>Whether one of the links tells why a person made it, which is written in English.</summary>
    public bool HasReasons => Links.Any(link => link.Edge.ValueKind == JsonValueKind.Object
        && link.Edge.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String);

    /// <summary>By id, what tells links apart that are called alike.</summary>
    public IReadOnlyDictionary<string, string> Apart(Language language) =>
        Namesakes.Of(Links.Select(link => (link.Id, link.Label, link.Kind, link.Edition)), language);
}

/// <param name="Node">The other end: its id, its label and its kind.</param>
/// <param name="Edge">What the link carries; undefined for a relationship to one node.</param>
public sealed record LinkView(JsonElement Node, JsonElement Edge)
{
    /// <summary>What the edition of a node is called in an answer.</summary>
    public const string EditionKey = "edition";

    public string Id => Node.GetProperty("id").GetString()!;

    public string Label => Node.GetProperty("label").GetString()!;

    public string Kind => Node.GetProperty("kindLabel").GetString()!;

    /// <summary>The year of the edition that it belongs to; null where it belongs to none.</summary>
    public int? Edition => Node.TryGetProperty(EditionKey, out var year) && year.ValueKind == JsonValueKind.Number ? year.GetInt32() : null;

    /// <summary>Whether its text is a summary of this graph's and not the document's.</summary>
    public bool IsSummary => TextWords.IsSummary(Node);
}
