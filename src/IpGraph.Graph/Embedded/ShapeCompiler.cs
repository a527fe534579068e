using System.Diagnostics;
using System.Runtime.CompilerServices;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>What says which nodes a list has and what is wanted of it.</summary>
sealed record ListShape(Filter? Node, Filter? Link, IReadOnlyList<Order> Orders, Page Page, ConnectionShape Wanted);

/// <summary>Makes what is wanted of nodes, lists and groups ready: names become columns and ways, keys become bytes.</summary>
sealed class ShapeCompiler(
    EmbeddedGraph graph,
    WayFinder ways,
    FilterCompiler filters,
    ConditionalWeakTable<NodeShape, CompiledShape> shapes)
{
    /// <summary>The deepest level met in the shape that is being made ready.</summary>
    int deepest;

    public CompiledShape Shape(NodeShape shape) => Shape(shape, 0);

    /// <param name="links">The relationships that lead to the items; null where none do.</param>
    public CompiledList List(ListShape shape, RelationshipType? links, int depth)
    {
        if (shape.Orders.Count > QueryDepth.LevelsMax)
            throw QueryDepth.TooDeep();
        var text = new KeyText();
        var parts = new List<ListWriter>();
        foreach (var part in shape.Wanted.Parts)
            if (Part(part, text, links, depth) is { } writer)
                parts.Add(writer);
        return new CompiledList(
            filters.OfNode(shape.Node, depth),
            links is null ? null : filters.OfLink(shape.Link, links, depth),
            [.. shape.Orders.Select(order => Key(order, links))],
            shape.Page,
            shape.Wanted.Parts.Aggregate(ListNeeds.None, (needs, part) => needs | NeedsOf(part)),
            [.. parts],
            text.End());
    }

    static ListNeeds NeedsOf(ConnectionPart part) => part switch
    {
        ConnectionPart.TotalCount => ListNeeds.Total,
        ConnectionPart.PageInfo info when info.Parts.Any(field => field.Field != PageInfoField.TypeName) =>
            ListNeeds.Bounds,
        ConnectionPart.Nodes or ConnectionPart.Edges => ListNeeds.Page,
        ConnectionPart.Facet => ListNeeds.All,
        ConnectionPart.Aggregate aggregate when aggregate.Parts.Any(figures => figures is AggregatePart.Of) =>
            ListNeeds.All,
        ConnectionPart.Aggregate => ListNeeds.Total,
        _ => ListNeeds.None,
    };

    CompiledShape Shape(NodeShape shape, int depth)
    {
        QueryDepth.Enter(ref depth);
        if (shapes.TryGetValue(shape, out var known))
        {
            if (depth + known.Height > QueryDepth.LevelsMax)
                throw QueryDepth.TooDeep();
            deepest = Math.Max(deepest, depth + known.Height);
            return known;
        }
        var around = deepest;
        deepest = depth;
        var byType = new CompiledShape.OfType?[graph.Nodes.TypeCount];
        foreach (var (type, projections) in shape.ByType)
            byType[graph.Nodes.IndexOf(type)] = Projections(type, projections, depth);
        var compiled = new CompiledShape(graph.Nodes, byType, deepest - depth);
        deepest = Math.Max(around, deepest);
        shapes.AddOrUpdate(shape, compiled);
        return compiled;
    }

    CompiledShape.OfType Projections(NodeType type, IReadOnlyList<Projection> projections, int depth)
    {
        var text = new KeyText();
        var parts = new List<NodeWriter>(projections.Count);
        foreach (var projection in projections)
            switch (projection)
            {
                case Projection.TypeName name:
                    text.Constant(name.Key, type.Name);
                    break;
                case Projection.Value value:
                    if (Value(value, graph.Nodes.Column(graph.Nodes.IndexOf(type), value.Property.Name), text) is { } part)
                        parts.Add(part);
                    break;
                case Projection.Single single:
                    var shape = Shape(single.Shape, depth);
                    parts.Add(new NodeWriter.Single(text.Before(single.Key), ways.Follow(single.Field), shape));
                    break;
                case Projection.Many many:
                    var wanted = new ListShape(many.Node, many.Link, many.Orders, many.Page, many.Shape);
                    var list = List(wanted, many.Field.Type, depth);
                    var way = ways.Follow(many.Field, filters.Narrow(many.Node, null, depth));
                    parts.Add(new NodeWriter.Many(text.Before(many.Key), way, list));
                    break;
                default:
                    throw new UnreachableException(projection.ToString());
            }
        return new CompiledShape.OfType([.. parts], text.End());
    }

    NodeWriter? Value(Projection.Value value, Column? column, KeyText text)
    {
        switch (column)
        {
            case ValueColumn values:
                return new NodeWriter.Value(text.Before(value.Key), graph.Heap, values.Json);
            case CompositeColumn composites:
                return new NodeWriter.Composite(text.Before(value.Key), Composite(composites, value.Parts));
            default:
                text.Constant(value.Key, value.Property.IsList ? Array.Empty<object>() : null);
                return null;
        }
    }

    /// <summary>Without a selection, all parts are written under their own names.</summary>
    CompositeWriter Composite(CompositeColumn column, ValueShape? shape)
    {
        var text = new KeyText();
        var parts = new List<(byte[], Slice[])>();
        var wanted = shape?.Parts
            ?? [.. column.Type.Parts.Select(part => new ValuePart(new ResponseKey(part.Name), part, column.Type.Name))];
        foreach (var part in wanted)
        {
            if (part.Property is { } property)
                parts.Add((text.Before(part.Key), column.Part(property.Name)));
            else
                text.Constant(part.Key, part.TypeName);
        }
        return new CompositeWriter(graph.Heap, column, [.. parts], text.End());
    }

    SortKey Key(Order order, RelationshipType? links)
    {
        var scope = order.OfLink ? graph.LinksOf(Required(links)).Scope : graph.NodeScope;
        return new SortKey(scope.Ranks(order.Property), order.Descending, order.OfLink);
    }

    static RelationshipType Required(RelationshipType? links) =>
        links ?? throw new ArgumentException("No relationship leads to the items of this list.");

    ListWriter? Part(ConnectionPart part, KeyText text, RelationshipType? links, int depth)
    {
        switch (part)
        {
            case ConnectionPart.TypeName name:
                text.Constant(name.Key, name.Name);
                return null;
            case ConnectionPart.TotalCount:
                return new ListWriter.TotalCount(text.Before(part.Key));
            case ConnectionPart.PageInfo info:
                return PageInfo(info, text);
            case ConnectionPart.Nodes nodes:
                return new ListWriter.Nodes(text.Before(part.Key), Shape(nodes.Shape, depth));
            case ConnectionPart.Edges edges:
                return Edges(edges, text, links, depth);
            case ConnectionPart.Facet facet:
                return new ListWriter.Facet(text.Before(part.Key), Facet(facet.Shape, links, depth));
            case ConnectionPart.Aggregate aggregate:
                return Aggregate(aggregate, text);
            default:
                throw new UnreachableException(part.ToString());
        }
    }

    static ListWriter.PageInfo PageInfo(ConnectionPart.PageInfo info, KeyText text)
    {
        var inner = new KeyText();
        var parts = new List<(byte[], PageInfoField)>();
        foreach (var field in info.Parts)
        {
            if (field.Field == PageInfoField.TypeName)
                inner.Constant(field.Key, "PageInfo");
            else
                parts.Add((inner.Before(field.Key), field.Field));
        }
        return new ListWriter.PageInfo(text.Before(info.Key), [.. parts], inner.End());
    }

    ListWriter.Edges Edges(ConnectionPart.Edges edges, KeyText text, RelationshipType? links, int depth)
    {
        var inner = new KeyText();
        var parts = new List<EdgeWriter>();
        foreach (var part in edges.Parts)
            switch (part)
            {
                case EdgePart.TypeName name:
                    inner.Constant(name.Key, name.Name);
                    break;
                case EdgePart.Cursor:
                    parts.Add(new EdgeWriter.Cursor(inner.Before(part.Key)));
                    break;
                case EdgePart.Node node:
                    parts.Add(new EdgeWriter.Node(inner.Before(part.Key), Shape(node.Shape, depth)));
                    break;
                case EdgePart.Value value:
                    parts.Add(LinkValue(value, inner.Before(part.Key), graph.LinksOf(Required(links))));
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        return new ListWriter.Edges(text.Before(edges.Key), [.. parts], inner.End());
    }

    EdgeWriter LinkValue(EdgePart.Value value, byte[] key, Links links) => links.Column(value.Property.Name) switch
    {
        ValueColumn values => new EdgeWriter.Value(key, graph.Heap, values.Json),
        CompositeColumn composites => new EdgeWriter.Composite(key, Composite(composites, value.Parts)),
        _ => throw new ArgumentException($"The relationships do not carry '{value.Property.Name}'."),
    };

    CompiledFacet Facet(FacetShape shape, RelationshipType? links, int depth)
    {
        QueryDepth.Enter(ref depth);
        deepest = Math.Max(deepest, depth);
        var text = new KeyText();
        var parts = new List<FacetWriter>();
        var columns = (shape.By as FacetKey.ByProperty)?.Property is { } property ? Columns(property) : null;
        foreach (var part in shape.Parts)
            switch (part)
            {
                case FacetPart.TypeName name:
                    text.Constant(name.Key, name.Name);
                    break;
                case FacetPart.Constant constant:
                    text.Constant(constant.Key, constant.Text);
                    break;
                case FacetPart.Of:
                    parts.Add(new FacetWriter.Of(text.Before(part.Key)));
                    break;
                case FacetPart.GroupCount:
                    parts.Add(new FacetWriter.GroupCount(text.Before(part.Key)));
                    break;
                case FacetPart.Groups groups:
                    parts.Add(Groups(groups, text.Before(part.Key), columns, links, depth));
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        return new CompiledFacet(
            (shape.By as FacetKey.ByRelationship)?.Field is { } field ? ways.Follow(field) : null,
            columns,
            Math.Max(0, shape.Limit),
            shape.Parts.OfType<FacetPart.Groups>().SelectMany(groups => groups.Parts)
                .Any(part => part is GroupPart.Items or GroupPart.Facet),
            [.. parts],
            text.End());
    }

    RowReader<ValueColumn> Columns(Property property) =>
        property.IsList ? graph.NodeScope.Lists(property) : graph.NodeScope.Singles(property);

    FacetWriter.Groups Groups(
        FacetPart.Groups groups,
        byte[] key,
        RowReader<ValueColumn>? columns,
        RelationshipType? links,
        int depth)
    {
        var text = new KeyText();
        var parts = new List<GroupWriter>();
        foreach (var part in groups.Parts)
            switch (part)
            {
                case GroupPart.TypeName name:
                    text.Constant(name.Key, name.Name);
                    break;
                case GroupPart.Node node when columns is null:
                    parts.Add(new GroupWriter.Node(text.Before(part.Key), Shape(node.Shape, depth)));
                    break;
                case GroupPart.Value when columns?.Columns.FirstOrDefault() is { } column:
                    parts.Add(new GroupWriter.Value(text.Before(part.Key), column.Values));
                    break;
                case GroupPart.Node or GroupPart.Value:
                    text.Constant(part.Key, null);
                    break;
                case GroupPart.Count:
                    parts.Add(new GroupWriter.Count(text.Before(part.Key)));
                    break;
                case GroupPart.Items items:
                    var list = List(new ListShape(null, null, items.Orders, items.Page, items.Shape), links, depth);
                    parts.Add(new GroupWriter.Items(text.Before(part.Key), list));
                    break;
                case GroupPart.Facet facet:
                    parts.Add(new GroupWriter.Facet(text.Before(part.Key), Facet(facet.Shape, links, depth)));
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        return new FacetWriter.Groups(key, [.. parts], text.End());
    }

    ListWriter.Aggregate Aggregate(ConnectionPart.Aggregate aggregate, KeyText text)
    {
        var inner = new KeyText();
        var parts = new List<AggregateWriter>();
        foreach (var part in aggregate.Parts)
            switch (part)
            {
                case AggregatePart.TypeName name:
                    inner.Constant(name.Key, name.Name);
                    break;
                case AggregatePart.Count:
                    parts.Add(new AggregateWriter.Count(inner.Before(part.Key)));
                    break;
                case AggregatePart.Of of:
                    parts.Add(Figures(of, inner.Before(part.Key)));
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        return new ListWriter.Aggregate(text.Before(aggregate.Key), [.. parts], inner.End());
    }

    AggregateWriter.Of Figures(AggregatePart.Of of, byte[] key)
    {
        var text = new KeyText();
        var figures = new List<(byte[], Figure)>();
        foreach (var figure in of.Figures)
        {
            if (figure.Figure == Figure.TypeName)
                text.Constant(figure.Key, figure.TypeName);
            else
                figures.Add((text.Before(figure.Key), figure.Figure));
        }
        return new AggregateWriter.Of(key, graph.NodeScope.Ranks(of.Property), [.. figures], text.End());
    }
}
