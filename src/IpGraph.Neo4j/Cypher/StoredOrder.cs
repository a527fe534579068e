using IpGraph.Graph.Model;
using IpGraph.Graph.Text;

namespace IpGraph.Neo4j.Cypher;

/// <summary>What the database keeps beside a numbered property, since it knows no natural order: a text that stands by
/// code point where the value stands naturally.</summary>
static class StoredOrder
{
    /// <summary>The order of a node among all, beside its id.</summary>
    public const string OfId = "_orderOfId";

    /// <summary>By which property values are put in order.</summary>
    public static string Of(Property property) => property switch
    {
        { IsNumbered: false } => property.Name,
        { Name: "id" } => OfId,
        _ => $"_orderOf{char.ToUpperInvariant(property.Name[0])}{property.Name[1..]}",
    };

    public static IEnumerable<KeyValuePair<string, object>> Keys(
        IReadOnlyList<Property> properties, IReadOnlyDictionary<string, object> values) =>
        from property in properties
        where property is { IsNumbered: true, IsList: false } and not { Name: "id" } && values.ContainsKey(property.Name)
        select KeyValuePair.Create(Of(property), (object)NaturalOrder.KeyOf((string)values[property.Name]));
}
