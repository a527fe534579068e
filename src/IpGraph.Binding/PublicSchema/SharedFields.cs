using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>What the types of an interface have in common beyond what the interface declares.</summary>
/// <remarks>A filter or a group by one of these looks only at the types that have it.</remarks>
static class SharedFields
{
    const int TypesMin = 2;

    /// <summary>The type's own properties, and those of one name and type on several of an interface's types.</summary>
    public static IReadOnlyList<Property> Properties(NodeShapeType type) => type is not NodeInterface group
        ? type.Properties
        :
        [
            .. type.Properties,
            .. group.Implementers.SelectMany(implementer => implementer.Properties)
                .Where(property => type.FindProperty(property.Name) is null)
                .GroupBy(property => property.Name, StringComparer.Ordinal)
                .Where(same => same.Count() >= TypesMin
                    && same.Select(property => (property.Type.Name, property.IsList)).Distinct().Count() == 1)
                .Select(same => same.First()),
        ];

    /// <summary>The type's own relationships, and those of one name that lead the same way on several of an interface's
    /// types.</summary>
    public static IReadOnlyList<RelationshipField> Relationships(NodeShapeType type) => type is not NodeInterface group
        ? type.Relationships
        :
        [
            .. type.Relationships,
            .. group.Implementers.SelectMany(implementer => implementer.Relationships)
                .Where(field => type.FindRelationship(field.Name) is null)
                .GroupBy(field => field.Name, StringComparer.Ordinal)
                .Where(same => same.Count() >= TypesMin && same.Select(Way).Distinct().Count() == 1)
                .Select(same => same.First()),
        ];

    public static Property? FindProperty(NodeShapeType type, string name) =>
        type.FindProperty(name) ?? Properties(type).FirstOrDefault(property => property.Name == name);

    public static RelationshipField? FindRelationship(NodeShapeType type, string name) =>
        type.FindRelationship(name) ?? Relationships(type).FirstOrDefault(field => field.Name == name);

    static (string, RelationshipDirection, string, bool) Way(RelationshipField field) =>
        (field.Type.Name, field.Direction, field.TargetName, field.IsSingle);
}
