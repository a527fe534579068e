using IpGraph.Embedded.Storage;
using IpGraph.Graph.Model;

namespace IpGraph.Embedded;

/// <summary>A way from nodes along relationships, to the nodes of certain ranges.</summary>
/// <param name="ranges">The ranges led to, in order and apart; null where every neighbour counts.</param>
sealed class Traversal(RelationshipType type, RelationshipDirection direction, Adjacency adjacency, IndexRange[]? ranges)
{
    /// <summary>What is said of it to people.</summary>
    public string Told => $"hop {DirectionTold} over the adjacency of {type.Name}{RangesTold}";

    public Slab<int> Targets { get; } = adjacency.Targets;

    public Slab<int> Links { get; } = adjacency.Links;

    public int RangeCount { get; } = ranges?.Length ?? 1;

    string DirectionTold => direction switch
    {
        RelationshipDirection.Out => "forward",
        RelationshipDirection.In => "backward",
        _ => "both ways",
    };

    string RangesTold => ranges is null
        ? ""
        : $", cut to {AccessPrinter.Counted(ranges.Length, "range", "ranges")} of ids by binary search";

    /// <summary>The places of the neighbours of a node that lie in one of the ranges.</summary>
    public IndexRange Row(int node, int range) =>
        ranges is null ? adjacency.Row(node) : adjacency.Row(node, ranges[range]);

    public int CountOf(int node)
    {
        var count = 0;
        for (var range = 0; range < RangeCount; range++)
            count += Math.Max(0, Row(node, range).Count);
        return count;
    }

    /// <summary>The first neighbour of a node; -1 where it has none.</summary>
    public int FirstOf(int node)
    {
        for (var range = 0; range < RangeCount; range++)
        {
            if (Row(node, range) is { IsEmpty: false } row)
                return Targets[row.Start];
        }

        return -1;
    }

    public bool LeadsTo(int node, int target)
    {
        for (var range = 0; range < RangeCount; range++)
        {
            var row = Row(node, range);
            var place = adjacency.LowerBound(row, target);
            if (place < row.Stop && Targets[place] == target)
                return true;
        }

        return false;
    }
}
