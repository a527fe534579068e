using IpGraph.Embedded.Storage;
using IpGraph.Graph.Costs;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded;

/// <summary>Brings the facts of a graph into the form in which it is asked.</summary>
static class EmbeddedGraphBuilder
{
    /// <exception cref="ArgumentException">The facts do not make a graph.</exception>
    public static EmbeddedGraph Build(GraphData data)
    {
        var heap = new JsonHeap();
        var nodeColumns = new ColumnSetBuilder(heap);
        var nodes = new NodeTable(data.Model, NodeTable.InOrder(data.Nodes), nodeColumns);
        var linkColumns = new ColumnSetBuilder(heap);
        var pending = new List<(int[] From, int[] To)>();
        var byType = data.Relationships.ToLookup(relationship => relationship.Type.Name, StringComparer.Ordinal);
        foreach (var type in data.Model.RelationshipTypes)
            pending.Add(Read(type, byType[type.Name], nodes, linkColumns));
        var bytes = heap.ToArray();
        nodes.Finish(nodeColumns.Finish(bytes));
        var links = pending.Zip(linkColumns.Finish(bytes), (ends, columns) => new Links(nodes, ends.From, ends.To, columns));
        return new EmbeddedGraph(data.Model, data.VersionId, GraphStatistics.Of(data), bytes, nodes, [.. links]);
    }

    /// <summary>Numbers the ends of relationships, in order, and adds what they carry to the columns.</summary>
    static (int[] From, int[] To) Read(
        RelationshipType type,
        IEnumerable<RelationshipData> relationships,
        NodeTable nodes,
        ColumnSetBuilder columns)
    {
        var inOrder = relationships.ToArray();
        var ends = Array.ConvertAll(inOrder, item => ((long)Node(nodes, item.From) << 32) | (uint)Node(nodes, item.To));
        Array.Sort(ends, inOrder);
        columns.Begin(type.Properties);
        foreach (var relationship in inOrder)
            columns.Add(type.Properties, relationship.Properties);
        return (Array.ConvertAll(ends, end => (int)(end >> 32)), Array.ConvertAll(ends, end => (int)end));
    }

    static int Node(NodeTable nodes, string id) =>
        nodes.Find(id) ?? throw new ArgumentException($"A relationship leads to '{id}', which is no node.");
}
