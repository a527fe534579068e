using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Search;

/// <summary>Makes the index of a graph from the searched values of its nodes, in the order of their ids.</summary>
public sealed class SearchIndexBuilder(GraphModel model)
{
    /// <summary>Positions left free between two values, so that no phrase reaches from one into the other.</summary>
    const int Between = 2;

    readonly PostingsBuilder postings = new();
    readonly SegmentsBuilder segments = new();
    readonly SynonymsBuilder synonyms = new();
    readonly List<string> ids = [];
    readonly List<byte> typeOf = [];
    readonly NodeType[] types = [.. model.NodeTypes];
    readonly Dictionary<NodeType, byte> numbers =
        model.NodeTypes.Select((type, number) => (type, number)).ToDictionary(pair => pair.type, pair => (byte)pair.number);
    readonly Dictionary<int, int[]> aboutOf = [];
    readonly List<string> terms = [];

    /// <summary>The properties of a type that are searched.</summary>
    public static IEnumerable<Property> Searched(NodeShapeType type) =>
        type.Properties.Where(property => property.SearchWeight is not null);

    /// <summary>The index of a graph given as plain facts.</summary>
    public static SearchIndex Of(GraphData graph)
    {
        var index = new SearchIndexBuilder(graph.Model);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            numbers.Add(node.Id, numbers.Count);
            index.Add(node.Type, node.Id, Values(node));
        }

        var searched = graph.Model.NodeTypes.SelectMany(type => type.Relationships)
            .Where(field => field.SearchWeight is not null).Select(field => field.Type.Name).ToHashSet();
        var about = graph.Relationships.Where(link => searched.Contains(link.Type.Name))
            .GroupBy(link => numbers[link.To], link => numbers[link.From]);
        foreach (var group in about)
            index.AddAbout(group.Key, [.. group.Distinct().Order()]);
        return index.Finish();
    }

    static IEnumerable<(Property Property, string Text)> Values(NodeData node) =>
        from property in Searched(node.Type)
        let value = node.Properties.GetValueOrDefault(property.Name)
        from text in value is string one ? [one] : value is IReadOnlyList<object> list ? list.OfType<string>() : []
        select (property, text);

    /// <param name="values">The values of searched properties, those of one property together and in its order.</param>
    public void Add(NodeType type, string id, IEnumerable<(Property Property, string Text)> values)
    {
        var document = ids.Count;
        ids.Add(id);
        typeOf.Add(numbers[type]);
        var start = 0;
        foreach (var (property, text) in values)
        {
            var (length, isJapanese) = Add(document, text, start);
            segments.Add(property, start, length, isJapanese);
            start += length + Between;
            if (property.IsLabel)
                synonyms.Add(document, text, property.IsList);
        }

        segments.EndDocument();
    }

    /// <summary>Notes which documents are about one, in order.</summary>
    public void AddAbout(int document, int[] about) => aboutOf[document] = about;

    public SearchIndex Finish() => new(
        [.. ids], types, [.. typeOf], postings.Finish(), segments.Finish(), synonyms.Finish(), aboutOf, AboutWeight());

    double AboutWeight() => model.NodeTypes.SelectMany(type => type.Relationships)
        .Select(field => field.SearchWeight).FirstOrDefault(weight => weight is not null) ?? 0;

    /// <summary>Adds the terms of a value; returns how many positions it takes, and whether it is Japanese.</summary>
    (int Length, bool IsJapanese) Add(int document, string text, int start)
    {
        var symbols = Folding.Fold(text);
        var tokens = Tokenizer.Cut(symbols);
        foreach (var token in tokens)
        {
            Terms.Add(symbols, token, terms);
            foreach (var term in terms)
                postings.Add(term, document, start + token.Position);
        }

        return (tokens.Count == 0 ? 0 : tokens[^1].Position + 1, symbols.Exists(symbol => !symbol.IsOfWord));
    }
}
