using IpGraph.Graph.Data;

namespace IpGraph.Graph.Costs;

/// <summary>How far relationships spread and how long values are, in one graph: what costs are estimated from.</summary>
/// <param name="Degrees">By relationship and the type of the near end: <c>LED_BY&gt;Measure</c> outward,
/// <c>LED_BY&lt;Ministry</c> inward.</param>
/// <param name="Bytes">The mean length in bytes of a value as JSON, by the type or relationship and the property:
/// <c>Measure.text</c>.</param>
public sealed record GraphStatistics(
    IReadOnlyDictionary<string, DegreeStatistics> Degrees,
    IReadOnlyDictionary<string, double> Bytes)
{
    public static string OutOf(string relationship, string type) => $"{relationship}>{type}";

    public static string Into(string relationship, string type) => $"{relationship}<{type}";

    /// <summary>As many relationships of all kinds as no node has more than: of the type with most, the largest of each kind
    /// together.</summary>
    public double LargestDegree() => Degrees
        .GroupBy(entry => entry.Key[(entry.Key.IndexOfAny(['>', '<']) + 1)..], entry => (double)entry.Value.Largest)
        .Select(type => type.Sum())
        .DefaultIfEmpty()
        .Max();

    public static string ValueOf(string type, string property) => $"{type}.{property}";

    public static GraphStatistics Of(GraphData graph)
    {
        var gathering = new StatisticsGathering();
        foreach (var node in graph.Nodes)
            gathering.Add(node);
        foreach (var link in graph.Relationships)
            gathering.Add(link);
        return gathering.Finish();
    }
}

/// <summary>How many relationships of a kind the nodes of a type have, in one direction.</summary>
/// <param name="Mean">On average over all nodes of the type.</param>
/// <param name="Met">On average over the nodes as they are met along relationships, where those that have many are met
/// often: the mean of the squares over the mean.</param>
/// <param name="Largest">The most that one node has.</param>
public sealed record DegreeStatistics(double Mean, double Met, int Largest)
{
    /// <param name="degrees">Of the nodes that have any.</param>
    /// <param name="nodes">How many nodes there are, those without any included.</param>
    public static DegreeStatistics Of(IReadOnlyList<int> degrees, int nodes)
    {
        var sum = degrees.Sum(degree => (double)degree);
        return new DegreeStatistics(
            sum / nodes,
            degrees.Sum(degree => (double)degree * degree) / sum,
            degrees.Max());
    }
}
