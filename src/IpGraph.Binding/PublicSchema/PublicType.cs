using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>What a type of the public schema stands for in the graph; what the binder goes by.</summary>
abstract record PublicType
{
    public sealed record Node(NodeShapeType Type) : PublicType;

    public sealed record Value(CompositeType Type) : PublicType;

    /// <param name="Target">What the list holds.</param>
    /// <param name="Link">The relationship type whose properties its edges carry; null where they carry none.</param>
    public sealed record Connection(NodeShapeType Target, RelationshipType? Link) : PublicType;

    public sealed record Edge(NodeShapeType Target, RelationshipType? Link) : PublicType;

    public sealed record PageInfo : PublicType;

    public sealed record Facet(NodeShapeType Target) : PublicType;

    public sealed record FacetGroup(NodeShapeType Target) : PublicType;

    public sealed record Aggregate(NodeShapeType Target) : PublicType;

    public sealed record Figures : PublicType;
}
