using IpGraph.Graph.Data;
using IpGraph.Testing;

namespace IpGraph.Exports.Tests;

/// <summary>The small graph so many times that no file of it is written in one piece.</summary>
static class CopiedGraph
{
    const int Copies = 300;

    public static GraphData Data { get; } = SmallGraph.Data with
    {
        Nodes = [.. SmallGraph.Data.Nodes.SelectMany(node => Numbers().Select(copy => node with { Id = $"{node.Id}.{copy}" }))],
        Relationships =
        [
            .. SmallGraph.Data.Relationships.SelectMany(one =>
                Numbers().Select(copy => one with { From = $"{one.From}.{copy}", To = $"{one.To}.{copy}" })),
        ],
    };

    static IEnumerable<int> Numbers() => Enumerable.Range(0, Copies);
}
