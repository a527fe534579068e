using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Costs;

/// <summary>Which graph a store holds, and how much of it there is: what costs are estimated from.</summary>
/// <param name="Id">A hash of the content, in hexadecimal; the same on every machine and in every store.</param>
/// <param name="NodeCounts">Nodes by the name of their type.</param>
/// <param name="RelationshipCounts">Relationships by the name of their type.</param>
public sealed record GraphVersion(
    string Id,
    GraphModel Model,
    IReadOnlyDictionary<string, int> NodeCounts,
    IReadOnlyDictionary<string, int> RelationshipCounts)
{
    ExpectedDegrees? degrees;

    /// <summary>How far relationships spread and how long values are; null where the store does not know.</summary>
    public GraphStatistics? Statistics { get; init; }

    /// <summary>How many nodes a search finds; null where that cannot be told beforehand.</summary>
    public Func<SearchExpression, int?>? CountHits { get; init; }

    /// <summary>Degrees as they were estimated for costs, kept with the version that they are of.</summary>
    internal ExpectedDegrees Degrees => Volatile.Read(ref degrees) ?? Interlocked.CompareExchange(ref degrees, new(this), null) ?? degrees;

    public int Nodes { get; } = NodeCounts.Values.Sum();

    public int Relationships { get; } = RelationshipCounts.Values.Sum();
}
