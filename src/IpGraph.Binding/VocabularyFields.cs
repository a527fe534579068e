using IpGraph.Binding.PublicSchema;
using IpGraph.Graph.Model;
using IpGraph.GraphQL.Types;

namespace IpGraph.Binding;

/// <summary>What values are called in both languages; the model says it, and the ordinary executor answers it.</summary>
static class VocabularyFields
{
    const string Root = "vocabularies";

    sealed record Term(string Value, string Ja, string En, string? Description);

    sealed record Words(string Name, string? Description, IReadOnlyList<Term> Terms);

    public static void WriteRoot(SchemaText text) => text.Field(
        "What the values of enums, the units and the types of nodes are called, for readers of either language.",
        Root,
        [new("names", "[String!]", "Which vocabularies, for instance `MeasureKind` or `Unit`; all without it.")],
        "[Vocabulary!]!");

    public static void WriteTypes(SchemaText text)
    {
        text.Type("The values that something can have, with what they are called.", "type Vocabulary", () =>
        {
            text.Member("The name of the enum, for instance `MeasureKind`; `Unit` for units, `Node` for types of nodes.", "name: String!");
            text.Member("What the values say; null where nothing more is to be said.", "description: String");
            text.Member("The values, in the order of the schema.", "terms: [VocabularyTerm!]!");
        });
        text.Type("A value and what it is called.", "type VocabularyTerm", () =>
        {
            text.Member("The value as the API has it, for instance `ROADMAP`, `trillion JPY` or `Measure`.", "value: String!");
            text.Member("What it is called in Japanese.", "ja: String!");
            text.Member("What it is called in English.", "en: String!");
            text.Member("What it means, in English; null where nothing more is to be said.", "description: String");
        });
    }

    public static ResolverMap AddTo(ResolverMap resolvers, GraphModel model)
    {
        var all = All(model).ToList();
        return resolvers
            .Field("Query", Root, (_, arguments) => Named(all, arguments.GetValueOrDefault("names") as IReadOnlyList<object?>))
            .Field("Vocabulary", "name", (words, _) => ((Words)words!).Name)
            .Field("Vocabulary", "description", (words, _) => ((Words)words!).Description)
            .Field("Vocabulary", "terms", (words, _) => ((Words)words!).Terms)
            .Field("VocabularyTerm", "value", (term, _) => ((Term)term!).Value)
            .Field("VocabularyTerm", "ja", (term, _) => ((Term)term!).Ja)
            .Field("VocabularyTerm", "en", (term, _) => ((Term)term!).En)
            .Field("VocabularyTerm", "description", (term, _) => ((Term)term!).Description);
    }

    static List<Words> Named(List<Words> all, IReadOnlyList<object?>? names) => names is null
        ? all
        : [.. names.Select(name => all.Find(words => words.Name == (string)name!)
            ?? throw BindingErrors.NoVocabulary((string)name!, all.Select(words => words.Name)))];

    static IEnumerable<Words> All(GraphModel model)
    {
        yield return new Words("Node", "The types of nodes.", [.. model.DeclaredNodeTypes.Select(type =>
            new Term(type.Name, type.Word(Language.Ja), type.Word(Language.En), type.Description))]);
        foreach (var group in model.Interfaces.Where(group => group.Plural is not null))
        {
            yield return new Words(PublicNames.KindEnum(group.Name), $"The types that {group.Plural} have.",
                [.. group.Implementers.Select(type => new Term(
                    PublicNames.Screaming(type.Name), type.Word(Language.Ja), type.Word(Language.En), type.Description))]);
        }

        foreach (var type in model.EnumTypes)
        {
            yield return new Words(type.Name, type.Description, [.. type.Values.Select(value =>
                new Term(value.Name, value.Word(Language.Ja), value.Word(Language.En), value.Description))]);
        }

        foreach (var vocabulary in Vocabularies(model))
        {
            yield return new Words(vocabulary.Name, vocabulary.Description, [.. vocabulary.Words.Select(word =>
                new Term(word.Key, word.Value.Ja, word.Value.En, null))]);
        }
    }

    static IEnumerable<Vocabulary> Vocabularies(GraphModel model) => model.DeclaredNodeTypes
        .SelectMany(type => type.Properties)
        .Concat(model.RelationshipTypes.SelectMany(type => type.Properties))
        .Select(property => property.Vocabulary)
        .OfType<Vocabulary>()
        .DistinctBy(vocabulary => vocabulary.Name);
}
