using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>How many nodes a graph query may be expected to touch, from the sizes of the graph that answers.</summary>
/// <remarks>Filters are taken to let everything pass, and a relationship to lead to as many nodes as it does on average
/// and at least to one, so that a cost never falls below what the pages ask for by much.</remarks>
static class QueryCost
{
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
    static double Node(NodeShape shape, GraphVersion graph)
    {
        var dearest = 0.0;
        foreach (var (type, projections) in shape.ByType)
        {
            var around = 0.0;
            foreach (var projection in projections)
                around += Around(type, projection, graph);
            dearest = Math.Max(dearest, around);
        }

        return 1 + dearest;
    }

    static double Around(NodeType type, Projection projection, GraphVersion graph) => projection switch
    {
        Projection.Single single => Node(single.Shape, graph),
        Projection.Many many => List(many.Shape, Degree(type, many.Field, graph), many.Page, graph),
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
        {
            nodes += part switch
            {
                GroupPart.Node node => groups * Node(node.Shape, graph),
                GroupPart.Items items => groups * List(items.Shape, length / Math.Max(1, groups), items.Page, graph),
                GroupPart.Facet facet => groups * Facet(facet.Shape, length / Math.Max(1, groups), graph),
                _ => 0,
            };
        }

        return nodes;
    }

    static double Count(IReadOnlyList<NodeType> types, GraphVersion graph) =>
        types.Sum(type => (double)graph.NodeCounts.GetValueOrDefault(type.Name));

    static double Degree(NodeType type, RelationshipField field, GraphVersion graph)
    {
        var links = (double)graph.RelationshipCounts.GetValueOrDefault(field.Type.Name);
        var nodes = Math.Max(1, graph.NodeCounts.GetValueOrDefault(type.Name));
        return Math.Max(1, links / nodes);
    }
}
