using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Says for people by which access path a query is answered.</summary>
static class AccessDescription
{
    public static string Of(GraphQuery query, EmbeddedGraph graph) => query switch
    {
        GraphQuery.One => "id index, 1 node",
        GraphQuery.Listed listed => $"id index, {listed.Ids.Count} nodes",
        GraphQuery.First first => Of(graph.AccessPathOf(first.Types, first.Filter)),
        GraphQuery.Connection { Search: { } search } => $"search index, {graph.Search.Find(search).Documents.Length} hits",
        GraphQuery.Connection connection => Of(graph.AccessPathOf(connection.Types, connection.Filter)),
        GraphQuery.Suggested => "label index",
        _ => "topology",
    };

    static string Of(AccessPath path)
    {
        var all = path.Ranges.Sum(range => range.Count);
        var counted = path.Passing is { } count ? $"; an index counts {count}" : "";
        return path.Indexed is { } part
            ? $"index on {FilterPrinter.Print(part)}, {path.Count} of {all} nodes"
            : $"scan of {all} nodes in {path.Ranges.Length} {(path.Ranges.Length == 1 ? "range" : "ranges")} of ids{counted}";
    }
}
