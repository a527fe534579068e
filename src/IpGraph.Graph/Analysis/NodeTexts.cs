using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Differences;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>The editions of nodes and what they say, to be compared.</summary>
/// <remarks>In Japanese that is the official wording where the type has one, otherwise the name; English there is of names
/// only.</remarks>
sealed class NodeTexts
{
    static readonly ResponseKey YearKey = new("year");

    static readonly ResponseKey SourceKey = new("source");

    static readonly Dictionary<string, ResponseKey> TextKeys = new() { ["JA"] = new("ja"), ["EN"] = new("en") };

    readonly Topology topology;
    readonly Dictionary<int, Read> read = [];

    NodeTexts(Topology topology) => this.topology = topology;

    sealed record Read(int? Year, Dictionary<string, string?> Texts);

    public int? YearOf(int node) => read[node].Year;

    public static async ValueTask<NodeTexts> ReadAsync(
        IPinnedGraph graph,
        Topology topology,
        IEnumerable<int> nodes,
        CancellationToken cancellation)
    {
        int[] wanted = [.. nodes.Distinct().Order()];
        var texts = new NodeTexts(topology);
        var json = new ArrayBufferWriter<byte>();
        var query = new GraphQuery.Listed(topology.Model.NodeTypes, [.. wanted.Select(topology.Id)], topology.TextShape);
        await graph.AnswerAsync(query, json, cancellation);
        using var answer = JsonDocument.Parse(json.WrittenMemory);
        foreach (var (node, found) in wanted.Zip(answer.RootElement.EnumerateArray()))
        {
            texts.read[node] = new Read(
                found.TryGetProperty(YearKey.Name, out var year) && year.ValueKind == JsonValueKind.Number ? year.GetInt32() : null,
                TextKeys.ToDictionary(
                    key => key.Key,
                    key => found.TryGetProperty(key.Value.Name, out var text) && !IsOurs(topology.TypeOf(node), key.Key, found) ? text.GetString() : null));
        }

        return texts;
    }

    public static NodeShape ShapeOf(GraphModel model) => new(model.NodeTypes.ToDictionary(type => type, Projections));

    /// <returns>Null where one of the two says nothing in the language, or only in words that are ours and not the document's.</returns>
    public AnswerObject? Difference(int earlier, int later, string language)
    {
        if (read[earlier].Texts[language] is not { } before || read[later].Texts[language] is not { } after)
            return null;
        var segments = TextDifference.Of(before, after);
        return new AnswerObject
        {
            ["field"] = PropertyOf(topology.TypeOf(later), language)!.Name,
            ["isEqual"] = before == after,
            ["segments"] = segments.Select(segment => new AnswerObject
            {
                ["kind"] = segment.Kind.ToString().ToUpperInvariant(),
                ["text"] = segment.Text,
            }).ToList(),
        };
    }

    static IReadOnlyList<Projection> Projections(NodeType type)
    {
        var wanted = new List<Projection>();
        if (Editions.PropertyOf(type) is { } year)
            wanted.Add(new Projection.Value(YearKey, year, null));
        foreach (var (language, key) in TextKeys)
        {
            if (PropertyOf(type, language) is { } property)
                wanted.Add(new Projection.Value(key, property, null));
        }

        if (type.FindSource(PropertyOf(type, "JA")) is { } source)
            wanted.Add(new Projection.Value(SourceKey, source, null));
        return wanted;
    }

    static bool IsOurs(NodeType type, string language, JsonElement node) =>
        PropertyOf(type, language) is { IsVerbatimOfSome: true, Ours.Is: var value }
        && node.TryGetProperty(SourceKey.Name, out var source) && source.GetString() == value;

    static Property? PropertyOf(NodeType type, string language)
    {
        var name = NodeNames.Best(type);
        return language == "EN"
            ? name is null ? null : type.FindProperty(name.Name + "En")
            : type.Properties.FirstOrDefault(property => property is { IsVerbatim: true, IsRequired: true, IsList: false }) ?? name;
    }
}
