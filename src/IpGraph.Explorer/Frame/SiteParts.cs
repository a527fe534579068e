namespace IpGraph.Explorer.Frame;

/// <summary>A part of the site that the navigation leads to.</summary>
/// <param name="Section">Marks the pages that belong to it.</param>
public sealed record SitePart(string Section, string Path, string Japanese, string English);

/// <summary>The navigation, in its order.</summary>
public static class SiteParts
{
    public static IReadOnlyList<SitePart> All { get; } =
    [
        new("search", "/search", "検索", "Search"),
        new("connections", "/connections", "つながり", "Connections"),
        new("matrix", "/matrix", "対応表", "Matrix"),
        new("targets", "/targets", "目標", "Targets"),
        new("compare", "/compare", "年次の比較", "Compare"),
        new("faults", "/faults", "資料の疑義", "Known faults"),
        new("about", "/about", "このサイトについて", "About"),
    ];
}
