namespace IpGraph.Browser.Tests;

/// <summary>A page of each kind that the site has.</summary>
static class Kinds
{
    /// <summary>Pages that are there, with the whole state of the view in the address.</summary>
    public static readonly string[] Found =
    [
        "/ja/", "/en/", "/ja/search", "/ja/search?q=%E6%B5%B7%E8%B3%8A%E7%89%88", "/en/search?q=piracy&type=MEASURE", "/en/search?q=zzzz",
        "/ja/nodes/Measure:2023-040", "/en/nodes/Measure:2023-101", "/ja/nodes/Ministry:maff", "/en/nodes/StrategicField:quantum",
        "/ja/nodes/Kpi:2025-content-overseas", "/en/nodes/Document:roadmap-2023", "/ja/nodes/Ministry:maff/measures",
        "/ja/connections", "/en/connections?from=Topic:quantum&to=Ministry:maff", "/ja/around?of=Measure:2023-040",
        "/ja/matrix", "/en/matrix?view=topics-editions", "/ja/matrix/cell?view=topics-editions&row=Topic:quantum&column=2023",
        "/en/targets", "/ja/targets?ministry=Ministry:meti", "/ja/compare", "/en/compare?change=REWORDED", "/en/faults", "/ja/about",
    ];

    /// <summary>The page for queries, which is another one where GraphiQL is bundled.</summary>
    public const string Query = "/en/query?operation=measure-in-time";

    /// <summary>Pages that say why another one cannot be had.</summary>
    public static readonly string[] Refused = ["/en/nodes/Nothing:1", "/ja/nowhere", "/en/compare?from=1900"];

    public static IEnumerable<string> All => [.. Found, Query, .. Refused];
}
