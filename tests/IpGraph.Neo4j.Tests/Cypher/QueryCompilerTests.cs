using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;
using IpGraph.Neo4j.Cypher;
using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests.Cypher;

public sealed class QueryCompilerTests
{
    const string Version = " AS answer MATCH (d:_Dataset {name: 'current'}) RETURN answer, d.datasetVersion";

    static readonly NodeType Measure = SmallModel.Model.FindNodeType("Measure")!;
    static readonly NodeType Ministry = SmallModel.Model.FindNodeType("Ministry")!;
    static readonly NodeType Topic = SmallModel.Model.FindNodeType("Topic")!;

    [Fact]
    public void One_node_is_a_seek_by_its_id() => Compiles(
        new GraphQuery.One([Measure], "Measure:1", Titles(Measure)),
        """
        WITH head(COLLECT { MATCH (n0:Measure {datasetVersion: $version, id: $p0}) WITH n0 RETURN [n0.title] })
        """);

    [Fact]
    public void A_page_of_all_nodes_is_read_in_the_order_of_the_index() => Compiles(
        new GraphQuery.Connection([Measure], null, [], new Page(0, 20), Nodes(Titles(Measure))),
        """
        WITH COLLECT { MATCH (n0:Measure) WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
         WITH n0 ORDER BY n0.datasetVersion, n0._orderOfId SKIP $p0 LIMIT $p1 RETURN [n0.title] }
        """);

    [Fact]
    public void How_many_nodes_there_are_is_known_without_asking() => Compiles(
        new GraphQuery.Connection([Measure], null, [], Page.All, Total()),
        "WITH 0");

    [Fact]
    public void A_filter_is_pushed_down_and_what_it_passes_is_counted_not_collected() => Compiles(
        new GraphQuery.Connection([Measure], Year(2023), [], Page.All, Total()),
        """
        WITH COUNT { (n0:Measure) WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0 }
        """);

    [Fact]
    public void Below_a_not_a_missing_value_compares_false() => Compiles(
        new GraphQuery.Connection([Measure], new Filter.Not(Year(2023)), [], Page.All, Total()),
        """
        WITH COUNT { (n0:Measure) WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
         AND NOT (coalesce(n0.year = $p0, false)) }
        """);

    [Fact]
    public void Every_related_node_passes_where_there_is_none_that_does_not() => Compiles(
        new GraphQuery.Connection(
            [Measure],
            new Filter.Related(Field(Measure, "ledBy"), Quantifier.Every, Named("METI"), null),
            [],
            Page.All,
            Total()),
        """
        WITH COUNT { (n0:Measure) WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND NOT EXISTS
         { (n0)-[:LED_BY]->(n1) WHERE NOT (coalesce(n1.name = $p0, false)) } }
        """);

    [Fact]
    public void What_is_related_to_a_certain_node_is_found_from_there() => Compiles(
        new GraphQuery.Connection(
            [Measure],
            new Filter.And([Year(2023), new Filter.Related(
                Field(Measure, "ledBy"),
                Quantifier.Some,
                new Filter.Compare(Ministry.FindProperty("id")!, Comparison.Equal, "Ministry:meti"),
                null)]),
            [],
            Page.All,
            Total()),
        """
        WITH COUNT { MATCH (n0:Node {datasetVersion: $version, id: $p0}) MATCH (n1)-[:LED_BY]->(n0)
         WHERE n1.datasetVersion = $version AND n1._orderOfId IS NOT NULL AND n1:Measure AND n0.id = $p1 AND n1.year = $p2
         RETURN 1 AS one }
        """);

    [Fact]
    public void Whether_there_is_more_is_counted_no_further_than_the_page() => Compiles(
        new GraphQuery.Connection([Measure], Year(2023), [], new Page(0, 20), new ConnectionShape([
            new ConnectionPart.PageInfo(Key("pageInfo"), [new PageInfoPart(Key("more"), PageInfoField.HasNextPage)])])),
        """
        WITH COUNT { MATCH (n0:Measure) WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL AND n0.year = $p0
         WITH n0 LIMIT $p1 RETURN n0 }
        """);

    [Fact]
    public void What_is_missing_comes_last_in_either_direction() => Compiles(
        new GraphQuery.Connection(
            [Measure],
            null,
            [new Order(Measure.FindProperty("budget")!, true), new Order(Measure.FindProperty("number")!, false)],
            Page.All,
            Nodes(Titles(Measure))),
        """
        WITH COLLECT { MATCH (n0:Measure) WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
         WITH n0 ORDER BY n0.budget IS NULL, n0.budget DESC, n0.number, n0._orderOfId RETURN [n0.title] }
        """);

    [Fact]
    public void Related_nodes_are_collected_inside_the_same_statement() => Compiles(
        new GraphQuery.One([Ministry], "Ministry:meti", new NodeShape(Shapes(Ministry, Leads(new Page(0, 5))))),
        """
        WITH head(COLLECT { MATCH (n0:Ministry {datasetVersion: $version, id: $p0}) WITH n0 RETURN
         [COLLECT { MATCH (n0)<-[:LED_BY]-(n1) WITH n1 ORDER BY n1._orderOfId SKIP $p1 LIMIT $p2 RETURN [n1.title] }] })
        """);

