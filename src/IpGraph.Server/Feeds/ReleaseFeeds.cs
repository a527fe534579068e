namespace IpGraph.Server.Feeds;

/// <summary>What both feeds of releases say of themselves.</summary>
static class ReleaseFeeds
{
    public const string Title = "IpGraph: releases of the dataset";

    public const string Description =
        "Each release of the graph of Japan's Intellectual Property Strategic Programs, with the nodes that it added, changed and removed.";

    /// <summary>What the newest release changed since an older one is asked of <c>dataset</c>; the page of all is the
    /// server's own.</summary>
    public static Uri AddressOf(ReleaseEntry release, Uri home) => new(home, $"export#{release.Version}");
}
