using IpGraph.Exports.Values;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Tables;

/// <summary>A graph from which tables are read, sorted out once for all of them.</summary>
public sealed class TableSource
{
    readonly Dictionary<NodeType, int[]> nodes;
    readonly Dictionary<RelationshipType, RelationshipData[]> relationships;
    readonly Dictionary<NodeType, Property?> labels;
    readonly Lazy<Neighbours> neighbours;

    public TableSource(GraphData graph)
    {
        Graph = graph;
        nodes = Enumerable.Range(0, graph.Nodes.Count).GroupBy(number => graph.Nodes[number].Type)
            .ToDictionary(group => group.Key, group => group.ToArray());
        relationships = graph.Relationships.GroupBy(relationship => relationship.Type)
            .ToDictionary(group => group.Key, group => group.ToArray());
        labels = nodes.Keys.ToDictionary(type => type, PublicProperties.Label);
        neighbours = new(() => new Neighbours(this));
    }

    public GraphData Graph { get; }

    /// <summary>The numbers of the nodes of a type within the graph.</summary>
    public int[] Nodes(NodeType type) => nodes.GetValueOrDefault(type, []);

    public RelationshipData[] Relationships(RelationshipType type) => relationships.GetValueOrDefault(type, []);

    /// <summary>What people call a node; its id where it has no name.</summary>
    /// <param name="number">Of the node.</param>
    public string LabelOf(int number)
    {
        var node = Graph.Nodes[number];
        return labels[node.Type] is { } label && node.Properties.GetValueOrDefault(label.Name) is string text
            ? text
            : node.Id;
    }

    /// <summary>Which nodes those of a type lead to by a field, in the order of their ids.</summary>
    internal NeighbourLists NeighboursOf(NodeType type, RelationshipField field) => neighbours.Value.Of(type, field);
}
