using IpGraph.Binding.Citing;
using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>The field that says how a node, or the dataset, is cited.</summary>
static class CitationFields
{
    const string Field = "citation";
    const string Style = "CitationStyle";
    const string DatasetTitle = "IpGraph: a knowledge graph of Japan's Intellectual Property Strategic Programs";

    static readonly SchemaArgument[] Arguments =
    [
        new("style", $"{Style}! = TEXT", "In which form."),
        new("language", $"{PublicNames.Language}! = JA", "The language of titles and words; what is only in Japanese stays so."),
    ];

    static readonly SchemaArgument[] OfView =
    [
        new("title", "String", "What a view of the dataset is called, for instance `Ministries × strategic fields`; the dataset itself is cited without it."),
        new("url", "String", "Where that view is found; the address of the dataset, if it has one, without it."),
    ];

    public static void WriteOnNode(SchemaText text) => text.Field(
        "How the node is cited: its label, and every document in which it is stated, with publisher, date and lines. Where no document prints the label, or the title that a document is called by, it says that the title is ours.",
        Field, Arguments, "String!");

    public static void WriteOnDataset(SchemaText text) => text.Field(
        "How the dataset is cited, with its version; with `title` a view of it, such as a page that shows a part.",
        Field,
        [.. Arguments, .. OfView],
        "String!");

    public static void WriteStyles(SchemaText text) => text.Type("The forms in which works are cited.", $"enum {Style}", () =>
    {
        foreach (var (name, _, description) in CitationStyles.All)
            text.Member(description, name);
    });

    public static Projection? Project(
        PublicSchemaTypes schema,
        NodeType type,
        ResponseKey key,
        string field,
        IReadOnlyDictionary<string, object?> arguments)
    {
        if (field != Field)
            return null;
        var (style, language) = Read(arguments);
        return new Projection.Computed(
            key,
            new NodeCitation(style, language, OwnTitles.Of(schema.Model, type), schema.BaseAddress),
            NodeCitation.InputsOf(type, language));
    }

    public static string OfDataset(GraphVersion version, IReadOnlyDictionary<string, object?> arguments, string baseAddress)
    {
        var (style, language) = Read(arguments);
        var (title, given) = (arguments.GetValueOrDefault("title") as string, arguments.GetValueOrDefault("url") as string);
        if (title is not null && string.IsNullOrWhiteSpace(title))
            throw BindingErrors.BadInput("title is empty; give what the view is called, or leave it out to cite the dataset.", "title");
        if (given is not null && !(Uri.TryCreate(given, UriKind.Absolute, out var place) && place.Scheme is ("http" or "https")))
            throw BindingErrors.NoWebAddress(given);
        var url = given ?? (baseAddress.Length == 0 ? null : baseAddress + "/");
        var work = title is not null
            ? new CitedWork(KeyOf(url ?? title), CitedKind.Dataset, title, DatasetTitle, null, null, null, version.Id, url) { Written = language }
            : new CitedWork("ipgraph", CitedKind.Dataset, DatasetTitle, null, null, null, null, version.Id, url) { Written = language };
        return CitationStyles.Write(style, [work], language);
    }

    /// <summary>Two views have two keys; the host, which all of them share, is left out.</summary>
    static string KeyOf(string place) =>
        $"ipgraph-{(Uri.TryCreate(place, UriKind.Absolute, out var address) ? address.PathAndQuery : place).Trim('/')}";

    static (CitationStyle Style, Language Language) Read(IReadOnlyDictionary<string, object?> arguments) =>
        (CitationStyles.Named((string)arguments["style"]!), FaceFields.LanguageOf(arguments));
}
