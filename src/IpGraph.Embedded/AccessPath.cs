using IpGraph.Embedded.Storage;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded;

/// <summary>Where the nodes of a query are looked for: in ranges, or among few that were found by an index.</summary>
/// <param name="Ranges">In order and apart.</param>
/// <param name="Nodes">In order; null where the ranges are walked.</param>
sealed record AccessPath(IndexRange[] Ranges, int[]? Nodes)
{
    /// <summary>Of nodes that were searched: which of the hits each is; they are in that order.</summary>
    public int[]? Places { get; init; }

    /// <summary>The part of the filter that an index answers; null where the ranges are walked.</summary>
    public Filter? Indexed { get; init; }

    /// <summary>How many nodes pass the whole filter, where an index tells; null where they have to be counted.</summary>
    public int? Passing { get; init; }

    public int Count { get; } = Nodes?.Length ?? Ranges.Sum(range => range.Count);
}
