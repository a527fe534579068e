using IpGraph.Graph.Data;

namespace IpGraph.Bench.Exports;

/// <summary>A graph of many nodes that are like those of another.</summary>
static class ManyCopies
{
    /// <summary>Copies of the graph side by side; of its relationships as many as there are nodes, spread over all types.</summary>
    public static GraphData Of(GraphData graph, int nodesWanted)
    {
        var copies = (nodesWanted + graph.Nodes.Count - 1) / graph.Nodes.Count;
        var every = Math.Max(1, graph.Relationships.Count / graph.Nodes.Count);
        var some = graph.Relationships.Where((_, index) => index % every == 0).ToList();
        var nodes = graph.Nodes
            .SelectMany(node => Enumerable.Range(0, copies).Select(copy => node with { Id = $"{node.Id}.{copy}" }))
            .Take(nodesWanted).ToList();
        var known = nodes.Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var relationships = some
            .SelectMany(one => Enumerable.Range(0, copies).Select(copy => one with { From = $"{one.From}.{copy}", To = $"{one.To}.{copy}" }))
            .Where(one => known.Contains(one.From) && known.Contains(one.To)).ToList();
        return graph with { Nodes = nodes, Relationships = relationships };
    }
}
