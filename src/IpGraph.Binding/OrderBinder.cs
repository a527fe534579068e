using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>Turns an <c>orderBy</c> argument into sort keys.</summary>
static class OrderBinder
{
    /// <summary>How many sort keys may be given.</summary>
    public const int KeysMax = 8;

    public static IReadOnlyList<Order> OrderBy(IReadOnlyList<Property> properties, object? orderBy, bool ofLink)
    {
        if (orderBy is not IReadOnlyList<object?> { Count: > 0 } keys)
            return [];
        if (keys.Count > KeysMax)
            throw BindingErrors.TooManySortKeys(keys.Count, KeysMax);
        return
        [
            .. keys.Select(key => ((IReadOnlyDictionary<string, object?>)key!).First()).Select(key => new Order(
                properties.First(property => property.Name == key.Key),
                (string?)key.Value == "DESC",
                ofLink)),
        ];
    }
}
