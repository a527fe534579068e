using System.Runtime.CompilerServices;
using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded;

/// <summary>Works out which ranges of nodes types and relationship fields stand for.</summary>
sealed class TraversalFinder(EmbeddedGraph graph)
{
    readonly ConditionalWeakTable<RelationshipField, Traversal> known = [];

    /// <summary>The nodes of some types as ranges in order; types that follow one another make one.</summary>
    public IndexRange[] RangesOf(IEnumerable<int> types)
    {
        var ranges = new List<IndexRange>();
        foreach (var range in types.Select(graph.Nodes.Range).Where(range => !range.IsEmpty).OrderBy(range => range.Start))
        {
            if (ranges.Count > 0 && ranges[^1].Stop >= range.Start)
                ranges[^1] = new(ranges[^1].Start, Math.Max(ranges[^1].Stop, range.Stop));
            else
                ranges.Add(range);
        }

        return [.. ranges];
    }

    /// <summary>The way of a field, narrowed to some ranges where they are given.</summary>
    public Traversal Follow(RelationshipField field, IndexRange[]? narrowed = null) => narrowed is null
        ? known.GetValue(field, _ => Along(field.Type, field.Direction, Restrict(field, null)))
        : Along(field.Type, field.Direction, Restrict(field, narrowed));

    /// <summary>The way back from the nodes that a field leads to.</summary>
    public Traversal Return(RelationshipField field) => Along(
        field.Type,
        field.Direction switch
        {
            RelationshipDirection.Out => RelationshipDirection.In,
            RelationshipDirection.In => RelationshipDirection.Out,
            _ => RelationshipDirection.Both,
        },
        null);

    public static IndexRange[] Intersect(IndexRange[] left, IndexRange[] right) =>
    [
        .. left.SelectMany(range => right.Select(range.Intersect))
            .Where(range => !range.IsEmpty)
            .OrderBy(range => range.Start),
    ];

    Traversal Along(RelationshipType type, RelationshipDirection direction, IndexRange[]? ranges) =>
        new(type, direction, graph.LinksOf(type).Towards(direction), ranges);

    Adjacency AdjacencyOf(RelationshipField field) => graph.LinksOf(field.Type).Towards(field.Direction);

    IndexRange[]? Restrict(RelationshipField field, IndexRange[]? narrowed)
    {
        var occurs = AdjacencyOf(field).OccursAsTarget;
        var targets = field.Targets.Select(graph.Nodes.IndexOf).ToHashSet();
        var isWhole = true;
        for (var type = 0; type < occurs.Length; type++)
            isWhole &= !occurs[type] || targets.Contains(type);
        if (isWhole)
            return narrowed;
        var ranges = RangesOf(targets.Where(type => occurs[type]));
        return narrowed is null ? ranges : Intersect(ranges, narrowed);
    }
}
