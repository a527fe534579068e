using IpGraph.Graph.Data;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Releases;

/// <summary>What of a node counts as its content: its public values, and the relationships that go out from it.</summary>
/// <remarks>What is worked out of the whole graph, such as importance, is left out: one changed measure would change
/// every node. Internal values follow from public ones.</remarks>
static class ReleasedContent
{
    public static PropertyMap ValuesOf(NodeData node) => PropertyMap.Of(
        node.Type.Properties.Where(property => property is { IsInternal: false, IsOfWholeGraph: false }),
        node.Properties.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal));

    public static ILookup<string, RelationshipData> RelationshipsByNode(GraphData graph) =>
        graph.Relationships.ToLookup(relationship => relationship.From, StringComparer.Ordinal);
}
