using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Graph.Embedded;

/// <summary>Where the nodes of a query are looked for: in ranges, or among few that were found by an index.</summary>
/// <param name="Ranges">In order and apart.</param>
/// <param name="Nodes">In order; null where the ranges are walked.</param>
sealed record Source(IndexRange[] Ranges, int[]? Nodes)
{
    public int Count { get; } = Nodes?.Length ?? Ranges.Sum(range => range.Count);
}

/// <summary>Decides from which side a filter is best answered, by the counts.</summary>
/// <remarks>What is found is only where to look: the whole filter is asked of each node all the same.</remarks>
sealed class SourcePlanner(EmbeddedGraph graph, WayFinder ways, FilterCompiler filters)
{
    public Source Plan(IReadOnlyList<NodeType> types, Filter? filter, int depth)
    {
        var places = types.Select(graph.Nodes.IndexOf).Distinct().ToArray();
        var ranges = filters.Narrow(filter, ways.RangesOf(places), depth)!;
        var source = new Source(ranges, null);
        if (filter is null || Candidates(filter, places, source.Count, depth) is not { } candidates)
            return source;
        return new Source(ranges, [.. candidates.Where(node => ranges.Any(range => range.Contains(node)))]);
    }

    /// <summary>All nodes that may pass, in order; null where that cannot be told or they are not fewer.</summary>
    int[]? Candidates(Filter filter, int[] types, int fewerThan, int depth)
    {
        QueryDepth.Enter(ref depth);
        switch (filter)
        {
            case Filter.And and:
                int[]? best = null;
                foreach (var part in and.Parts)
                    best = Candidates(part, types, best?.Length ?? fewerThan, depth) ?? best;
                return best;
            case Filter.Or or:
                var parts = or.Parts.Select(part => Candidates(part, types, fewerThan, depth)).ToList();
                return parts.Contains(null) ? null : Fewer(parts.SelectMany(part => part!), fewerThan);
            case Filter.Compare { Comparison: Comparison.Equal } equal:
                return WithValues(equal.Property, [equal.Value], types, fewerThan);
            case Filter.In among:
                return WithValues(among.Property, among.Values, types, fewerThan);
            case Filter.Related { Quantifier: Quantifier.Some, Node: not null } related:
                return Leading(related, fewerThan, depth);
            default:
                return null;
        }
    }

    static int[]? Fewer(IEnumerable<int> nodes, int fewerThan)
    {
        int[] sorted = [.. nodes.Distinct().Order()];
        return sorted.Length < fewerThan ? sorted : null;
    }

    int[]? WithValues(Property property, IReadOnlyList<object> values, int[] types, int fewerThan)
    {
        if (property.Name == NodeTable.IdName)
            return Fewer(values.OfType<string>().Select(graph.Nodes.Find).OfType<int>(), fewerThan);
        var columns = types.Select(type => graph.Nodes.Column(type, property.Name)).OfType<ValueColumn>().ToList();
        if (columns.Any(column => !column.Property.IsUnique || column.IsList))
            return null;
        return Fewer(
            columns.SelectMany(column => values
                .Select(column.Values.Find)
                .OfType<int>()
                .Select(rank => graph.Nodes.FindUnique(column, rank))
                .OfType<int>()),
            fewerThan);
    }

    /// <summary>The nodes from which a relationship leads to one of a few.</summary>
    int[]? Leading(Filter.Related related, int fewerThan, int depth)
    {
        var targets = related.Field.Targets.Select(graph.Nodes.IndexOf).ToArray();
        if (Candidates(related.Node!, targets, graph.Nodes.Count + 1, depth) is not { } ends)
            return null;
        var way = ways.Return(related.Field);
        if (ends.Sum(end => (long)way.CountOf(end)) >= fewerThan)
            return null;
        return Fewer(ends.SelectMany(end => Neighbours(way, end)), fewerThan);
    }

    static IEnumerable<int> Neighbours(Way way, int node)
    {
        var row = way.Row(node, 0);
        return row.IsEmpty ? [] : way.Targets[row.Start..row.Stop];
    }
}
