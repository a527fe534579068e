namespace IpGraph.Explorer.Drawing.Neighborhoods;

/// <summary>Places nodes so that their distances on paper are like their distances in the graph.</summary>
/// <remarks>
/// Stress majorization (Gansner, Koren, North 2004), from places on rings around the first node. Nothing is left to chance:
/// the same nodes and edges are drawn the same everywhere.
/// </remarks>
static class StressLayout
{
    const int Rounds = 80;

    /// <param name="edgeLength">The distance of two nodes that are joined.</param>
    /// <returns>A place for every node, the first near the origin.</returns>
    public static (double X, double Y)[] Place(int nodeCount, IReadOnlyList<(int From, int To)> edges, double edgeLength)
    {
        var hops = Hops.Between(nodeCount, edges);
        var places = Rings(nodeCount, hops, Hops.Neighbors(nodeCount, edges), edgeLength);
        for (var round = 0; round < Rounds; round++)
        {
            for (var node = 0; node < nodeCount; node++)
                places[node] = Better(node, places, hops, edgeLength);
        }

        return places;
    }

    static (double X, double Y) Better(int node, (double X, double Y)[] places, int[,] hops, double edgeLength)
    {
        if (places.Length == 1)
            return places[node];
        double x = 0, y = 0, weights = 0;
        for (var other = 0; other < places.Length; other++)
        {
            if (other == node)
                continue;
            var wanted = hops[node, other] * edgeLength;
            var weight = 1 / (wanted * wanted);
            var (dx, dy) = (places[node].X - places[other].X, places[node].Y - places[other].Y);
            var distance = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1e-6);
            x += weight * (places[other].X + (wanted * dx / distance));
            y += weight * (places[other].Y + (wanted * dy / distance));
            weights += weight;
        }

        return (x / weights, y / weights);
    }

    /// <summary>Every node on the ring of its distance, those with a common neighbour further in side by side.</summary>
    static (double X, double Y)[] Rings(int nodeCount, int[,] hops, List<int>[] neighbors, double edgeLength)
    {
        var angles = new double[nodeCount];
        var places = new (double X, double Y)[nodeCount];
        var rings = Enumerable.Range(1, nodeCount - 1).GroupBy(node => hops[0, node]).OrderBy(ring => ring.Key);
        foreach (var ring in rings)
        {
            var inOrder = ring
                .OrderBy(node => neighbors[node].Where(other => hops[0, other] < ring.Key)
                    .Select(other => angles[other]).DefaultIfEmpty(0).First())
                .ThenBy(node => node).ToList();
            for (var place = 0; place < inOrder.Count; place++)
            {
                var node = inOrder[place];
                angles[node] = 2 * Math.PI * (place + (ring.Key * 0.37)) / inOrder.Count;
                places[node] = (ring.Key * edgeLength * Math.Cos(angles[node]), ring.Key * edgeLength * Math.Sin(angles[node]));
            }
        }

        return places;
    }
}
