using System.Buffers;
using System.Globalization;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>The editions that the graph knows of, so that counts can say which of them they cover.</summary>
/// <param name="Years">In rising order.</param>
/// <param name="OfNodes">The year of each node that is an edition itself.</param>
sealed record Editions(IReadOnlyList<int> Years, IReadOnlyDictionary<int, int> OfNodes)
{
    static readonly ResponseKey IdKey = new("id");

    static readonly ResponseKey YearKey = new("year");

    /// <summary>The property that says to which edition a node belongs; null where it belongs to none.</summary>
    public static Property? PropertyOf(NodeShapeType type) => type.Properties.FirstOrDefault(property => property.IsEdition);

    public static async ValueTask<Editions> ReadAsync(IPinnedGraph graph, Topology topology, CancellationToken cancellation)
    {
        var years = new Dictionary<int, int>();
        foreach (var type in topology.Model.NodeTypes.Where(type => PropertyOf(type) is { IsUnique: true }))
        {
            var shape = new NodeShape(new Dictionary<NodeType, IReadOnlyList<Projection>>
            {
                [type] =
                [
                    new Projection.Value(IdKey, type.FindProperty("id")!, null),
                    new Projection.Value(YearKey, PropertyOf(type)!, null),
                ],
            });
            var query = new GraphQuery.Connection(
                [type],
                null,
                [],
                Page.All,
                new ConnectionShape([new ConnectionPart.Nodes(new ResponseKey("nodes"), shape)]));
            var json = new ArrayBufferWriter<byte>();
            await graph.AnswerAsync(query, json, cancellation);
            using var found = JsonDocument.Parse(json.WrittenMemory);
            foreach (var row in found.RootElement.GetProperty("nodes").EnumerateArray())
            {
                if (row.GetProperty(YearKey.Name) is { ValueKind: JsonValueKind.Number } year)
                    years[topology.Find(row.GetProperty(IdKey.Name).GetString()!)!.Value] = year.GetInt32();
            }
        }

        return new Editions([.. years.Values.Distinct().Order()], years);
    }

    /// <summary>The year of the edition that an entry of an axis is; null where it is none.</summary>
    public int? Of(Axis axis, AxisEntry entry)
    {
        if (entry.Node is { } node)
            return OfNodes.TryGetValue(node, out var year) ? year : null;
        return axis is Axis.ByProperty { Property.IsEdition: true }
            ? int.Parse(entry.Value!, CultureInfo.InvariantCulture)
            : null;
    }
}
