using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <summary>A graph from which tables are read, sorted out once for all of them.</summary>
public sealed class TableSource
{
    readonly Dictionary<NodeType, NodeData[]> nodes;
    readonly Dictionary<RelationshipType, RelationshipData[]> relationships;
    readonly Dictionary<NodeType, Property?> labels;
    readonly Lazy<Dictionary<string, NodeData>> byId;

    public TableSource(GraphData graph)
    {
        nodes = graph.Nodes.GroupBy(node => node.Type).ToDictionary(group => group.Key, group => group.ToArray());
        relationships = graph.Relationships.GroupBy(relationship => relationship.Type)
            .ToDictionary(group => group.Key, group => group.ToArray());
        labels = nodes.Keys.ToDictionary(type => type, PublicProperties.Label);
        byId = new(() => graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal));
    }

    public IReadOnlyList<NodeData> Nodes(NodeType type) => nodes.GetValueOrDefault(type, []);

    public IReadOnlyList<RelationshipData> Relationships(RelationshipType type) => relationships.GetValueOrDefault(type, []);

    public NodeType TypeOf(string id) => byId.Value[id].Type;

    /// <summary>What people call a node; its id where it has no name.</summary>
    public string LabelOf(string id)
    {
        var node = byId.Value[id];
        return labels[node.Type] is { } label && node.Properties.GetValueOrDefault(label.Name) is string text
            ? text
            : id;
    }
}