    [Fact]
    public void The_last_of_a_list_are_taken_from_its_end() => Compiles(
        new GraphQuery.One(
            [Ministry],
            "Ministry:meti",
            new NodeShape(Shapes(Ministry, Leads(new Page(0, 5, FromEnd: true))))),
        """
        WITH head(COLLECT { MATCH (n0:Ministry {datasetVersion: $version, id: $p0}) WITH n0 RETURN
         [COLLECT { UNWIND COLLECT { MATCH (n0)<-[:LED_BY]-(n1) RETURN n1 ORDER BY n1._orderOfId SKIP $p1 }[-$p2..] AS n1
         WITH n1 LIMIT $p2 RETURN [n1.title] }] })
        """);

    [Fact]
    public void Groups_are_counted_by_the_server() => Compiles(
        new GraphQuery.Connection([Measure], null, [], Page.All, new ConnectionShape([new ConnectionPart.Facet(
            Key("f"),
            new FacetShape(new FacetKey.ByRelationship(Field(Measure, "ledBy")), 10, [new FacetPart.Groups(
                Key("g"),
                [new GroupPart.Node(Key("n"), Names(Ministry)), new GroupPart.Count(Key("c"))])]))])),
        """
        CALL (*) { MATCH (n0:Measure) MATCH (n0)-[:LED_BY]->(n1)
         WHERE n0.datasetVersion = $version AND n0._orderOfId IS NOT NULL
         WITH n1, count(DISTINCT n0) AS v2 ORDER BY v2 DESC, n1._orderOfId LIMIT $p0 RETURN collect([[n1.name], v2]) AS v3 }
         WITH [v3]
        """);

    [Fact]
    public void A_node_of_several_types_is_read_by_its_own() => Compiles(
        new GraphQuery.One([Ministry, Topic], "Topic:ai", new(new Dictionary<NodeType, IReadOnlyList<Projection>>
        {
            [Ministry] = [Value(Ministry, "name")],
            [Topic] = [new Projection.TypeName(Key("t")), Value(Topic, "nameEn")],
        })),
        """
        WITH head(COLLECT { MATCH (n0:Node {datasetVersion: $version, id: $p0}) WHERE n0:Ministry|Topic WITH n0 RETURN
         CASE WHEN n0:Ministry THEN [0, n0.name] WHEN n0:Topic THEN [1, n0.nameEn] END })
        """);

    [Fact]
    public void Texts_depend_on_the_shape_of_the_question_only()
    {
        static CypherStatement Ask(int year, string id, int limit) => Statement(new GraphQuery.Connection(
            [Measure],
            new Filter.And([Year(year), new Filter.Compare(Measure.FindProperty("id")!, Comparison.Greater, id)]),
            [],
            new Page(limit, limit),
            Nodes(Titles(Measure))));
        Assert.Equal(Ask(2023, "Measure:1", 0).Text, Ask(2025, "'}) DETACH DELETE n //", 50).Text);
    }

    [Fact]
    public void A_question_that_nests_too_deeply_is_refused()
    {
        var filter = Year(2023);
        for (var depth = 0; depth < 10_000; depth++)
            filter = new Filter.Not(filter);
        var query = new GraphQuery.Connection([Measure], filter, [], Page.All, Total());
        Assert.Throws<InvalidOperationException>(() => Statement(query));
    }

    static void Compiles(GraphQuery query, string answer) =>
        Assert.Equal(answer.ReplaceLineEndings("").Trim() + Version, Statement(query).Text);

    static CypherStatement Statement(GraphQuery query) => QueryCompiler.Compile(SmallModel.Model, query).Statement;

    static ResponseKey Key(string name) => new(name);

    static RelationshipField Field(NodeType type, string name) => type.FindRelationship(name)!;

    static Filter Year(int year) => new Filter.Compare(Measure.FindProperty("year")!, Comparison.Equal, year);

    static Filter Named(string name) => new Filter.Compare(Ministry.FindProperty("name")!, Comparison.Equal, name);

    static Projection.Value Value(NodeType type, string name) => new(Key(name), type.FindProperty(name)!, null);

    static Dictionary<NodeType, IReadOnlyList<Projection>> Shapes(NodeType type, Projection projection) =>
        new() { [type] = [projection] };

    static NodeShape Titles(NodeType type) => new(Shapes(type, Value(type, "title")));

    static NodeShape Names(NodeType type) => new(Shapes(type, Value(type, "name")));

    static ConnectionShape Nodes(NodeShape shape) => new([new ConnectionPart.Nodes(Key("nodes"), shape)]);

    static ConnectionShape Total() => new([new ConnectionPart.TotalCount(Key("totalCount"))]);

    static Projection.Many Leads(Page page) =>
        new(Key("leads"), Field(Ministry, "leads"), null, null, [], page, Nodes(Titles(Measure)));
}
