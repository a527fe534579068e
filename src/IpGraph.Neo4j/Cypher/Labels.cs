using IpGraph.Graph.Model;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Which labels stand for which node types: each node has those of its type and of its interfaces.</summary>
static class Labels
{
    /// <summary>The label that every node of the graph has.</summary>
    public const string Any = "Node";

    public static IEnumerable<string> Of(NodeType type) => type.InterfaceNames.Append(Any).Append(type.Name).Distinct();

    /// <summary>A label expression that exactly the nodes of these types satisfy.</summary>
    public static CypherText Expression(GraphModel model, IReadOnlyCollection<NodeType> types)
    {
        if (types.Count == model.NodeTypes.Count)
            return $"{new CypherName(Any)}";
        var group = model.Interfaces.FirstOrDefault(candidate => Same(candidate.Implementers, types));
        return group is not null && types.Count > 1
            ? $"{new CypherName(group.Name)}"
            : CypherText.Join("|", types.Select(type => (CypherText)$"{new CypherName(type.Name)}"));
    }

    static bool Same(IReadOnlyList<NodeType> left, IReadOnlyCollection<NodeType> right) =>
        left.Count == right.Count && left.All(right.Contains);
}
