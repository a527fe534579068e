using IpGraph.Exports.Values;
using IpGraph.Graph.Model;

namespace IpGraph.Exports.Xml;

/// <summary>One type for each name of a property, as formats need that know no node types.</summary>
/// <remarks>Where types of nodes differ in the type of a property of one name, it is a text.</remarks>
static class AttributeKeys
{
    public static IReadOnlyDictionary<string, string> OfNodes(GraphModel model) =>
        Merge(model.DeclaredNodeTypes.SelectMany(PublicProperties.OfNode));

    public static IReadOnlyDictionary<string, string> OfRelationships(GraphModel model) =>
        Merge(model.RelationshipTypes.SelectMany(PublicProperties.OfRelationship));

    static SortedDictionary<string, string> Merge(IEnumerable<Property> properties) => new(
        properties.GroupBy(property => property.Name).ToDictionary(
            group => group.Key,
            group => group.Select(TypeOf).Distinct().Count() == 1 ? TypeOf(group.First()) : "string"),
        StringComparer.Ordinal);

    static string TypeOf(Property property) => property switch
    {
        { IsList: true } => "string",
        { Type: PropertyType.Int } => "int",
        { Type: PropertyType.Float } => "double",
        { Type: PropertyType.Boolean } => "boolean",
        _ => "string",
    };
}
