using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using Place = IpGraph.Graph.Costs.CostEstimate.Place;

namespace IpGraph.Graph.Costs;

/// <summary>What nodes and lists cost, for what is wanted of them.</summary>
/// <remarks>Selections are shared among types, so that what each costs is kept: otherwise types would multiply from level to
/// level.</remarks>
sealed class ShapeCost
{
    readonly GraphVersion graph;
    readonly PageLog? pages;
    readonly FilterCost filters;
    readonly ShapeCost withoutPages;
    readonly Dictionary<(NodeShape, Arrival), (double Around, NodeType? Dearest)> known = [];

    public ShapeCost(GraphVersion graph, PageLog? pages)
    {
        (this.graph, this.pages, filters) = (graph, pages, new FilterCost(graph.Degrees));
        withoutPages = pages is null ? this : new ShapeCost(graph, null);
    }

    public GraphVersion Graph => graph;

    public double Count(IEnumerable<NodeType> types) =>
        types.Sum(type => (double)graph.NodeCounts.GetValueOrDefault(type.Name));

    /// <summary>Asking a filter of every node of the types.</summary>
    public double Filtered(Filter? filter, IReadOnlyList<NodeType> types) =>
        filter is null ? 0 : Count(types) * filters.Of(filter, types, Arrival.Listed);

    /// <summary>A node and what is wanted around it; of the types that it may have, the dearest counts.</summary>
    public double Node(NodeShape shape, Arrival arrival, Place place)
    {
        var (around, dearest) = withoutPages.Dearest(shape, arrival, place);
        if (pages is not null && dearest is not null)
            Around(dearest, shape.ByType[dearest], arrival, place);
        return 1 + around;
    }

    (double Around, NodeType? Dearest) Dearest(NodeShape shape, Arrival arrival, Place place)
    {
        if (known.TryGetValue((shape, arrival), out var found))
            return found;
        foreach (var (type, projections) in shape.ByType)
        {
            var around = Around(type, projections, arrival, place);
            if (around >= found.Around)
                found = (around, type);
        }

        return known[(shape, arrival)] = found;
    }

    double Around(NodeType type, IReadOnlyList<Projection> projections, Arrival arrival, Place place)
    {
        var cost = 0.0;
        foreach (var projection in projections)
            cost += Around(type, projection, arrival, pages is null ? place : place.Below(projection.Key.Name));
        return cost;
    }

    double Around(NodeType type, Projection projection, Arrival arrival, Place place) => projection switch
    {
        Projection.Value value => Value(type.Name, value.Property) + Reached(type.Name, value.Property, value.Parts, place),
        Projection.Single single => Node(single.Shape, Arrival.Met, place),
        Projection.Many many => Many(type, many, arrival, place),
        _ => 0,
    };

    double Many(NodeType type, Projection.Many many, Arrival arrival, Place place)
    {
        var length = graph.Degrees.Of(many.Field, [type], arrival);
        var asked = filters.Of(many.Node, many.Field.Targets, Arrival.Met) + filters.Of(many.Link, [], Arrival.Met);
        return (length * asked) + List(
            many.Shape, many.Field.Targets, length, many.Orders.Count, many.Page, Arrival.Met, place, many.Field.Type.Name);
    }

    public double Value(string owner, Property property) => Bytes(owner, property) / CostWeights.BytesPerNode;

    double Bytes(string owner, Property property) =>
        graph.Statistics?.Bytes.GetValueOrDefault(GraphStatistics.ValueOf(owner, property.Name), CostWeights.BytesUnknown)
            ?? CostWeights.BytesUnknown;

    /// <summary>The nodes that the parts of a value lead to, once for each value of a list.</summary>
    double Reached(string owner, Property property, ValueShape? parts, Place place) =>
        Reached(Math.Max(1, Bytes(owner, property) / CostWeights.BytesPerReference), parts, place);

    /// <param name="values">How many values there may be expected to be.</param>
    public double Reached(double values, ValueShape? parts, Place place) =>
        (parts?.Parts ?? []).Sum(part => part.Node is { } node
            ? values * Node(node.Shape, Arrival.Met, (pages is null ? place : place.Below(part.Key.Name)).Times(values))
            : 0);

