using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Graph.Search;

namespace IpGraph.Embedded;

/// <summary>Decides from which side a filter is best answered, by the counts.</summary>
/// <remarks>What is found is only where to look: the whole filter is asked of each node all the same.</remarks>
sealed class AccessPathPlanner(EmbeddedGraph graph, TraversalFinder ways, FilterCompiler filters)
{
    /// <summary>Nodes out of an index have to be put in order, which costs about as much as asking so many of a range.</summary>
    const int IndexedNodeCost = 4;

    public AccessPath Plan(IReadOnlyList<NodeType> types, Filter? filter, int depth)
    {
        var places = types.Select(graph.Nodes.IndexOf).Distinct().ToArray();
        var whole = ways.RangesOf(places);
        var ranges = filters.Narrow(filter, whole, depth)!;
        var passing = filter is null ? null : CountOf(filter, places);
        var scan = new AccessPath(ranges, null) { Passing = passing, Of = whole.Sum(range => range.Count) };
        if (filter is null || Find(filter, places, scan.Count, depth) is not { } found)
            return scan;
        return new AccessPath(ranges, [.. found.Nodes.Where(node => ranges.Any(range => range.Contains(node)))])
        {
            Index = found.By,
            Passing = passing,
            Of = scan.Of,
        };
    }

    /// <summary>The same in the order of a list that wants no more than a page, where all nodes of one type are met and one
    /// property decides: the list need not sort then.</summary>
    public static AccessPath InOrder(AccessPath found, CompiledList list, NodeTable nodes) =>
        found is { Nodes: null, Ranges: [{ IsEmpty: false } range] } && found.Count == found.Of && list is { Sorts: true, Orders: [var key] }
            && list.EndsWithPage(found.Passing) && key.RowsOf(nodes.TypeOf(range.Start)) is { } rows
            && rows.Length == range.Count
            ? found with { Sorted = (rows, key.Order.Text) }
            : found;

    /// <summary>How many nodes of the types pass a filter, where it compares one value and an index tells.</summary>
    int? CountOf(Filter filter, int[] types)
    {
        if (filter is Filter.Compare { Property.Name: NodeTable.IdName } or Filter.In || Indexed(filter) is not var (property, wanted))
            return null;
        var count = 0;
        foreach (var type in types)
        {
            if (!IndexedColumn(type, property, out var column))
                return null;
            count += column is null ? 0 : wanted(column.Values).Sum(ranks => column.Index.Rows(ranks).Length);
        }

        return count;
    }

    /// <summary>The ranks of the values that an index is asked for; null where a filter does not compare values of one property.</summary>
    static (Property Property, Func<DistinctValues, IEnumerable<IndexRange>> Wanted)? Indexed(Filter filter) => filter switch
    {
        Filter.Compare compare when IsOrdered(compare.Comparison) =>
            (compare.Property, values => [values.Compare(compare.Comparison, compare.Value)]),
        Filter.In among => (among.Property, values => among.Values.Select(values.RangeOf)),
        Filter.Has has => (has.Property, values => [values.RangeOf(has.Value)]),
        _ => null,
    };

    /// <param name="column">Null where the type has no such property, and so none of its nodes passes.</param>
    /// <returns>Whether an index answers for the nodes of the type.</returns>
    bool IndexedColumn(int type, Property property, out ValueColumn? column)
    {
        var found = graph.Nodes.Column(type, property.Name);
        column = found as ValueColumn;
        return found is null
            || (column is not null && column.IsList == property.IsList && column.Values.Kind == DistinctValues.KindOf(property.Type));
    }

    /// <summary>The hits of a search that have one of the types, the best first.</summary>
    public AccessPath Ranked(IReadOnlyList<NodeType> types, Filter? filter, SearchHits hits)
    {
        var places = types.Select(graph.Nodes.IndexOf).Distinct();
        var ranges = filters.Narrow(filter, ways.RangesOf(places), 0)!;
        var (nodes, wanted) = (new int[hits.Documents.Length], new int[hits.Documents.Length]);
        var count = 0;
        for (var place = 0; place < nodes.Length; place++)
        {
            var node = hits.Documents[place];
            foreach (var range in ranges)
            {
                if (range.Contains(node))
                    (nodes[count], wanted[count++]) = (node, place);
            }
        }

        return new AccessPath(ranges, count == nodes.Length ? nodes : nodes[..count])
        {
            Places = count == nodes.Length ? wanted : wanted[..count],
            Of = hits.Documents.Length,
        };
    }

