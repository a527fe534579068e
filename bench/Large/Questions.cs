namespace IpGraph.Bench.Large;

/// <summary>What is asked of both graphs.</summary>
static class Questions
{
    static int asked;

    /// <summary>The same word once more as nobody asked for it before: without what is nowhere.</summary>
    public static string NextUnseen() => $"海賊版 -qx{asked++}";

    public static IEnumerable<(string Name, string Document)> All(string root) =>
    [
        ("one node", File.ReadAllText(Path.Combine(root, "bench", "queries", "one-node.graphql"))),
        ("cross-cut", File.ReadAllText(Path.Combine(root, "bench", "queries", "cross-cut.graphql"))),
        ("five levels", File.ReadAllText(Path.Combine(root, "bench", "queries", "five-levels.graphql"))),
        ("page of 100", File.ReadAllText(Path.Combine(root, "bench", "queries", "list-100.graphql"))),
        ("search, a word", """{ search(query: "海賊版", first: 10) { edges { score node { id label } } } }"""),
        ("search, a word never asked", """query Words($unseen: String!) { search(query: $unseen, first: 10) { edges { score node { id label } } } }"""),
        ("search, a rare word", """{ search(query: "日本酒", first: 10) { edges { score node { id label } } } }"""),
        ("search, two words", """{ search(query: "海賊版 ベトナム", first: 10) { edges { score node { id } } } }"""),
        ("suggest", """{ suggest(prefix: "海賊", first: 10) { text node { id } } }"""),
        ("paths", """{ paths(from: "Topic:quantum", to: "Ministry:maff", first: 3) { length sentence steps { relationship { type } } } }"""),
        ("paths between far ones", """{ paths(from: "Measure:2023-040", to: "Kpi:2025-content-overseas", maxLength: 4, first: 3) { length } }"""),
        ("paths between hubs", """{ paths(from: "Ministry:meti", to: "Ministry:maff", first: 3) { length } }"""),
        ("neighborhood, 2 deep", """{ neighborhood(of: "StrategicField:quantum", depth: 2, first: 50) { nodes { node { id } leftOutCount } } }"""),
        ("neighborhood of a hub", """{ neighborhood(of: "Ministry:meti", depth: 1, first: 50) { nodes { node { id } leftOutCount } } }"""),
        ("equality", """{ measures(where: {number: {eq: 40}}, first: 1) { nodes { id } } }"""),
        ("order, first page", """{ measures(orderBy: [{title: ASC}], first: 20) { nodes { id title } } }"""),
        ("contains", """{ measures(where: {title: {contains: "量子"}}, first: 20) { nodes { id title } } }"""),
        ("count", """{ measures(where: {year: {eq: 2023}}) { totalCount } }"""),
        ("facet over all", """{ measures { facet(by: MINISTRIES, first: 20) { groups { value count } } } }"""),
        ("facet of topics over all", """{ measures { facet(by: TOPICS, first: 20) { groups { value count } } } }"""),
    ];
}
