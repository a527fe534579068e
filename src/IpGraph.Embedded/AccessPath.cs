using IpGraph.Embedded.Storage;

namespace IpGraph.Embedded;

/// <summary>Where the nodes of a query are looked for: in ranges, or among few that were found by an index.</summary>
/// <param name="Ranges">In order and apart.</param>
/// <param name="Nodes">In order; null where the ranges are walked.</param>
sealed record AccessPath(IndexRange[] Ranges, int[]? Nodes)
{
    /// <summary>Of nodes that were searched: which of the hits each is; they are in that order.</summary>
    public int[]? Places { get; init; }

    /// <summary>The rows of the one range in the wanted order; null where they are met in order of id.</summary>
    public (int[] Rows, string By)? Sorted { get; init; }

    /// <summary>How the nodes were found; null where the ranges are walked, or where they were searched.</summary>
    public IndexUse? Index { get; init; }

    /// <summary>How many nodes pass the whole filter, where an index tells; null where they have to be counted.</summary>
    public int? Passing { get; init; }

    /// <summary>Of how many nodes these are what is left: all of the types, or all hits of a search.</summary>
    public required int Of { get; init; }

    public int Count { get; } = Nodes?.Length ?? Ranges.Sum(range => range.Count);

    /// <summary>What is said of it to people.</summary>
    public string Told => this switch
    {
        { Places: not null } => $"full-text postings, the best first, {Share} hits",
        { Sorted: var (_, by) } => $"rows sorted by {by}, then by id, {Share} nodes{Counted}",
        { Index: { } index } => $"{index.Told}, {Share} nodes",
        _ => $"scan of {AccessPrinter.Counted(Ranges.Length, "type range", "type ranges")}, {Narrowed} nodes{Counted}",
    };

    string Share => $"{Count} of {Of}";

    string Narrowed => Count == Of ? $"{Count}" : $"cut to the ids and types of the filter, {Share}";

    string Counted => Passing is { } count ? $"; a value index counts {count} that pass" : "";
}
