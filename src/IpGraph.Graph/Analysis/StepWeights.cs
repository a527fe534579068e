namespace IpGraph.Graph.Analysis;

/// <summary>How little a step says: the lighter a path, the more telling it is.</summary>
/// <remarks>A step weighs one unit, a little more where the relationship was worked out and not stated. A node that is passed
/// weighs more the more relationships it has, by the logarithm: what connects everything explains nothing. Whole numbers,
/// so that the order is the same on every machine.</remarks>
static class StepWeights
{
    public const int Unit = 1000;

    const int Computed = 250;

    /// <summary>Up to about so many relationships a node weighs next to nothing.</summary>
    const double DegreeOfNoWeight = 8;

    /// <summary>By degree; the few nodes with more relationships are worked out when they are met.</summary>
    static readonly int[] OfDegree = [.. Enumerable.Range(0, 4096).Select(Weigh)];

    public static int OfLink(Topology topology, int link) => topology.IsComputed(link) ? Unit + Computed : Unit;

    /// <summary>The weight of going through a node.</summary>
    public static int OfNode(Topology topology, int node)
    {
        var degree = topology.Degree(node);
        return degree < OfDegree.Length ? OfDegree[degree] : Weigh(degree);
    }

    static int Weigh(int degree) => (int)Math.Round(Unit * Math.Log2(1 + (degree / DegreeOfNoWeight)));
}
