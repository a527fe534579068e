using IpGraph.Explorer.Wording;

namespace IpGraph.Server.Feeds;

/// <summary>What both feeds of releases say of themselves.</summary>
static class ReleaseFeeds
{
    public static string Title(Language language) => language.Say("IpGraph：データセットの公開", "IpGraph: releases of the dataset");

    public static string Description(Language language) => language.Say(
        "知的財産推進計画のグラフが公開されるたびに、追加・変更・削除されたノードを知らせる。",
        "Each release of the graph of Japan's Intellectual Property Strategic Programs, with the nodes that it added, changed and removed.");

    /// <summary>Where a feed always is in one language, whatever the reader likes best.</summary>
    /// <param name="path">Where it is in the language that the reader likes best.</param>
    public static Uri In(Language language, string path, Uri home) => new(home, $"{language.Tag()}{path}");

    /// <summary>What the newest release changed since an older one is asked of <c>dataset</c>; the page of all is the
    /// server's own.</summary>
    public static Uri AddressOf(ReleaseEntry release, Uri home, Language language) =>
        new(home, $"{language.Tag()}/about#{release.Version}");
}
