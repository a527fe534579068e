using IpGraph.Graph.Data;

namespace IpGraph.Bench.Large;

/// <summary>A graph made up of many copies of another that are linked with one another.</summary>
static class ManyCopies
{
    /// <summary>Every so many relationships one leads into another copy.</summary>
    const int Crossing = 10;

    /// <summary>The first copy keeps its ids. Ministries are there once, and so become what everything is connected by.</summary>
    public static GraphData Of(GraphData graph, int nodesWanted)
    {
        var shared = graph.Nodes.Where(node => node.Type.Name == "Ministry").Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
        var copies = Math.Max(1, (nodesWanted - shared.Count) / (graph.Nodes.Count - shared.Count));
        var ids = new string[copies][];
        var numbers = graph.Nodes.Select((node, number) => (node.Id, number)).ToDictionary(pair => pair.Id, pair => pair.number, StringComparer.Ordinal);
        var nodes = new List<NodeData>(copies * graph.Nodes.Count);
        for (var copy = 0; copy < copies; copy++)
        {
            ids[copy] = [.. graph.Nodes.Select(node => copy == 0 || shared.Contains(node.Id) ? node.Id : $"{node.Id}.{copy}")];
            for (var number = 0; number < graph.Nodes.Count; number++)
            {
                if (copy == 0 || !shared.Contains(graph.Nodes[number].Id))
                    nodes.Add(graph.Nodes[number] with { Id = ids[copy][number] });
            }
        }

        var relationships = new List<RelationshipData>(copies * graph.Relationships.Count);
        for (var copy = 0; copy < copies; copy++)
        {
            for (var index = 0; index < graph.Relationships.Count; index++)
            {
                var one = graph.Relationships[index];
                if (copy > 0 && shared.Contains(one.From))
                    continue;
                var target = index % Crossing == 0 ? (copy * 31 + 7) % copies : copy;
                relationships.Add(one with { From = ids[copy][numbers[one.From]], To = ids[target][numbers[one.To]] });
            }
        }

        return graph with { Nodes = nodes, Relationships = relationships };
    }
}
