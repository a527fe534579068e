using IpGraph.Graph.Model;

namespace IpGraph.Seed.Facts;

/// <summary>What a link that the seed states carries where nothing else is said: that the document says so
/// itself.</summary>
public static class LinkDefaults
{
    public static bool Has(RelationshipType type, Property property) => Value(type, property.Name) is not null;

    public static object? Value(RelationshipType type, string property) => property switch
    {
        "method" when Declares<PropertyType.Enum>(type, property) => "STATED",
        "confidence" when Declares<PropertyType.Float>(type, property) => 1.0,
        "score" when Declares<PropertyType.Float>(type, property) => 1.0,
        _ => null,
    };

    static bool Declares<T>(RelationshipType type, string property) where T : PropertyType =>
        type.FindProperty(property)?.Type is T;
}
