using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes sort keys: what is missing comes last either way, and ids break ties.</summary>
static class Orders
{
    /// <summary>The property by which nodes stand in the order of their ids.</summary>
    public static CypherName ById { get; } = new(StoredOrder.OfId);

    public static CypherText By(IReadOnlyList<Order> orders, OpenSource source)
    {
        var (item, link) = (source.Item, source.Link);
        if (orders.Count == 0 && source.IsIndexed)
            return $"ORDER BY {item}.datasetVersion, {item}.{ById}";
        var keys = new List<CypherText>();
        foreach (var order in orders)
        {
            CypherText value = $"{(order.OfLink ? link! : item)}.{new CypherName(StoredOrder.Of(order.Property))}";
            if (order.Descending)
            {
                if (!order.Property.IsRequired)
                    keys.Add($"{value} IS NULL");
                keys.Add($"{value} DESC");
            }
            else
            {
                keys.Add(value);
            }

            if (order is { Property.Name: "id", OfLink: false })
                return Clause(keys);
        }

        keys.Add(source.Rank ?? $"{item}.{ById}");
        return Clause(keys);
    }

    static CypherText Clause(List<CypherText> keys) => $"ORDER BY {CypherText.Join(", ", keys)}";
}