    /// <param name="length">How many items there may be expected to be before the page is cut.</param>
    /// <param name="link">The relationship whose properties edges may show; null where there is none.</param>
    public double List(
        ConnectionShape shape,
        IReadOnlyList<NodeType> types,
        double length,
        int sortKeys,
        Page page,
        Arrival arrival,
        Place place,
        string? link = null)
    {
        var onPage = Math.Min(length, page.Limit ?? length);
        var cost = length * sortKeys * CostWeights.SortKey;
        foreach (var part in shape.Parts)
        {
            var below = pages is null ? place : place.Below(part.Key.Name);
            cost += part switch
            {
                ConnectionPart.Nodes list => OnPage(list.Shape, below, place, page, onPage, arrival),
                ConnectionPart.Edges edges => edges.Parts.Sum(edge => Edge(edge, below, place, page, onPage, arrival, link)),
                ConnectionPart.Facet facet => Facet(facet.Shape, types, length, arrival, below),
                ConnectionPart.Aggregate => length * CostWeights.Member,
                _ => CostWeights.Count,
            };
        }

        return cost;
    }

    double Edge(EdgePart edge, Place below, Place list, Page page, double onPage, Arrival arrival, string? link) => edge switch
    {
        EdgePart.Node node => OnPage(
            node.Shape, pages is null ? below : below.Below(node.Key.Name), list, page, onPage, arrival),
        EdgePart.Value value => onPage * (Value(link ?? "", value.Property) + Reached(link ?? "", value.Property, value.Parts, below)),
        EdgePart.Highlights => onPage * CostWeights.Highlights,
        _ => onPage * CostWeights.BytesUnknown / CostWeights.BytesPerNode,
    };

    double OnPage(NodeShape shape, Place place, Place list, Page page, double onPage, Arrival arrival)
    {
        var cost = onPage * Node(shape, arrival, place.Times(onPage));
        pages?.Add(page.FromEnd ? "last" : "first", page.Limit ?? 0, list.Path, place.Count * cost);
        return cost;
    }

    double Facet(FacetShape facet, IReadOnlyList<NodeType> types, double length, Arrival arrival, Place place)
    {
        var memberships = length;
        if (facet.By is FacetKey.ByRelationship by)
            memberships *= Math.Max(1, graph.Degrees.Of(by.Field, types, arrival));
        var groups = Math.Min(facet.Limit, memberships);
        var inGroup = memberships / Math.Max(1, groups);
        var passes = facet.Parts.OfType<FacetPart.Groups>().SelectMany(part => part.Parts).Any(part => part is GroupPart.Items or GroupPart.Facet)
            ? CostWeights.PassesOfMembers
            : 1;
        var cost = Math.Max(length, passes * memberships) * CostWeights.Member;
        cost += facet.Parts.OfType<FacetPart.Editions>().Count() * memberships * CostWeights.Member;
        foreach (var part in facet.Parts.OfType<FacetPart.None>())
            cost += part.Parts.Sum(inner => InGroup(inner, types, length, place.Below(part.Key.Name).Below(inner.Key.Name)));
        foreach (var part in facet.Parts.OfType<FacetPart.Groups>())
        {
            foreach (var inner in part.Parts)
            {
                var below = pages is null ? place : place.Below(part.Key.Name).Below(inner.Key.Name).Times(groups);
                var each = groups * InGroup(inner, types, inGroup, below);
                pages?.Add("first", facet.Limit, place.Path, place.Count * each);
                cost += each;
            }
        }

        return cost;
    }

    /// <summary>What is wanted of one group with so many items.</summary>
    double InGroup(GroupPart part, IReadOnlyList<NodeType> types, double length, Place place) => part switch
    {
        GroupPart.Node node => Node(node.Shape, Arrival.Met, place),
        GroupPart.Items items => List(items.Shape, types, length, items.Orders.Count, items.Page, Arrival.Met, place),
        GroupPart.Facet facet => Facet(facet.Shape, types, length, Arrival.Met, place),
        _ => CostWeights.BytesUnknown / CostWeights.BytesPerNode,
    };
}
