using System.Buffers;
using System.Globalization;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>What nodes are called in sentences.</summary>
/// <remarks>The name is the text that counts most in a search: a concept's or body's name as it is, a title in quotation marks,
/// of a long text its beginning; of a text in our own words its beginning in brackets, since nothing is quoted. A type without any
/// text is called by the id.</remarks>
sealed class NodeNames
{
    /// <summary>How many characters of a text stand for it.</summary>
    const int LengthMax = 40;

    static readonly ResponseKey JapaneseKey = new("ja");

    static readonly ResponseKey EnglishKey = new("en");

    static readonly ResponseKey SourceKey = new("source");

    readonly Topology topology;
    readonly Dictionary<int, (string Japanese, string English)> names = [];

    NodeNames(Topology topology) => this.topology = topology;

    /// <summary>What the nodes of a sentence are called in it, in their order; those of one name are told apart by what
    /// they are.</summary>
    /// <param name="language"><c>JA</c> or <c>EN</c>.</param>
    public IReadOnlyList<string> In(string language, IReadOnlyList<int> nodes)
    {
        var plain = nodes.Select(node => language == "JA" ? names[node].Japanese : names[node].English).ToList();
        return [.. nodes.Select((node, place) => plain.Count(name => Same(name, plain[place])) > 1
            ? WithKind(language, topology.TypeOf(node), plain[place])
            : plain[place])];
    }

    static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    static string WithKind(string language, NodeType type, string name) => language == "JA"
        ? type.Word(Language.Ja) + (name.StartsWith('「') ? name : $"「{name}」")
        : $"the {type.Word(Language.En)} {(name.StartsWith('“') ? name : $"“{name}”")}";

    public static async ValueTask<NodeNames> ReadAsync(
        IPinnedGraph graph,
        Topology topology,
        IEnumerable<int> nodes,
        CancellationToken cancellation)
    {
        int[] wanted = [.. nodes.Distinct().Order()];
        var json = new ArrayBufferWriter<byte>();
        var query = new GraphQuery.Listed(topology.Model.NodeTypes, [.. wanted.Select(topology.Id)], topology.NameShape);
        await graph.AnswerAsync(query, json, cancellation);
        using var answer = JsonDocument.Parse(json.WrittenMemory);
        var names = new NodeNames(topology);
        foreach (var (node, found) in wanted.Zip(answer.RootElement.EnumerateArray()))
            names.names[node] = Name(topology.TypeOf(node), topology.Id(node), found);
        return names;
    }

    public static NodeShape ShapeOf(GraphModel model) => new(model.NodeTypes.ToDictionary(type => type, Projections));

    static IReadOnlyList<Projection> Projections(NodeType type)
    {
        if (Best(type) is not { } japanese)
            return [];
        var english = type.FindProperty(japanese.Name + "En") ?? japanese;
        Projection[] named = [new Projection.Value(JapaneseKey, japanese, null), new Projection.Value(EnglishKey, english, null)];
        return type.FindSource(japanese) is { } source ? [.. named, new Projection.Value(SourceKey, source, null)] : named;
    }

    /// <summary>The text by which nodes of a type are named; null where they have none.</summary>
    internal static Property? Best(NodeType type) => type.Properties
        .Where(property => property is { IsList: false, IsInternal: false, SearchWeight: not null, Type: PropertyType.String })
        .MaxBy(property => property.SearchWeight);

    static (string Japanese, string English) Name(NodeType type, string id, JsonElement found)
    {
        if (Best(type) is not { } property)
            return (id, id);
        var (japanese, english) = (Text(found, "ja"), Text(found, "en"));
        if (type.FindSource(property) is not null && Text(found, SourceKey.Name) == property.Ours!.Is)
            return (Quote(japanese, id, "要約（", "）"), Quote(english, id, "the summary (", ")"));
        return property.IsLabel ? (japanese ?? id, english ?? id) : (Quote(japanese, id, "「", "」"), Quote(english, id, "“", "”"));
    }

    static string? Text(JsonElement found, string key) => found.GetProperty(key).GetString();

    static string Quote(string? text, string id, string before, string after)
    {
        if (text is null)
            return id;
        var line = text.ReplaceLineEndings(" ");
        var letters = new StringInfo(line);
        return letters.LengthInTextElements <= LengthMax
            ? $"{before}{line}{after}"
            : $"{before}{letters.SubstringByTextElements(0, LengthMax)}…{after}";
    }
}
