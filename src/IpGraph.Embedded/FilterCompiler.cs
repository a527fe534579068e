using System.Diagnostics;
using System.Text;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Makes filters ready: names become columns, values become ranks, types become ranges of nodes.</summary>
sealed class FilterCompiler(EmbeddedGraph graph, TraversalFinder ways)
{
    /// <summary>The condition on a node; null where there is no filter.</summary>
    public Condition? OfNode(Filter? filter, int depth) => filter is null ? null : Compile(filter, graph.NodeColumns, depth);

    /// <summary>The condition on a relationship of a type; null where there is no filter.</summary>
    public Condition? OfLink(Filter? filter, RelationshipType type, int depth) =>
        filter is null ? null : Compile(filter, graph.LinksOf(type).ColumnLookup, depth);

    /// <summary>Those of the ranges that can hold what passes: one with an id or on types leaves only a part.</summary>
    public IndexRange[]? Narrow(Filter? filter, IndexRange[]? ranges, int depth)
    {
        QueryDepth.Enter(ref depth);
        switch (filter)
        {
            case Filter.And and:
                foreach (var part in and.Parts)
                    ranges = Narrow(part, ranges, depth);
                return ranges;
            case Filter.Compare { Property.Name: NodeTable.IdName, Comparison: Comparison.Equal } compare:
                return Within(ranges, compare.Value is string id && graph.Nodes.Find(id) is { } node ? [new(node, node + 1)] : []);
            case Filter.OfType kind:
                return Within(ranges, ways.RangesOf(kind.Types.Select(graph.Nodes.IndexOf).Distinct()));
            default:
                return ranges;
        }
    }

    static IndexRange[] Within(IndexRange[]? ranges, IndexRange[] narrower) =>
        TraversalFinder.Intersect(narrower, ranges ?? [new(0, int.MaxValue)]);

    Condition Compile(Filter filter, ColumnLookup scope, int depth)
    {
        QueryDepth.Enter(ref depth);
        return filter switch
        {
            Filter.And and => new Condition.All([.. and.Parts.Select(part => Compile(part, scope, depth))]),
            Filter.Or or => new Condition.Any([.. or.Parts.Select(part => Compile(part, scope, depth))]),
            Filter.Not not => new Condition.Inverse(Compile(not.Inner, scope, depth)),
            Filter.Compare compare => Compare(compare, scope),
            Filter.In among => Among(among, scope),
            Filter.Missing missing => Missing(missing, scope),
            Filter.Has has => Has(has, scope),
            Filter.Related related => Related(related, depth),
            Filter.OfType kind => OfType(kind),
            _ => throw new UnreachableException(filter.ToString()),
        };
    }

    static Condition Compare(Filter.Compare compare, ColumnLookup scope)
    {
        var ranks = scope.Ranks(compare.Property);
        if (ranks.Values is not { } values)
            return new Condition.Never(compare);
        if (compare.Comparison == Comparison.ContainsFolded)
        {
            return values.Kind == ValueKind.Text && compare.Value is string wanted
                ? new Condition.ContainingFolded(compare, ranks, FoldedText.Of(wanted))
                : new Condition.Never(compare);
        }

        if (compare.Comparison is Comparison.Contains or Comparison.EndsWith)
        {
            return values.Kind == ValueKind.Text && compare.Value is string text
                ? new Condition.Containing(compare, ranks, Encoding.UTF8.GetBytes(text), compare.Comparison == Comparison.EndsWith)
                : new Condition.Never(compare);
        }

        var range = values.Compare(compare.Comparison, compare.Value);
        return new Condition.Ranked(compare, ranks, range, isOutside: compare.Comparison == Comparison.NotEqual);
    }

    static Condition Among(Filter.In among, ColumnLookup scope)
    {
        var ranks = scope.Ranks(among.Property);
        if (ranks.Values is not { } values)
            return new Condition.Never(among);
        return new Condition.Among(among, ranks, [.. among.Values.Select(values.Find).OfType<int>().Distinct().Order()]);
    }

    static Condition Missing(Filter.Missing missing, ColumnLookup scope)
    {
        var property = missing.Property;
        if (property.IsList)
            return new Condition.Never(missing);
        return property.Type is PropertyType.Composite
            ? new Condition.Without(missing, scope.Composites(property))
            : new Condition.Missing(missing, scope.Ranks(property));
    }

    static Condition Has(Filter.Has has, ColumnLookup scope)
    {
        var lists = scope.Lists(has.Property);
        return lists.Columns.FirstOrDefault()?.Values.Find(has.Value) is { } rank
            ? new Condition.Listing(has, lists, rank)
            : new Condition.Never(has);
    }

    Condition.Related Related(Filter.Related related, int depth) => new(
        related.Field.Name,
        ways.Follow(related.Field, related.Quantifier == Quantifier.Every ? null : Narrow(related.Node, null, depth)),
        related.Quantifier,
        OfNode(related.Node, depth),
        OfLink(related.Link, related.Field.Type, depth));

    Condition.OfType OfType(Filter.OfType kind)
    {
        var types = new bool[graph.Nodes.TypeCount];
        foreach (var type in kind.Types)
            types[graph.Nodes.IndexOf(type)] = true;
        return new Condition.OfType(kind, graph.Nodes, types);
    }
}
