using System.Diagnostics;
using IpGraph.Graph.Analysis;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Costs;

/// <summary>What a graph query may be expected to cost, in nodes visited, from the sizes and degrees of the graph that answers.
/// </summary>
/// <remarks>Filters are taken to let everything pass. Besides nodes it counts what is written (by the mean length of values),
/// what filters, orders, counts and groupings read, and what searches over the topology look at.</remarks>
public static class CostEstimate
{
    public static double Of(GraphQuery query, GraphVersion graph) => Of(query, new ShapeCost(graph, null), "");

    /// <summary>The argument that a client should lower when a query costs too much: of the pages through which at least
    /// half of the cost comes, the largest. Null if no page makes the query dear.</summary>
    /// <param name="rootName">The response name of the root field.</param>
    public static string? Heaviest(string rootName, GraphQuery query, GraphVersion graph)
    {
        var pages = new PageLog();
        var cost = Of(query, new ShapeCost(graph, pages), rootName);
        return pages.Heaviest(cost);
    }

    /// <summary>What comes through each page of a query, as lines for people.</summary>
    /// <param name="rootName">The response name of the root field.</param>
    public static IReadOnlyList<string> Parts(string rootName, GraphQuery query, GraphVersion graph)
    {
        var pages = new PageLog();
        Of(query, new ShapeCost(graph, pages), rootName);
        return pages.Lines();
    }

    static double Of(GraphQuery query, ShapeCost shapes, string root)
    {
        var place = new Place(root, 1);
        return query switch
        {
            GraphQuery.One one => shapes.Node(one.Shape, Arrival.Chosen, place),
            GraphQuery.First first => shapes.Filtered(first.Filter, first.Types)
                + shapes.Node(first.Shape, Arrival.Chosen, place),
            GraphQuery.Listed listed =>
                listed.Ids.Count * shapes.Node(listed.Shape, Arrival.Chosen, place.Times(listed.Ids.Count)),
            GraphQuery.Connection all => shapes.Filtered(all.Filter, all.Types) + shapes.List(
                all.Shape, all.Types, Length(all, shapes), all.Orders.Count, all.Page, Arrival.Listed, place),
            GraphQuery.Suggested suggested => CostWeights.Count + suggested.Parts.OfType<SuggestionPart.Node>().Sum(part =>
                suggested.Request.Limit
                * shapes.Node(part.Shape, Arrival.Chosen, place.Below(part.Key.Name).Times(suggested.Request.Limit))),
            GraphQuery.Chosen chosen => ChosenLists.Of(chosen).Sum(list => Of(list, shapes, root)),
            GraphQuery.Analyzed analyzed => new AnalysisCost(shapes, analyzed).Of(place),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>How many nodes a list has before its page is cut: of a search, what it finds.</summary>
    static double Length(GraphQuery.Connection list, ShapeCost shapes)
    {
        var all = shapes.Count(list.Types);
        return list.Search is { } search && shapes.Graph.CountHits?.Invoke(search) is { } hits ? Math.Min(all, hits) : all;
    }

    /// <summary>Where in the answer something is, and how often it is there.</summary>
    internal readonly record struct Place(string Path, double Count)
    {
        public Place Below(string name) => this with { Path = $"{Path}.{name}" };

        public Place Times(double times) => this with { Count = Count * times };
    }
}
