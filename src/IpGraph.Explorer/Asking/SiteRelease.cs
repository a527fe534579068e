namespace IpGraph.Explorer.Asking;

/// <summary>A release of the data.</summary>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Nodes">How many nodes it has.</param>
/// <param name="Changes">Since the release before; null for the first.</param>
public sealed record SiteRelease(string Version, DateOnly Released, int Nodes, ReleaseChanges? Changes);

/// <summary>The ids of the nodes that a release added, changed and removed.</summary>
public sealed record ReleaseChanges(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, IReadOnlyList<string> Removed);
