using IpGraph.Explorer.Asking;
using IpGraph.Server.Feeds;

namespace IpGraph.Server.Pages;

/// <summary>The releases as the pages tell them.</summary>
static class ReleaseList
{
    public static SiteRelease ForReaders(ReleaseEntry release) => new(
        release.Version,
        release.Released,
        release.Nodes,
        release.Changes is { } changes ? new ReleaseChanges(changes.Added, changes.Changed, changes.Removed) : null);
}
