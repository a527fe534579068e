using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>How many nodes a graph query may be expected to touch, from the sizes of the graph that answers.</summary>
/// <remarks>Filters are taken to let everything pass, and a relationship to lead to as many nodes as it does on average
/// and at least to one, so that a cost never falls below what the pages ask for by much.</remarks>
static class QueryCost
{
    static readonly ConditionalWeakTable<GraphVersion, ConcurrentDictionary<RelationshipField, double>> Degrees = [];

    public static double ExpectedNodes(GraphQuery query, GraphVersion graph) => query switch
    {
        GraphQuery.One one => Node(one.Shape, graph),
        GraphQuery.First first => Node(first.Shape, graph),
        GraphQuery.Listed listed => listed.Ids.Count * Node(listed.Shape, graph),
        GraphQuery.Connection connection =>
            List(connection.Shape, Count(connection.Types, graph), connection.Page, graph),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>A node and what is wanted around it; of the types that it may have, the dearest counts.</summary>
    internal static double Node(NodeShape shape, GraphVersion graph)
    {
        var dearest = 0.0;
        foreach (var projections in shape.ByType.Values)
            dearest = Math.Max(dearest, Around(projections, graph));
        return 1 + dearest;
    }

    internal static double Around(IReadOnlyList<Projection> projections, GraphVersion graph)
    {
        var nodes = 0.0;
        foreach (var projection in projections)
            nodes += Around(projection, graph);
        return nodes;
    }

    static double Around(Projection projection, GraphVersion graph) => projection switch
    {
        Projection.Single single => Node(single.Shape, graph),
        Projection.Many many => List(many.Shape, Degree(many.Field, graph), many.Page, graph),
        _ => 0,
    };

    static double List(ConnectionShape shape, double length, Page page, GraphVersion graph)
    {
        var onPage = Math.Min(length, page.Limit ?? length);
        var nodes = 0.0;
        foreach (var part in shape.Parts)
        {
            nodes += part switch
            {
                ConnectionPart.Nodes list => onPage * Node(list.Shape, graph),
                ConnectionPart.Edges edges => onPage * edges.Parts.OfType<EdgePart.Node>()
                    .Sum(node => Node(node.Shape, graph)),
                ConnectionPart.Facet facet => Facet(facet.Shape, length, graph),
                ConnectionPart.Aggregate => length,
                _ => 1,
            };
        }

        return nodes;
    }

    static double Facet(FacetShape shape, double length, GraphVersion graph)
    {
        var groups = Math.Min(shape.Limit, length);
        var nodes = length;
        foreach (var part in shape.Parts.OfType<FacetPart.Groups>().SelectMany(part => part.Parts))
            nodes += groups * InGroup(part, length / Math.Max(1, groups), graph);
        return nodes;
    }

    /// <summary>What is wanted of one group with so many items.</summary>
    internal static double InGroup(GroupPart part, double length, GraphVersion graph) => part switch
    {
        GroupPart.Node node => Node(node.Shape, graph),
        GroupPart.Items items => List(items.Shape, length, items.Page, graph),
        GroupPart.Facet facet => Facet(facet.Shape, length, graph),
        _ => 0,
    };

    internal static double Count(IReadOnlyList<NodeType> types, GraphVersion graph) =>
        types.Sum(type => (double)graph.NodeCounts.GetValueOrDefault(type.Name));

    /// <summary>How many nodes a relationship leads to on average from a node at its near end, and at least one.</summary>
    internal static double Degree(RelationshipField field, GraphVersion graph) => Degrees
        .GetValue(graph, static _ => new(ReferenceEqualityComparer.Instance))
        .GetOrAdd(field, static (field, graph) => CountDegree(field, graph), graph);

    static double CountDegree(RelationshipField field, GraphVersion graph)
    {
        var links = (double)graph.RelationshipCounts.GetValueOrDefault(field.Type.Name);
        var from = field.Type.Ends.Select(end => end.From).Distinct();
        var to = field.Type.Ends.Select(end => end.To).Distinct();
        var (near, far) = field.Direction == RelationshipDirection.In ? (to, from) : (from, to);
        var share = Count(field.Targets, graph) / Math.Max(1, Count(far, graph));
        return Math.Max(1, links * Math.Min(1, share) / Math.Max(1, Count(near, graph)));
    }

    static double Count(IEnumerable<string> types, GraphVersion graph) =>
        types.Sum(type => (double)graph.NodeCounts.GetValueOrDefault(type));
}
