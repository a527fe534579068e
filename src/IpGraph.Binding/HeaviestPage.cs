using System.Globalization;
using IpGraph.Graph;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Binding;

/// <summary>Finds the argument that a client should lower when a graph query costs too much: of the pages through which at
/// least half of the nodes are reached, the largest.</summary>
/// <remarks>Walked only for a query that is refused; <see cref="QueryCost"/> itself does not keep track of pages.</remarks>
sealed class HeaviestPage
{
    readonly GraphVersion graph;
    readonly List<Candidate> candidates = [];

    HeaviestPage(GraphVersion graph) => this.graph = graph;

    /// <param name="Argument">What is to be lowered.</param>
    /// <param name="Path">The response names that lead to the list.</param>
    /// <param name="Nodes">How many nodes are reached through the page in the whole answer.</param>
    sealed record Candidate(string Argument, int Size, string Path, double Nodes)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"\"{Argument}\" of {Path}, which is {Size}");
    }

    /// <summary>The argument with its place and value, or null if no page makes the query dear.</summary>
    public static string? Describe(string rootName, GraphQuery query, GraphVersion graph)
    {
        var search = new HeaviestPage(graph);
        switch (query)
        {
            case GraphQuery.One one:
                search.Visit(one.Shape, rootName, 1);
                break;
            case GraphQuery.First first:
                search.Visit(first.Shape, rootName, 1);
                break;
            case GraphQuery.Listed listed:
                search.Visit(listed.Shape, rootName, listed.Ids.Count);
                break;
            case GraphQuery.Connection connection:
                var length = QueryCost.Count(connection.Types, graph);
                search.Visit(connection.Shape, connection.Page, rootName, length, 1);
                break;
        }

        var half = QueryCost.ExpectedNodes(query, graph) / 2;
        return search.candidates.Where(candidate => candidate.Nodes >= half).MaxBy(candidate => candidate.Size)?.ToString()
            ?? search.candidates.MaxBy(candidate => candidate.Nodes)?.ToString();
    }

    void Visit(NodeShape shape, string path, double times)
    {
        var dearest = shape.ByType.MaxBy(type => QueryCost.Around(type.Value, graph));
        foreach (var projection in dearest.Value ?? [])
        {
            var below = $"{path}.{projection.Key.Name}";
            if (projection is Projection.Single single)
                Visit(single.Shape, below, times);
            else if (projection is Projection.Many many)
                Visit(many.Shape, many.Page, below, QueryCost.Degree(many.Field, graph), times);
        }
    }

    void Visit(ConnectionShape shape, Page page, string path, double length, double times)
    {
        var onPage = Math.Min(length, page.Limit ?? length);
        foreach (var part in shape.Parts)
        {
            var below = $"{path}.{part.Key.Name}";
            if (part is ConnectionPart.Nodes list)
                Visit(list.Shape, below, page, path, onPage, times);
            else if (part is ConnectionPart.Edges edges)
                foreach (var node in edges.Parts.OfType<EdgePart.Node>())
                    Visit(node.Shape, $"{below}.{node.Key.Name}", page, path, onPage, times);
            else if (part is ConnectionPart.Facet facet)
                Visit(facet.Shape, below, length, times);
        }
    }

    void Visit(NodeShape shape, string path, Page page, string listPath, double onPage, double times)
    {
        var nodes = times * onPage * QueryCost.Node(shape, graph);
        candidates.Add(new Candidate(page.FromEnd ? "last" : "first", page.Limit ?? 0, listPath, nodes));
        Visit(shape, path, times * onPage);
    }

    void Visit(FacetShape facet, string path, double length, double times)
    {
        var groups = Math.Min(facet.Limit, length);
        var inGroup = length / Math.Max(1, groups);
        foreach (var part in facet.Parts.OfType<FacetPart.Groups>())
        {
            foreach (var inner in part.Parts)
            {
                var below = $"{path}.{part.Key.Name}.{inner.Key.Name}";
                var nodes = times * groups * QueryCost.InGroup(inner, inGroup, graph);
                candidates.Add(new Candidate("first", facet.Limit, path, nodes));
                if (inner is GroupPart.Node node)
                    Visit(node.Shape, below, times * groups);
                else if (inner is GroupPart.Items items)
                    Visit(items.Shape, items.Page, below, inGroup, times * groups);
                else if (inner is GroupPart.Facet again)
                    Visit(again.Shape, below, inGroup, times * groups);
            }
        }
    }
}
