using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>The fields that show any node to a reader: what it is called, of what kind it is, how it begins, where its
/// page is.</summary>
static class FaceFields
{
    const string KindLabel = "kindLabel";
    const string Url = "url";

    static readonly SchemaArgument LanguageArgument =
        new("language", $"{PublicNames.Language}! = JA", "The language of the words; what is only in Japanese stays so.");

    public static void Write(SchemaText text, NodeShapeType type)
    {
        if (type.Face is null)
            return;
        text.Field(
            $"What the node is called, for a heading or a list of nodes of any types: at most {Face.LengthMax} characters, cut ones ending in `…`; never empty.",
            Face.Labels, [LanguageArgument], "String!");
        text.Field(
            "What kind of node it is, for instance `施策` or `measure`.", KindLabel, [LanguageArgument], "String!");
        text.Field(
            $"How it begins: at most {Face.LengthMax} characters of its text, a definition, or what else says most; cut ones end in `…`.",
            Face.Snippets, [LanguageArgument], "String!");
        text.Member(
            "The address of its page; a path of this server, such as `/nodes/Measure:2023-034`, where no base address is set.",
            $"{Url}: String!");
        CitationFields.WriteOnNode(text);
    }

    /// <summary>What a field of the face is in the graph; null for any other field.</summary>
    public static Projection? Project(
        PublicSchemaTypes schema,
        NodeType type,
        ResponseKey key,
        string field,
        IReadOnlyDictionary<string, object?> arguments)
    {
        if (type.Face is null)
            return null;
        return field switch
        {
            Face.Labels or Face.Snippets => new Projection.Value(
                key, type.FindProperty(Face.PropertyOf(field, LanguageOf(arguments)))!, null),
            KindLabel => new Projection.Computed(key, new KindLabel(LanguageOf(arguments)), []),
            Url => new Projection.Computed(key, new NodeAddress(schema.BaseAddress), [type.FindProperty("id")!]),
            _ => CitationFields.Project(schema, type, key, field, arguments),
        };
    }

    /// <summary>What a group of a facet is called.</summary>
    public static GroupPart.Label GroupLabel(
        GraphModel model,
        ResponseKey key,
        FacetKey by,
        IReadOnlyDictionary<string, object?> arguments)
    {
        var language = LanguageOf(arguments);
        var labels = model.NodeTypes.Select(type => type.FindProperty(Face.PropertyOf(Face.Labels, language))).OfType<Property>().First();
        return new GroupPart.Label(key, labels, by switch
        {
            FacetKey.ByType types => model.NodeTypes.Where(type => types.Names.ContainsKey(type.Name))
                .ToDictionary(type => types.Names[type.Name], type => type.Word(language)),
            FacetKey.ByProperty properties => Words(properties.Properties, language),
            _ => new Dictionary<string, string>(),
        });
    }

    /// <summary>What values are called; one that two types call by different words, by both.</summary>
    static Dictionary<string, string> Words(IEnumerable<Property> properties, Language language) => properties
        .SelectMany(property => ValuesOf(property).Select(value => (Value: value, Word: property.WordFor(value, language))))
        .GroupBy(named => named.Value, named => named.Word, StringComparer.Ordinal)
        .ToDictionary(words => words.Key, words => string.Join(language == Language.Ja ? "／" : " / ", words.Distinct()), StringComparer.Ordinal);

    static IEnumerable<string> ValuesOf(Property property) => property.Type is PropertyType.Enum(var named)
        ? named.Values.Select(value => value.Name)
        : property.Vocabulary?.Words.Keys ?? [];

    public static Language LanguageOf(IReadOnlyDictionary<string, object?> arguments) =>
        arguments.GetValueOrDefault("language") is "EN" ? Language.En : Language.Ja;
}
