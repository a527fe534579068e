using System.Collections.Concurrent;
using IpGraph.Graph.Model;

namespace IpGraph.Graph.Costs;

/// <summary>How a node is come upon, which says how many relationships it may be expected to have.</summary>
enum Arrival
{
    /// <summary>As one of all nodes of its type.</summary>
    Listed,

    /// <summary>Along a relationship: hubs are met more often than others.</summary>
    Met,

    /// <summary>By its id: it may be the greatest hub of all.</summary>
    Chosen,
}

/// <summary>How many nodes relationships of one graph lead to.</summary>
/// <remarks>Without statistics, which datasets loaded by older programs lack, the average over all nodes of the near
/// end.</remarks>
sealed class ExpectedDegrees(GraphVersion graph)
{
    readonly ConcurrentDictionary<(RelationshipField, string, Arrival), double> known = [];
    readonly Lazy<double> largest = new(() => graph.Statistics?.LargestDegree() ?? graph.Relationships);

    /// <summary>As many relationships of all kinds as no node has more than.</summary>
    public double Largest => largest.Value;

    /// <param name="types">The types that the near node may have; of the type with most counts.</param>
    public double Of(RelationshipField field, IEnumerable<NodeType> types, Arrival arrival)
    {
        var most = 0.0;
        foreach (var type in types)
        {
            most = Math.Max(most, known.GetOrAdd(
                (field, type.Name, arrival),
                static (key, degrees) => degrees.Estimate(key.Item1, key.Item2, key.Item3),
                this));
        }

        return most;
    }

    double Estimate(RelationshipField field, string type, Arrival arrival)
    {
        var targets = (double)field.Targets.Sum(target => graph.NodeCounts.GetValueOrDefault(target.Name));
        if (graph.Statistics is null)
            return Math.Max(1, Average(field, targets));
        var degree = 0.0;
        if (field.Direction != RelationshipDirection.In)
            degree += Degree(GraphStatistics.OutOf(field.Type.Name, type), arrival);
        if (field.Direction != RelationshipDirection.Out)
            degree += Degree(GraphStatistics.Into(field.Type.Name, type), arrival);
        var share = arrival == Arrival.Chosen ? 1 : Math.Min(1, targets / Math.Max(1, Reached(field, type)));
        return Math.Min(degree * share, field.IsSingle ? 1 : targets);
    }

    double Degree(string key, Arrival arrival) => graph.Statistics!.Degrees.GetValueOrDefault(key) is not { } degrees
        ? 0
        : arrival switch
        {
            Arrival.Listed => degrees.Mean,
            Arrival.Met => degrees.Met,
            _ => degrees.Largest,
        };

    /// <summary>How many nodes the relationship might lead to from the type, those outside the field's targets included.</summary>
    double Reached(RelationshipField field, string type) => field.Type.Ends
        .SelectMany(IEnumerable<string> (ends) =>
        [
            .. field.Direction != RelationshipDirection.In && ends.From == type ? [ends.To] : (string[])[],
            .. field.Direction != RelationshipDirection.Out && ends.To == type ? [ends.From] : (string[])[],
        ])
        .Distinct()
        .Sum(name => (double)graph.NodeCounts.GetValueOrDefault(name));

    double Average(RelationshipField field, double targets)
    {
        var links = (double)graph.RelationshipCounts.GetValueOrDefault(field.Type.Name);
        var from = Count(field.Type.Ends.Select(end => end.From));
        var to = Count(field.Type.Ends.Select(end => end.To));
        var (near, far) = field.Direction == RelationshipDirection.In ? (to, from) : (from, to);
        return links * Math.Min(1, targets / Math.Max(1, far)) / Math.Max(1, near);
    }

    double Count(IEnumerable<string> types) =>
        types.Distinct().Sum(type => (double)graph.NodeCounts.GetValueOrDefault(type));
}
