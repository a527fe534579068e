using IpGraph.Seed.Drafts;

namespace IpGraph.Seed.Derivations;

/// <summary>How central each node is: PageRank over its different neighbours by any
/// relationship, either way.</summary>
/// <remarks>As a share of the most central node's rank, so that 1 is the most central. Brin and Page 1998, "The anatomy of
/// a large-scale hypertextual web search engine".</remarks>
public static class Importance
{
    public const string Property = "importance";

    const double Damping = 0.85;

    /// <summary>The error shrinks by <see cref="Damping"/> each time: after these it is below what is kept.</summary>
    const int Rounds = 100;

    const int DigitsKept = 6;

    public static void Derive(GraphDraft draft)
    {
        if (draft.Nodes.All(node => node.Type.FindProperty(Property) is null))
            return;
        var ranks = Rank(Neighbours(draft));
        var most = ranks.Max();
        for (var node = 0; node < ranks.Length; node++)
        {
            if (draft.Nodes[node].Type.FindProperty(Property) is not null)
                draft.Nodes[node].Values[Property] = Math.Round(ranks[node] / most, DigitsKept);
        }
    }

    static double[] Rank(int[][] neighbours)
    {
        var count = neighbours.Length;
        var ranks = Enumerable.Repeat(1.0 / count, count).ToArray();
        var shares = new double[count];
        for (var round = 0; round < Rounds; round++)
        {
            var alone = 0.0;
            for (var node = 0; node < count; node++)
            {
                if (neighbours[node].Length == 0)
                    alone += ranks[node];
                else
                    shares[node] = ranks[node] / neighbours[node].Length;
            }

            for (var node = 0; node < count; node++)
            {
                var received = 0.0;
                foreach (var neighbour in neighbours[node])
                    received += shares[neighbour];
                ranks[node] = (1 - Damping + Damping * alone) / count + Damping * received;
            }
        }

        return ranks;
    }

    /// <summary>By place of the node; sorted, so that sums come out the same on every machine.</summary>
    static int[][] Neighbours(GraphDraft draft)
    {
        var places = draft.Nodes.Select((node, place) => (node.Id, place))
            .ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        var neighbours = draft.Nodes.Select(_ => new List<int>()).ToArray();
        foreach (var link in draft.Relationships)
        {
            var (from, to) = (places[link.From], places[link.To]);
            if (from == to)
                continue;
            neighbours[from].Add(to);
            neighbours[to].Add(from);
        }

        return [.. neighbours.Select(places => places.Distinct().Order().ToArray())];
    }
}