    /// <summary>All nodes that may pass, in order; null where that cannot be told or they are not fewer.</summary>
    Candidates? Find(Filter filter, int[] types, int fewerThan, int depth)
    {
        QueryDepth.Enter(ref depth);
        switch (filter)
        {
            case Filter.And and:
                Candidates? best = null;
                foreach (var part in and.Parts)
                    best = Find(part, types, best?.Nodes.Length ?? fewerThan, depth) ?? best;
                return best;
            case Filter.Or or:
                var parts = or.Parts.Select(part => Find(part, types, fewerThan, depth)).ToList();
                return parts.Contains(null)
                    ? null
                    : Fewer(new IndexUse.Union([.. parts.Select(part => part!.By)]), parts.SelectMany(part => part!.Nodes), fewerThan);
            case Filter.Compare { Property.Name: NodeTable.IdName, Comparison: Comparison.Equal } id:
                return WithIds(id, [id.Value], fewerThan);
            case Filter.In { Property.Name: NodeTable.IdName } ids:
                return WithIds(ids, ids.Values, fewerThan);
            case Filter.Related { Quantifier: Quantifier.Some, Node: not null } related:
                return Leading(related, fewerThan, depth);
            default:
                return Indexed(filter) is var (property, wanted) ? WithValues(filter, property, wanted, types, fewerThan) : null;
        }
    }

    /// <summary>Whether what compares so with a value follows one another in the order of values.</summary>
    static bool IsOrdered(Comparison comparison) => comparison is Comparison.Equal or Comparison.Less
        or Comparison.LessOrEqual or Comparison.Greater or Comparison.GreaterOrEqual or Comparison.StartsWith;

    static Candidates? Fewer(IndexUse by, IEnumerable<int> nodes, int fewerThan)
    {
        int[] sorted = [.. nodes.Distinct().Order()];
        return sorted.Length < fewerThan ? new Candidates(sorted, by) : null;
    }

    Candidates? WithIds(Filter by, IReadOnlyList<object> ids, int fewerThan) =>
        Fewer(new IndexUse.Ids(by), ids.OfType<string>().Select(graph.Nodes.Find).OfType<int>(), fewerThan);

    Candidates? WithValues(
        Filter by,
        Property property,
        Func<DistinctValues, IEnumerable<IndexRange>> wanted,
        int[] types,
        int fewerThan)
    {
        var nodes = new List<int>();
        foreach (var type in types)
        {
            if (!IndexedColumn(type, property, out var column))
                return null;
            if (column is null)
                continue;
            foreach (var ranks in wanted(column.Values))
            {
                var rows = column.Index.Rows(ranks);
                if ((nodes.Count + rows.Length) * (long)IndexedNodeCost >= fewerThan)
                    return null;
                foreach (var row in rows)
                    nodes.Add(graph.Nodes.Range(type).Start + row);
            }
        }

        return Fewer(new IndexUse.Values(by), nodes, fewerThan);
    }

    /// <summary>The nodes from which a relationship leads to one of a few.</summary>
    Candidates? Leading(Filter.Related related, int fewerThan, int depth)
    {
        var targets = related.Field.Targets.Select(graph.Nodes.IndexOf).ToArray();
        if (Find(related.Node!, targets, graph.Nodes.Count + 1, depth) is not { } ends)
            return null;
        var way = ways.Return(related.Field);
        if (ends.Nodes.Sum(end => (long)way.CountOf(end)) >= fewerThan)
            return null;
        return Fewer(new IndexUse.Return(way, ends.By), ends.Nodes.SelectMany(end => Neighbours(way, end)), fewerThan);
    }

    static int[] Neighbours(Traversal way, int node)
    {
        var row = way.Row(node, 0);
        return row.IsEmpty ? [] : way.Targets.AsSpan(row.Start, row.Count).ToArray();
    }

    /// <param name="Nodes">In order.</param>
    sealed record Candidates(int[] Nodes, IndexUse By);
}
