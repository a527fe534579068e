using IpGraph.Graph.Queries;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes a source's items in order, cut to a page.</summary>
static class Pages
{
    public static CypherText Cut(OpenSource source, IReadOnlyList<Order> orders, Page page)
    {
        var order = Orders.By(orders, source);
        CypherText bound = source.Link is { } link ? (CypherText)$"{source.Item}, {link}" : $"{source.Item}";
        if (page is { FromEnd: true, Limit: { } last })
            return FromEnd(source, order, page, last);
        CypherText range = page == Page.All ? $"" : Range(page.Offset, Limit(page));
        return $"{source.Match()} WITH {bound} {order}{range}";
    }

    /// <summary>Takes the last of what is in reach; where that begins is known only once it is collected.</summary>
    static CypherText FromEnd(OpenSource source, CypherText order, Page page, int last)
    {
        int? reach = page.End is { } end ? Math.Max(0, end - page.Offset) : null;
        var range = Range(page.Offset, reach);
        var limit = new Parameter(last);
        if (source.Link is not { } link)
        {
            CypherText collected = $"COLLECT {{ {source.Match()} RETURN {source.Item} {order}{range} }}";
            return $"UNWIND {collected}[-{limit}..] AS {source.Item} WITH {source.Item} LIMIT {limit}";
        }

        var pair = Variable.Value();
        CypherText pairs =
            $"COLLECT {{ {source.Match()} WITH {source.Item}, {link} {order}{range} RETURN [{source.Item}, {link}] }}";
        CypherText unwound = $"UNWIND {pairs}[-{limit}..] AS {pair}";
        return $"{unwound} WITH {pair}[0] AS {source.Item}, {pair}[1] AS {link} LIMIT {limit}";
    }

    static CypherText Range(int offset, int? limit)
    {
        CypherText skip = $" SKIP {new Parameter(offset)}";
        return limit is { } count ? $"{skip} LIMIT {new Parameter(count)}" : skip;
    }

    static int? Limit(Page page) => (page.Limit, page.End) switch
    {
        ({ } limit, { } end) => Math.Min(limit, Math.Max(0, end - page.Offset)),
        ({ } limit, null) => limit,
        (null, { } end) => Math.Max(0, end - page.Offset),
        _ => null,
    };
}
