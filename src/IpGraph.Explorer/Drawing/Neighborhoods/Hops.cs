namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>How many edges lie between any two nodes.</summary>
static class Hops
{
    /// <returns>Row by row; nodes that no way joins are as far as the farthest that one joins, and one more.</returns>
    public static int[,] Between(int nodeCount, IReadOnlyList<(int From, int To)> edges)
    {
        var neighbors = Neighbors(nodeCount, edges);
        var hops = new int[nodeCount, nodeCount];
        var farthest = 0;
        for (var start = 0; start < nodeCount; start++)
            farthest = Math.Max(farthest, Search(start, neighbors, hops));
        for (var one = 0; one < nodeCount; one++)
        {
            for (var other = 0; other < nodeCount; other++)
            {
                if (hops[one, other] < 0)
                    hops[one, other] = farthest + 1;
            }
        }

        return hops;
    }

    public static List<int>[] Neighbors(int nodeCount, IReadOnlyList<(int From, int To)> edges)
    {
        var neighbors = Enumerable.Range(0, nodeCount).Select(_ => new List<int>()).ToArray();
        foreach (var (from, to) in edges)
        {
            neighbors[from].Add(to);
            neighbors[to].Add(from);
        }

        return neighbors;
    }

    static int Search(int start, List<int>[] neighbors, int[,] hops)
    {
        for (var other = 0; other < neighbors.Length; other++)
            hops[start, other] = -1;
        hops[start, start] = 0;
        var queue = new Queue<int>([start]);
        var farthest = 0;
        while (queue.TryDequeue(out var here))
        {
            farthest = hops[start, here];
            foreach (var next in neighbors[here].Where(next => hops[start, next] < 0))
            {
                hops[start, next] = hops[start, here] + 1;
                queue.Enqueue(next);
            }
        }

        return farthest;
    }
}
