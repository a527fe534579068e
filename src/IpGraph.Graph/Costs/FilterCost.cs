using System.Diagnostics;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Costs;

/// <summary>What it costs to ask a filter of one node, or of one relationship.</summary>
/// <remarks>Filters that look along relationships multiply from level to level. The embedded store remembers what an inner
/// filter said of a node and does better; a database cannot, and one price holds for both.</remarks>
sealed class FilterCost(ExpectedDegrees degrees)
{
    const int LevelsMax = 200;

    /// <param name="types">The types of the nodes that are asked; none for relationships.</param>
    public double Of(Filter? filter, IReadOnlyList<NodeType> types, Arrival arrival, int level = 0)
    {
        if (level > LevelsMax)
            return double.MaxValue;
        return filter switch
        {
            null => 0,
            Filter.And and => and.Parts.Sum(part => Of(part, types, arrival, level + 1)),
            Filter.Or or => or.Parts.Sum(part => Of(part, types, arrival, level + 1)),
            Filter.Not not => Of(not.Inner, types, arrival, level + 1),
            Filter.Compare { Comparison: Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith } =>
                CostWeights.TextScan,
            Filter.Compare or Filter.Missing or Filter.OfType => CostWeights.Comparison,
            Filter.In among => CostWeights.Comparison * (1 + (among.Values.Count / 10.0)),
            Filter.Has => CostWeights.Comparison * 2,
            Filter.Related related => degrees.Of(related.Field, types, arrival) * (CostWeights.Link
                + Of(related.Node, related.Field.Targets, Arrival.Met, level + 1)
                + Of(related.Link, [], Arrival.Met, level + 1)),
            _ => throw new UnreachableException(filter.ToString()),
        };
    }
}
