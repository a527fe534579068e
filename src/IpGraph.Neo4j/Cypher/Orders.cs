using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes sort keys: what is missing comes last either way, and ids break ties.</summary>
static class Orders
{
    public static CypherText By(IReadOnlyList<Order> orders, OpenSource source)
    {
        var (item, link) = (source.Item, source.Link);
        if (orders.Count == 0 && source.IsIndexed)
            return $"ORDER BY {item}.datasetVersion, {item}.id";
        var keys = new List<CypherText>();
        foreach (var order in orders)
        {
            CypherText value = $"{(order.OfLink ? link! : item)}.{new CypherName(order.Property.Name)}";
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
        keys.Add($"{item}.id");
        return Clause(keys);
    }

    static CypherText Clause(List<CypherText> keys) => $"ORDER BY {CypherText.Join(", ", keys)}";
}
