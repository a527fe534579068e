using System.Buffers;
using System.Text.Json;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Analysis;

/// <summary>The nodes that are counted, each with its edition and its entries on every axis.</summary>
sealed record CountedTable(IReadOnlyList<CountedItem> Items, IReadOnlyList<AxisEntries> Axes, Editions Editions)
{
    static readonly ResponseKey IdKey = new("id");

    static readonly ResponseKey EditionKey = new("edition");

    static readonly ResponseKey ComparableKey = new("comparable");

    /// <summary>The years of all editions that there are, and of those to which the counted nodes belong.</summary>
    public IReadOnlyList<int> Years { get; } =
        [.. Editions.Years.Concat(Items.Select(item => item.Edition).OfType<int>()).Distinct().Order()];

    public static async ValueTask<CountedTable> ReadAsync(
        IPinnedGraph graph,
        Topology topology,
        CountedNodes counted,
        Axis[] axes,
        CancellationToken cancellation)
    {
        var editions = await Editions.ReadAsync(graph, topology, cancellation);
        var rows = await RowsAsync(graph, counted, axes, cancellation);
        using (rows)
        {
            JsonElement[] list = [.. rows.RootElement.GetProperty("nodes").EnumerateArray()];
            int[] nodes = [.. list.Select(row => Node(topology, row))];
            AxisEntries[] entries =
            [
                .. axes.Select((axis, index) => AxisEntries.Of(topology, axis, nodes, list, Key(index).Name, cancellation)),
            ];
            return new CountedTable(
                [
                    .. nodes.Select((node, index) => new CountedItem(
                        node,
                        Edition(list[index]),
                        [.. entries.Select(axis => axis.OfItems[index])],
                        Comparable(list[index]))),
                ],
                entries,
                editions);
        }
    }

    /// <summary>The nodes alone, without their editions and entries.</summary>
    public static async ValueTask<HashSet<int>> NodesAsync(
        IPinnedGraph graph,
        Topology topology,
        CountedNodes counted,
        CancellationToken cancellation)
    {
        using var rows = await RowsAsync(graph, counted, [], cancellation);
        return [.. rows.RootElement.GetProperty("nodes").EnumerateArray().Select(row => Node(topology, row))];
    }

    static int Node(Topology topology, JsonElement row) => topology.Find(row.GetProperty("id").GetString()!)!.Value;

    static async ValueTask<JsonDocument> RowsAsync(
        IPinnedGraph graph,
        CountedNodes counted,
        Axis[] axes,
        CancellationToken cancellation)
    {
        var shape = new NodeShape(counted.Types.ToDictionary(type => type, type => Projections(type, axes)));
        var query = new GraphQuery.Connection(
            counted.Types,
            counted.Filter,
            [],
            Page.All,
            new ConnectionShape([new ConnectionPart.Nodes(new ResponseKey("nodes"), shape)]));
        var json = new ArrayBufferWriter<byte>();
        await graph.AnswerAsync(query, json, cancellation);
        return JsonDocument.Parse(json.WrittenMemory);
    }

    static IReadOnlyList<Projection> Projections(NodeType type, Axis[] axes)
    {
        var wanted = new List<Projection> { new Projection.Value(IdKey, type.FindProperty("id")!, null) };
        if (Editions.PropertyOf(type) is { } edition)
            wanted.Add(new Projection.Value(EditionKey, edition, null));
        if (type.Properties.FirstOrDefault(property => property.IsComparable) is { } comparable)
            wanted.Add(new Projection.Value(ComparableKey, comparable, null));
        foreach (var (axis, index) in axes.Select((axis, index) => (axis as Axis.ByProperty, index)))
        {
            if (axis is not null && type.FindProperty(axis.Property.Name) is { } property)
                wanted.Add(new Projection.Value(Key(index), property, null));
        }

        return wanted;
    }

    static ResponseKey Key(int axis) => new($"axis{axis}");

    static int? Edition(JsonElement row) =>
        row.TryGetProperty(EditionKey.Name, out var edition) && edition.ValueKind == JsonValueKind.Number
            ? edition.GetInt32()
            : null;

    static int[] Comparable(JsonElement row) =>
        row.TryGetProperty(ComparableKey.Name, out var years) ? [.. years.EnumerateArray().Select(year => year.GetInt32())] : [];
}

/// <param name="Edition">The year of the edition that it belongs to; null where it belongs to none.</param>
/// <param name="Entries">On each axis the places of the entries that it belongs to, in rising order.</param>
/// <param name="Comparable">The other editions in which a counterpart of it would stand if there were one.</param>
sealed record CountedItem(int Node, int? Edition, int[][] Entries, int[] Comparable);
