using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.Binding.PublicSchema;

/// <summary>What the generated types of the public schema are called.</summary>
static class PublicNames
{
    public const string Language = "Language";

    /// <summary>The prefix of a list's types: the target, and what the relationship to it carries.</summary>
    public static string Stem(string target, RelationshipType? link) => target + link?.PropertiesName;

    public static string Connection(string target, RelationshipType? link) => Stem(target, link) + "Connection";

    public static string Edge(string target, RelationshipType? link) => Stem(target, link) + "Edge";

    public static string Relation(string target, RelationshipType? link) => Stem(target, link) + "Relation";

    public static string Where(string type) => type + "Where";

    public static string Order(string type) => type + "Order";

    public static string Key(string type) => type + "Key";

    public static string FacetKey(string type) => type + "FacetKey";

    public static string Facet(string type) => type + "Facet";

    public static string FacetChoice(string type) => type + "FacetChoice";

    public static string FacetGroup(string type) => type + "FacetGroup";

    public static string Aggregate(string type) => type + "Aggregate";

    public static string KindEnum(string type) => type + "Type";

    public static string Filter(Property property) => (property.IsList, property.Type) switch
    {
        (true, _) => property.Type.Name + "ListFilter",
        _ => property.Type.Name + "Filter",
    };

    /// <summary>The filter on one of the types of an interface: <c>onMeasure</c>.</summary>
    public static string On(NodeType type) => "on" + type.Name;

    /// <summary><c>ledBy</c> as an enum value: <c>LED_BY</c>.</summary>
    public static string Screaming(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
