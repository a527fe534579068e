using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Testing;

namespace IpGraph.Embedded.Tests;

/// <summary>Asks an embedded store in few words; without a store, that of the small graph.</summary>
static class Ask
{
    public static EmbeddedStore Small { get; } = new(EmbeddedGraph.Build(SmallGraph.Data));

    public static string Text(IGraphStore store, GraphQuery query, CancellationToken cancellation = default)
    {
        var output = new ArrayBufferWriter<byte>();
        store.AnswerAsync(query, output, cancellation).AsTask().GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static string Text(GraphQuery query) => Text(Small, query);

    /// <summary>The ids on a page of a list.</summary>
    public static List<string> Ids(
        IGraphStore store,
        IReadOnlyList<NodeType> types,
        Filter? filter,
        IReadOnlyList<Order> orders,
        Page page)
    {
        var shape = new ConnectionShape([new ConnectionPart.Nodes(new("nodes"), Only(types, "id"))]);
        var answer = Text(store, new GraphQuery.Connection(types, filter, orders, page, shape));
        return [.. JsonNode.Parse(answer)!["nodes"]!.AsArray().Select(node => (string)node!["id"]!)];
    }

    /// <summary>The keys, without their type, of the nodes that pass.</summary>
    public static string Keys(string type, Filter? filter, params Order[] orders) =>
        Keys(type, filter, Page.All, orders);

    public static string Keys(string type, Filter? filter, Page page, params Order[] orders) => string.Join(
        ' ',
        Ids(Small, Types(type), filter, orders, page).Select(id => id[(id.IndexOf(':') + 1)..]));

    public static IReadOnlyList<NodeType> Types(string name) => SmallGraph.Model.NodeTypesOf(name);

    public static Property Property(string type, string name) => Shape(type).FindProperty(name)!;

    public static RelationshipField Field(string type, string name) => Shape(type).FindRelationship(name)!;

    public static NodeShape Only(IReadOnlyList<NodeType> types, params string[] properties) =>
        new(types.ToDictionary(type => type, type => (IReadOnlyList<Projection>)
            [.. properties.Select(name => new Projection.Value(new(name), type.FindProperty(name)!, null))]));

    static NodeShapeType Shape(string type) =>
        (NodeShapeType?)SmallGraph.Model.FindNodeType(type) ?? SmallGraph.Model.FindInterface(type)!;
}
