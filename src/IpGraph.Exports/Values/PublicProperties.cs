using IpGraph.Graph.Model;

namespace IpGraph.Exports.Values;

/// <summary>What leaves the house of a node or a relationship: all but what serves the stores alone.</summary>
static class PublicProperties
{
    public const string IdName = "id";

    /// <summary>The properties of a node in the order of the model, <c>id</c> left out: it is the node's identity.</summary>
    public static IEnumerable<Property> OfNode(NodeShapeType type) =>
        type.Properties.Where(property => !property.IsInternal && property.Name != IdName);

    public static IEnumerable<Property> OfRelationship(RelationshipType type) =>
        type.Properties.Where(property => !property.IsInternal);

    /// <summary>The property that names a node to people: the one that weighs most in search; null where none is
    /// searched.</summary>
    public static Property? Label(NodeType type) => OfNode(type)
        .Where(property => property is { IsList: false, SearchWeight: not null })
        .MaxBy(property => property.SearchWeight);
}
