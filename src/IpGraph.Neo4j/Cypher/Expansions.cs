using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Answers;

namespace IpGraph.Neo4j.Cypher;

/// <summary>Writes lists of nodes: only the parts that are wanted, each as an expression of its own.</summary>
static class Expansions
{
    public static Column Many(CompileScope scope, Variable node, IReadOnlyList<NodeType> types, Projection.Many many)
    {
        var source = new ItemSource.Along(node, types, many.Field, many.Node, many.Link);
        return Connection(scope.Deeper(), source, many.Orders, many.Page, many.Shape);
    }

    public static Column Connection(
        CompileScope scope,
        ItemSource source,
        IReadOnlyList<Order> orders,
        Page page,
        ConnectionShape shape)
    {
        var columns = new ColumnList();
        var total = Total(scope, source, page, shape, columns);
        var items = Items(scope, source, orders, page, shape, columns);
        var parts = shape.Parts.Select(part => Part(scope, source, part, items, columns)).ToList();
        return columns.Column(new ConnectionRow(page, total, items, parts, columns.Count));
    }

    static TotalColumn? Total(
        CompileScope scope,
        ItemSource source,
        Page page,
        ConnectionShape shape,
        ColumnList columns)
    {
        if (!shape.Parts.Any(part => NeedsTotal(part, page)))
            return null;
        if (source is ItemSource.All { Filter: null })
            return new TotalColumn(-1, source.Types);
        var open = source.Open(scope);
        var count = Reach(open, page, shape) is { } most ? open.CountUpTo(most) : open.Count();
        return new TotalColumn(columns.Add(count), []);
    }

    /// <summary>How far to count in order to know what lies beyond the page; null for to the end.</summary>
    static int? Reach(OpenSource source, Page page, ConnectionShape shape)
    {
        var isCheap = source.Conditions.Count == 0;
        var isWanted = shape.Parts.Any(part => part is ConnectionPart.TotalCount);
        if (isCheap || isWanted || page is not { FromEnd: false, Limit: { } limit })
            return null;
        return (int)Math.Min((long)page.Offset + limit + 1, int.MaxValue);
    }

    static bool NeedsTotal(ConnectionPart part, Page page) => part switch
    {
        ConnectionPart.TotalCount => true,
        ConnectionPart.PageInfo info => info.Parts.Any(field => field.Field != PageInfoField.TypeName),
        ConnectionPart.Edges edges => page.FromEnd && edges.Parts.Any(field => field is EdgePart.Cursor),
        _ => false,
    };

    /// <summary>The items of the page, with what all parts want of them.</summary>
    static ItemsColumn? Items(
        CompileScope scope,
        ItemSource source,
        IReadOnlyList<Order> orders,
        Page page,
        ConnectionShape shape,
        ColumnList columns)
    {
        if (!shape.Parts.Any(part => part is ConnectionPart.Nodes or ConnectionPart.Edges))
            return null;
        var withLink = orders.Any(order => order.OfLink)
            || shape.Parts.OfType<ConnectionPart.Edges>().Any(edges => edges.Parts.Any(part => part is EdgePart.Value));
        var open = source.Open(scope, withLink);
        var wanted = new ColumnList();
        var parts = new List<(ConnectionPart, IReadOnlyList<ObjectPart>)>();
        foreach (var part in shape.Parts)
        {
            if (part is ConnectionPart.Nodes nodes)
            {
                parts.Add((part,
                    [wanted.Add(part.Key, Projections.Node(scope, open.Item, source.Types, nodes.Shape))]));
            }
            else if (part is ConnectionPart.Edges edges)
            {
                parts.Add((part, [.. edges.Parts.Select(field =>
                    wanted.Add(field.Key, Edge(scope, open, source.Types, field)))]));
            }
        }

        var row = wanted.Column(StringRow.Instance);
        var rows = Column.Collect(Pages.Cut(open, orders, page), row, row.Shape);
        return new ItemsColumn(columns.Add(rows), wanted.Count, parts);
    }

    static Column Edge(CompileScope scope, OpenSource open, IReadOnlyList<NodeType> types, EdgePart part) => part switch
    {
        EdgePart.TypeName name => Column.Constant(name.Name),
        EdgePart.Cursor => new Column(null, new CursorRow()),
        EdgePart.Node node => Projections.Node(scope, open.Item, types, node.Shape),
        EdgePart.Value value => Projections.Value(scope, open.Link!, value.Property, value.Parts),
        EdgePart.Score => SearchRows.Score(open.Item, scope.Found),
        EdgePart.Highlights highlights =>
            SearchRows.Highlights(scope.Model, open.Item, types, scope.Found, highlights.Parts),
        _ => throw new UnreachableException(),
    };

    static ConnectionRowPart Part(
        CompileScope scope,
        ItemSource source,
        ConnectionPart part,
        ItemsColumn? items,
        ColumnList columns)
    {
        switch (part)
        {
            case ConnectionPart.TypeName name:
                return new ConnectionRowPart.Column(part.Key, -1, new ConstantRow(name.Name));
            case ConnectionPart.TotalCount:
                return new ConnectionRowPart.TotalCount(part.Key);
            case ConnectionPart.PageInfo info:
                return new ConnectionRowPart.PageInfo(part.Key, info.Parts);
            case ConnectionPart.Nodes:
                return new ConnectionRowPart.Nodes(part.Key, Reader(items!, part));
            case ConnectionPart.Edges:
                return new ConnectionRowPart.Edges(part.Key, Reader(items!, part));
            case ConnectionPart.Facet facet:
                var groups = Facets.Facet(scope.Deeper(), source, facet.Shape);
                return new ConnectionRowPart.Column(part.Key, columns.Add(groups), groups.Shape);
            case ConnectionPart.Aggregate aggregate:
                var figures = Aggregates.Aggregate(scope, source, aggregate.Parts);
                return new ConnectionRowPart.Column(part.Key, columns.Add(figures), figures.Shape);
            default:
                throw new UnreachableException();
        }
    }

    static ItemReader Reader(ItemsColumn items, ConnectionPart part) =>
        new(items.ValuesOf(part), items.FirstOf(part), items.Width);
}
