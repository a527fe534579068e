using System.Diagnostics;
using System.Runtime.CompilerServices;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Embedded;

/// <summary>Makes graph queries ready for one graph, so that answering them again needs no names and no look-ups.</summary>
sealed class QueryCompiler
{
    readonly EmbeddedGraph graph;
    readonly AccessPathPlanner sources;
    readonly FilterCompiler filters;
    readonly TraversalFinder ways;

    /// <summary>Those that callers share among queries.</summary>
    readonly ConditionalWeakTable<NodeShape, CompiledShape> shapes = [];

    public QueryCompiler(EmbeddedGraph graph)
    {
        this.graph = graph;
        ways = new TraversalFinder(graph);
        filters = new FilterCompiler(graph, ways);
        sources = new AccessPathPlanner(graph, ways, filters);
    }

    /// <exception cref="InvalidOperationException">The query nests too deeply.</exception>
    public CompiledQuery Compile(GraphQuery query, CancellationToken cancellation)
    {
        var shaping = new ShapeCompiler(graph, ways, filters, shapes);
        return query switch
        {
            GraphQuery.One one => new CompiledQuery.One(Find(one.Types, one.Id), shaping.Shape(one.Shape)),
            GraphQuery.Listed listed => new CompiledQuery.Listed(
                [.. listed.Ids.Select(id => Find(listed.Types, id))],
                shaping.Shape(listed.Shape)),
            GraphQuery.First first => new CompiledQuery.First(
                sources.Plan(first.Types, first.Filter, 0),
                filters.OfNode(first.Filter, 0)!,
                shaping.Shape(first.Shape)),
            GraphQuery.Suggested suggested => Suggested(suggested, graph.Search.Suggest(suggested.Request, cancellation)),
            GraphQuery.Connection { Search: { } search } connection =>
                Ranked(connection, graph.Search.Find(search, cancellation)),
            GraphQuery.Connection connection => Connection(connection),
            _ => throw new UnreachableException(query.ToString()),
        };
    }

    CompiledQuery.Connection Connection(GraphQuery.Connection query)
    {
        var source = sources.Plan(query.Types, query.Filter, 0);
        var shaping = new ShapeCompiler(graph, ways, filters, shapes) { Whole = query.Filter is null ? source.Ranges : null };
        var list = shaping.List(new ListShape(query.Filter, null, query.Orders, query.Page, query.Shape), null, 0);
        source = AccessPathPlanner.InOrder(source, list, graph.Nodes);
        return new CompiledQuery.Connection(source, source.Sorted is null ? list : list.Presorted());
    }

    CompiledQuery.Connection Ranked(GraphQuery.Connection query, SearchHits hits)
    {
        var shaping = new ShapeCompiler(graph, ways, filters, shapes) { Hits = hits };
        var list = new ListShape(query.Filter, null, query.Orders, query.Page, query.Shape);
        return new CompiledQuery.Connection(
            sources.Ranked(query.Types, query.Filter, hits),
            shaping.List(list, null, 0));
    }

    CompiledSuggestions Suggested(GraphQuery.Suggested query, IReadOnlyList<FoundLabel> labels)
    {
        var shaping = new ShapeCompiler(graph, ways, filters, shapes);
        return new CompiledSuggestions(
            labels,
            [.. query.Parts.Select(part => (part, (part as SuggestionPart.Node)?.Shape is { } node ? shaping.Shape(node) : null))]);
    }

    /// <returns>-1 where none of the types has a node with the id.</returns>
    int Find(IReadOnlyList<NodeType> types, string id)
    {
        if (graph.Nodes.Find(id) is not { } node)
            return -1;
        var found = graph.Nodes.TypeOf(node);
        foreach (var type in types)
        {
            if (graph.Nodes.IndexOf(type) == found)
                return node;
        }

        return -1;
    }
}
