using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Embedded;

/// <summary>What says which nodes a list has and what is wanted of it.</summary>
sealed record ListShape(Filter? Node, Filter? Link, IReadOnlyList<Order> Orders, Page Page, ConnectionShape Wanted);

/// <summary>Makes what is wanted of nodes, lists and groups ready: names become columns and ways, keys become bytes.</summary>
sealed class ShapeCompiler(
    EmbeddedGraph graph,
    TraversalFinder ways,
    FilterCompiler filters,
    ConditionalWeakTable<NodeShape, CompiledShape> shapes)
{
    /// <summary>Those that are shared only among the parts of one query.</summary>
    readonly Dictionary<NodeShape, CompiledShape> ownShapes = [];

    /// <summary>The deepest level met in the shape that is being made ready.</summary>
    int deepest;

    /// <summary>What was searched; null where nothing is.</summary>
    public SearchHits? Hits { get; init; }

    /// <summary>The nodes of the list at the root, where all of some types are its items; null where fewer may be.</summary>
    public IndexRange[]? Whole { get; init; }

    public CompiledShape Shape(NodeShape shape) => Shape(shape, 0);

    /// <param name="links">The relationships that lead to the items; null where none do.</param>
    public CompiledList List(ListShape shape, RelationshipType? links, int depth)
    {
        if (shape.Orders.Count > QueryDepth.LevelsMax)
            throw QueryDepth.TooDeep();
        var text = new ObjectTemplate();
        var parts = new List<ListWriter>();
        foreach (var part in shape.Wanted.Parts)
        {
            if (Part(part, text, links, depth) is { } writer)
                parts.Add(writer);
        }

        return new CompiledList(
            filters.OfNode(shape.Node, depth),
            links is null ? null : filters.OfLink(shape.Link, links, depth),
            [.. shape.Orders.Select(order => Key(order, links))],
            shape.Page,
            shape.Wanted.Parts.Aggregate(ListNeeds.None, (needs, part) => needs | NeedsOf(part, links, depth)),
            [.. parts],
            text.End());
    }

    ListNeeds NeedsOf(ConnectionPart part, RelationshipType? links, int depth) => part switch
    {
        ConnectionPart.TotalCount => ListNeeds.Total,
        ConnectionPart.PageInfo info when info.Parts.Any(field => field.Field != PageInfoField.TypeName) =>
            ListNeeds.Bounds,
        ConnectionPart.Nodes or ConnectionPart.Edges => ListNeeds.Page,
        ConnectionPart.Facet facet => KeptOf(facet.Shape, links, depth) is null ? ListNeeds.All : ListNeeds.None,
        ConnectionPart.Aggregate aggregate when aggregate.Parts.Any(figures => figures is AggregatePart.Of) =>
            ListNeeds.All,
        ConnectionPart.Aggregate => ListNeeds.Total,
        _ => ListNeeds.None,
    };

    CompiledShape Shape(NodeShape shape, int depth)
    {
        QueryDepth.Enter(ref depth);
        if (Find(shape) is { } known)
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
        if (shape.IsRepeated)
            shapes.AddOrUpdate(shape, compiled);
        else
            ownShapes.Add(shape, compiled);
        return compiled;
    }

    CompiledShape? Find(NodeShape shape) => shape.IsRepeated && shapes.TryGetValue(shape, out var shared)
        ? shared
        : ownShapes.GetValueOrDefault(shape);

    CompiledShape.OfType Projections(NodeType type, IReadOnlyList<Projection> projections, int depth)
    {
        var text = new ObjectTemplate();
        var parts = new List<NodeWriter>(projections.Count);
        foreach (var projection in projections)
        {
            switch (projection)
            {
                case Projection.TypeName name:
                    text.Constant(name.Key, type.Name);
                    break;
                case Projection.Value value:
                    if (Value(value, graph.Nodes.Column(graph.Nodes.IndexOf(type), value.Property.Name), text, depth) is { } part)
                        parts.Add(part);
                    break;
                case Projection.Computed { Inputs: [] } constant:
                    text.Constant(constant.Key, constant.Computation.Apply(type, []));
                    break;
                case Projection.Computed computed:
                    parts.Add(Computed(computed, type, text));
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
        }

        return new CompiledShape.OfType([.. parts], text.End());
    }

    NodeWriter? Value(Projection.Value value, Column? column, ObjectTemplate text, int depth)
    {
        switch (column)
        {
            case ValueColumn values:
                return new NodeWriter.Value(text.Before(value.Key), graph.Heap, values.Json);
            case CompositeColumn composites:
                return new NodeWriter.Composite(text.Before(value.Key), Composite(composites, value.Parts, depth));
            default:
                text.Constant(value.Key, value.Property.IsList ? Array.Empty<object>() : null);
                return null;
        }
    }

    /// <summary>The inputs are written as they would be in an answer, and worked on as that.</summary>
    NodeWriter.Computed Computed(Projection.Computed computed, NodeType type, ObjectTemplate text)
    {
        var inputs = new ObjectTemplate();
        var parts = new List<NodeWriter>();
        for (var index = 0; index < computed.Inputs.Count; index++)
        {
            var property = computed.Inputs[index];
            var input = new Projection.Value(new($"{index}"), property, Computation.WholeOf(property));
            if (Value(input, graph.Nodes.Column(graph.Nodes.IndexOf(type), property.Name), inputs, 0) is { } part)
                parts.Add(part);
        }

        return new NodeWriter.Computed(text.Before(computed.Key), computed.Computation, type, new([.. parts], inputs.End()));
    }

    /// <summary>Without a selection, all parts are written under their own names.</summary>
    CompositeWriter Composite(CompositeColumn column, ValueShape? shape, int depth)
    {
        var text = new ObjectTemplate();
        var parts = new List<CompositeWriter.Part>();
        var wanted = shape?.Parts
            ?? [.. column.Type.Parts.Select(part => new ValuePart(new ResponseKey(part.Name), part, column.Type.Name))];
        foreach (var part in wanted)
        {
            if (part.Property is { } property)
            {
                parts.Add(new(
                    text.Before(part.Key),
                    column.Part(property.Name),
                    part.Node is { } node ? Shape(node.Shape, depth) : null));
            }
            else
            {
                text.Constant(part.Key, part.TypeName);
            }
        }

        return new CompositeWriter(graph.Heap, column, [.. parts], text.End());
    }

    SortKey Key(Order order, RelationshipType? links)
    {
        var scope = order.OfLink ? graph.LinksOf(Required(links)).ColumnLookup : graph.NodeColumns;
        var ranks = scope.Ranks(order.Property);
        return new SortKey(order, ranks, order.Property.IsNumbered ? ranks.Values?.NaturalPlaces : null);
    }

    static RelationshipType Required(RelationshipType? links) =>
        links ?? throw new ArgumentException("No relationship leads to the items of this list.");

    ListWriter? Part(ConnectionPart part, ObjectTemplate text, RelationshipType? links, int depth)
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

    static ListWriter.PageInfo PageInfo(ConnectionPart.PageInfo info, ObjectTemplate text)
    {
        var inner = new ObjectTemplate();
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

    ListWriter.Edges Edges(ConnectionPart.Edges edges, ObjectTemplate text, RelationshipType? links, int depth)
    {
        var inner = new ObjectTemplate();
        var parts = new List<EdgeWriter>();
        foreach (var part in edges.Parts)
        {
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
                case EdgePart.Score when Hits is { } hits && links is null:
                    parts.Add(new SearchWriters.Score(inner.Before(part.Key), hits));
                    break;
                case EdgePart.Highlights highlights when Hits is { } hits && links is null:
                    parts.Add(new SearchWriters.Highlights(inner.Before(part.Key), hits, highlights.Parts));
                    break;
                case EdgePart.Score:
                    inner.Constant(part.Key, null);
                    break;
                case EdgePart.Highlights:
                    inner.Constant(part.Key, Array.Empty<object>());
                    break;
                case EdgePart.Value value:
                    parts.Add(LinkValue(value, inner.Before(part.Key), graph.LinksOf(Required(links)), depth));
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        }

        return new ListWriter.Edges(text.Before(edges.Key), [.. parts], inner.End());
    }

    EdgeWriter LinkValue(EdgePart.Value value, byte[] key, Links links, int depth) => links.Column(value.Property.Name) switch
    {
        ValueColumn values => new EdgeWriter.Value(key, graph.Heap, values.Json),
        CompositeColumn composites => new EdgeWriter.Composite(key, Composite(composites, value.Parts, depth)),
        _ => throw new ArgumentException($"The relationships do not carry '{value.Property.Name}'."),
    };

    /// <summary>What is kept of a facet, where that is all it takes to write it; null where its items are needed.</summary>
    KeptFacet? KeptOf(FacetShape shape, RelationshipType? links, int depth) =>
        Whole is { } ranges && links is null && depth == 0 && !NeedsMembers(shape)
            && !shape.Parts.Any(part => part is FacetPart.Editions)
            ? graph.KeptFacets.Of(ranges, shape.By, shape.Order)
            : null;

    static bool NeedsMembers(FacetShape shape) =>
        shape.Parts.SelectMany(GroupsOf).Any(part => part is GroupPart.Items or GroupPart.Facet);

    CompiledFacet Facet(FacetShape shape, RelationshipType? links, int depth)
    {
        var kept = KeptOf(shape, links, depth);
        QueryDepth.Enter(ref depth);
        deepest = Math.Max(deepest, depth);
        var text = new ObjectTemplate();
        var parts = new List<FacetWriter>();
        var columns = shape.By is FacetKey.ByProperty property ? Columns(property) : null;
        foreach (var part in shape.Parts)
        {
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
                    var (writers, end) = Groups(groups.Parts, shape.By, columns, links, depth);
                    parts.Add(new FacetWriter.Groups(text.Before(part.Key), writers, end));
                    break;
                case FacetPart.None none:
                    var (inNone, noneEnd) = Groups(none.Parts, shape.By, columns, links, depth);
                    parts.Add(new FacetWriter.None(text.Before(part.Key), inNone, noneEnd));
                    break;
                case FacetPart.Editions editions:
                    parts.Add(Editions(editions, text));
                    break;
                case FacetPart.PageInfo info:
                    parts.Add(new FacetWriter.PageInfo(PageInfo(new(info.Key, info.Parts), text)));
                    break;
                default:
                    throw new UnreachableException(part.ToString());
            }
        }

        var by = shape.By as FacetKey.ByRelationship;
        return new CompiledFacet(
            [.. by?.Fields.Select(field => ways.Follow(field)) ?? []],
            columns,
            new Page(shape.Offset, Math.Max(0, shape.Limit)),
            shape.Order,
            by?.Label is { } label ? graph.NodeColumns.Ranks(label) : null,
            NeedsMembers(shape),
            [.. parts],
            text.End())
        {
            Kept = kept,
        };
    }

    EditionWriter Editions(FacetPart.Editions editions, ObjectTemplate text)
    {
        var inner = new ObjectTemplate();
        var parts = new List<(byte[], EditionField)>();
        foreach (var part in editions.Parts)
        {
            if (part.Field == EditionField.TypeName)
                inner.Constant(part.Key, part.TypeName);
            else
                parts.Add((inner.Before(part.Key), part.Field));
        }

        return new EditionWriter(text.Before(editions.Key), Columns(new FacetKey.ByProperty(editions.Edition)), [.. parts], inner.End());
    }

    static IReadOnlyList<GroupPart> GroupsOf(FacetPart part) => part switch
    {
        FacetPart.Groups groups => groups.Parts,
        FacetPart.None none => none.Parts,
        _ => [],
    };

    RowReader<ValueColumn> Columns(FacetKey.ByProperty by)
    {
        var all = by.Property.IsList ? graph.NodeColumns.Lists(by.Property) : graph.NodeColumns.Singles(by.Property);
        return by.Types is { } types ? all.Only(types.Select(graph.Nodes.IndexOf)) : all;
    }

    (GroupWriter[] Parts, byte[] End) Groups(
        IReadOnlyList<GroupPart> wanted,
        FacetKey by,
        RowReader<ValueColumn>? columns,
        RelationshipType? links,
        int depth)
    {
        var text = new ObjectTemplate();
        var parts = new List<GroupWriter>();
        foreach (var part in wanted)
        {
            switch (part)
            {
                case GroupPart.TypeName name:
                    text.Constant(name.Key, name.Name);
                    break;
                case GroupPart.Value when by is FacetKey.ByType types:
                    parts.Add(new GroupWriter.Type(text.Before(part.Key), TypeNames(types)));
                    break;
                case GroupPart.Node node when by is FacetKey.ByRelationship:
                    parts.Add(new GroupWriter.Node(text.Before(part.Key), Shape(node.Shape, depth)));
                    break;
                case GroupPart.Value when columns?.Columns.FirstOrDefault() is { } column:
                    parts.Add(new GroupWriter.Value(text.Before(part.Key), column.Values));
                    break;
                case GroupPart.Label label when by is FacetKey.ByType types:
                    var called = types.Names.ToDictionary(name => name.Key, name => label.Words.GetValueOrDefault(name.Value, name.Value));
                    parts.Add(new GroupWriter.Type(text.Before(part.Key), TypeNames(types with { Names = called })));
                    break;
                case GroupPart.Label label when by is FacetKey.ByRelationship:
                    parts.Add(new GroupWriter.NodeLabel(text.Before(part.Key), graph.Heap, graph.NodeColumns.Singles(label.OfNode)));
                    break;
                case GroupPart.Label label when columns?.Columns.FirstOrDefault() is { } column:
                    parts.Add(new GroupWriter.ValueLabel(text.Before(part.Key), column.Values, label.Words));
                    break;
                case GroupPart.Node or GroupPart.Value or GroupPart.Label:
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
        }

        return ([.. parts], text.End());
    }

    byte[][] TypeNames(FacetKey.ByType by) =>
    [
        .. Enumerable.Range(0, graph.Nodes.TypeCount).Select(type =>
            Encoding.UTF8.GetBytes($"\"{by.Names.GetValueOrDefault(graph.Nodes.Type(type).Name, "")}\"")),
    ];

    ListWriter.Aggregate Aggregate(ConnectionPart.Aggregate aggregate, ObjectTemplate text)
    {
        var inner = new ObjectTemplate();
        var parts = new List<AggregateWriter>();
        foreach (var part in aggregate.Parts)
        {
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
        }

        return new ListWriter.Aggregate(text.Before(aggregate.Key), [.. parts], inner.End());
    }

    AggregateWriter.Of Figures(AggregatePart.Of of, byte[] key)
    {
        var text = new ObjectTemplate();
        var figures = new List<(byte[], Figure)>();
        foreach (var figure in of.Figures)
        {
            if (figure.Figure == Figure.TypeName)
                text.Constant(figure.Key, figure.TypeName);
            else
                figures.Add((text.Before(figure.Key), figure.Figure));
        }

        var qualifiers = of.Qualification is { } qualification ? graph.NodeColumns.Ranks(qualification.Property) : null;
        var exact = qualifiers?.Values?.Find(of.Qualification!.Exact) ?? -1;
        return new AggregateWriter.Of(
            key, graph.NodeColumns.Ranks(of.Property), [.. figures], text.End(), qualifiers, exact);
    }
}
