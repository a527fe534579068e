using System.Text;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Text;

namespace IpGraph.Embedded.Storage;

/// <summary>All nodes, numbered in the order of their ids, with their properties as columns by type.</summary>
/// <remarks>Ids begin with the name of their type, so that the nodes of a type follow one another.</remarks>
sealed class NodeTable
{
    public const string IdName = "id";

    readonly IReadOnlyList<NodeType> types;
    readonly Dictionary<string, int> typesByName;
    readonly Dictionary<string, int> nodesById;
    readonly IndexRange[] ranges;
    readonly byte[] typeOf;
    readonly string[] ids;
    Dictionary<string, Column>[] columns = [];

    public NodeTable(GraphModel model, IReadOnlyList<NodeData> nodes, ColumnSetBuilder builder)
        : this(model, nodes.Count, new IndexRange[model.NodeTypes.Count])
    {
        for (var node = 0; node < nodes.Count; node++)
            Place(node, nodes);
        for (var type = 0; type < types.Count; type++)
            Fill(type, nodes, builder);
    }

    NodeTable(GraphModel model, int count, IndexRange[] ranges)
    {
        types = model.NodeTypes;
        typesByName = new(types.Count, StringComparer.Ordinal);
        for (var type = 0; type < types.Count; type++)
            typesByName.Add(types[type].Name, type);
        ids = new string[count];
        typeOf = new byte[count];
        nodesById = new(count, StringComparer.Ordinal);
        this.ranges = ranges;
    }

    public int Count => ids.Length;

    public int TypeCount => types.Count;

    public string Id(int node) => ids[node];

    public int? Find(string id) => nodesById.TryGetValue(id, out var node) ? node : null;

    public int TypeOf(int node) => typeOf[node];

    /// <summary>The place of a type, by its name, since queries may come from an earlier reading of the same model.</summary>
    public int IndexOf(NodeType type) => typesByName.TryGetValue(type.Name, out var index)
        ? index
        : throw new ArgumentException($"The graph's model has no node type '{type.Name}'.");

    public NodeType Type(int type) => types[type];

    /// <summary>The nodes of a type.</summary>
    public IndexRange Range(int type) => ranges[type];

    public Column? Column(int type, string property) => columns[type].GetValueOrDefault(property);

    /// <summary>The nodes together with the ends of relationships, by type of the model.</summary>
    public Topology TopologyOf(GraphModel model, IReadOnlyList<(int[] From, int[] To)> links) =>
        new(model, ids, nodesById, typeOf, links);

    /// <summary>Nodes in the natural order of their ids.</summary>
    public static IReadOnlyList<NodeData> InOrder(IReadOnlyList<NodeData> nodes) =>
        [.. nodes.OrderNaturallyBy(node => node.Id)];

    public void Finish(IReadOnlyList<Column[]> finished) =>
        columns = [.. finished.Select(set => set.ToDictionary(column => column.Property.Name, StringComparer.Ordinal))];

    public void WriteTo(ImageWriter image)
    {
        image.WriteSlab<IndexRange>(ranges);
        for (var type = 0; type < types.Count; type++)
        {
            foreach (var property in types[type].Properties)
                columns[type][property.Name].WriteTo(image);
        }
    }

    /// <remarks>The ids are values of a property; what else is known of nodes by themselves follows from the ranges.</remarks>
    public static NodeTable Read(ImageReader image, GraphModel model, Slab<byte> heap)
    {
        var ranges = image.ReadSlab<IndexRange>().AsSpan().ToArray();
        var nodes = new NodeTable(model, ranges.Sum(range => range.Count), ranges);
        nodes.Finish([.. nodes.types.Select(type =>
            type.Properties.Select(property => Storage.Column.Read(image, property, heap)).ToArray())]);
        for (var type = 0; type < ranges.Length; type++)
            nodes.Name(type, (ValueColumn)nodes.columns[type][IdName]);
        return nodes;
    }

    void Name(int type, ValueColumn names)
    {
        for (var node = ranges[type].Start; node < ranges[type].Stop; node++)
        {
            var id = Encoding.UTF8.GetString(names.Values.Raw(names.Ranks[node - ranges[type].Start]));
            (ids[node], typeOf[node]) = (id, checked((byte)type));
            nodesById.Add(id, node);
        }
    }

    void Place(int node, IReadOnlyList<NodeData> nodes)
    {
        var (type, id) = (IndexOf(nodes[node].Type), nodes[node].Id);
        ids[node] = id;
        typeOf[node] = checked((byte)type);
        if (!nodesById.TryAdd(id, node))
            throw new ArgumentException($"Two nodes have the id '{id}'.");
        if (ranges[type].IsEmpty)
            ranges[type] = new(node, node);
        if (ranges[type].Stop != node)
            throw new ArgumentException($"The ids of the type '{nodes[node].Type}' do not follow one another at '{id}'.");
        ranges[type] = new(ranges[type].Start, node + 1);
    }

    void Fill(int type, IReadOnlyList<NodeData> nodes, ColumnSetBuilder builder)
    {
        var properties = types[type].Properties;
        builder.Begin(properties);
        for (var node = ranges[type].Start; node < ranges[type].Stop; node++)
            builder.Add(properties, nodes[node]);
    }
}
