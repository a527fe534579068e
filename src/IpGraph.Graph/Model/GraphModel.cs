namespace IpGraph.Graph.Model;

/// <summary>What kinds of nodes and relationships the graph has, and what is known of each.</summary>
/// <remarks>Read from <c>schema/model.graphql</c>; the seed's checks, the stores and the public schema follow it.</remarks>
public sealed class GraphModel
{
    readonly Dictionary<string, NodeType> nodeTypes;
    readonly Dictionary<string, NodeInterface> interfaces;
    readonly Dictionary<string, RelationshipType> relationshipTypes;

    public GraphModel(
        IReadOnlyList<NodeType> nodeTypes,
        IReadOnlyList<NodeInterface> interfaces,
        IReadOnlyList<RelationshipType> relationshipTypes,
        IReadOnlyList<CompositeType> compositeTypes,
        IReadOnlyList<EnumType> enumTypes)
    {
        DeclaredNodeTypes = nodeTypes;
        NodeTypes = [.. nodeTypes.OrderBy(type => type.Name, StringComparer.Ordinal)];
        Interfaces = interfaces;
        RelationshipTypes = [.. relationshipTypes.OrderBy(type => type.Name, StringComparer.Ordinal)];
        CompositeTypes = compositeTypes;
        EnumTypes = enumTypes;
        this.nodeTypes = NodeTypes.ToDictionary(type => type.Name, StringComparer.Ordinal);
        this.interfaces = Interfaces.ToDictionary(type => type.Name, StringComparer.Ordinal);
        this.relationshipTypes = RelationshipTypes.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>In ordinal order of their names, so that nodes sorted by id are also sorted by type.</summary>
    public IReadOnlyList<NodeType> NodeTypes { get; }

    /// <summary>In the order of the model, which is the one for readers.</summary>
    public IReadOnlyList<NodeType> DeclaredNodeTypes { get; }

    public IReadOnlyList<NodeInterface> Interfaces { get; }

    public IReadOnlyList<RelationshipType> RelationshipTypes { get; }

    public IReadOnlyList<CompositeType> CompositeTypes { get; }

    public IReadOnlyList<EnumType> EnumTypes { get; }

    /// <summary>How nodes go on from edition to edition.</summary>
    public LineageRules Lineage { get; init; } = LineageRules.None;

    public NodeType? FindNodeType(string name) => nodeTypes.GetValueOrDefault(name);

    public NodeInterface? FindInterface(string name) => interfaces.GetValueOrDefault(name);

    public RelationshipType? FindRelationshipType(string name) => relationshipTypes.GetValueOrDefault(name);

    /// <summary>Whether some relationship carries a list under the name: then the others carry lists of one.</summary>
    public bool CarriesLists(string property) =>
        RelationshipTypes.Any(type => type.FindProperty(property) is { IsList: true });

    /// <summary>The node types that a name stands for: one for a node type, its implementers for an interface.</summary>
    public IReadOnlyList<NodeType> NodeTypesOf(string name) =>
        nodeTypes.TryGetValue(name, out var type) ? [type] : interfaces[name].Implementers;
}
