namespace IpGraph.Graph.Analysis;

/// <summary>How a search for paths spreads its work. Which paths it finds does not depend on it.</summary>
/// <param name="DepartureLinks">How many relationships the search from the start looks at before the one from the end begins.</param>
/// <param name="LongRow">From a node with more relationships than so many, those to nodes that the search from the start did not
/// come to are followed only when nothing lighter is left.</param>
readonly record struct SearchEffort(int DepartureLinks, int LongRow)
{
    public static readonly SearchEffort Usual = new(DepartureLinks: 4096, LongRow: 256);

    /// <summary>Following the rest of a long row leads to about so many relationships for each of its own.</summary>
    public const int LinksBeyond = 8;
}
