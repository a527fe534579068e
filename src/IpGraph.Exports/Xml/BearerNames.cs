using IpGraph.Exports.Values;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Xml;

/// <summary>The names of the properties of each type in the order of the model, found once.</summary>
sealed class BearerNames(GraphModel model)
{
    readonly Dictionary<NodeType, (string[] Properties, string? Label)> nodes = model.NodeTypes.ToDictionary(
        type => type,
        type => (NamesOf(PublicProperties.OfNode(type)), PublicProperties.Label(type)?.Name));

    readonly Dictionary<RelationshipType, string[]> relationships = model.RelationshipTypes.ToDictionary(
        type => type,
        type => NamesOf(PublicProperties.OfRelationship(type)));

    /// <returns>The names, and the one of the property that names a node to people; null where no property does.</returns>
    public (string[] Properties, string? Label) Of(NodeType type) => nodes[type];

    public string[] Of(RelationshipType type) => relationships[type];

    static string[] NamesOf(IEnumerable<Property> properties) => [.. properties.Select(property => property.Name)];
}
