using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <summary>A graph from which tables are read one after the other, sorted out once for all of them.</summary>
public sealed class TableSource
{
    readonly ILookup<string, NodeData> nodes;
    readonly ILookup<string, RelationshipData> relationships;
    readonly Lazy<Dictionary<string, NodeData>> byId;

    public TableSource(GraphData graph)
    {
        nodes = graph.Nodes.ToLookup(node => node.Type.Name, StringComparer.Ordinal);
        relationships = graph.Relationships.ToLookup(relationship => relationship.Type.Name, StringComparer.Ordinal);
        byId = new(() => graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal));
    }

    public IEnumerable<NodeData> Nodes(NodeType type) => nodes[type.Name];

    public IEnumerable<RelationshipData> Relationships(RelationshipType type) => relationships[type.Name];

    public NodeType TypeOf(string id) => byId.Value[id].Type;

    /// <summary>What people call a node; its id where it has no name.</summary>
    public string LabelOf(string id)
    {
        var node = byId.Value[id];
        return PublicProperties.Label(node.Type) is { } label && node.Properties.GetValueOrDefault(label.Name) is string text
            ? text
            : id;
    }
}
