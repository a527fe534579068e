using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

public class ProjectionTests
{
    [Fact]
    public void Keys_come_out_in_the_order_in_which_they_are_wanted() => Assert.Equal(
        """{"kind":"Measure","t":"量子の実用化","id":"Measure:2023-001"}""",
        One("Measure:2023-001", new Projection.TypeName(new("kind")), Value("title", "t"), Value("id")));

    [Theory]
    [InlineData("decidedOn", "\"2023-06-09\"")]
    [InlineData("budget", "12.5")]
    [InlineData("number", "1")]
    [InlineData("terms", """["SHORT","MEDIUM"]""")]
    public void A_value_stands_as_json(string property, string json) =>
        Assert.Equal($$"""{"{{property}}":{{json}}}""", One("Measure:2023-001", Value(property)));

    [Theory]
    [InlineData("number", "null")]
    [InlineData("budget", "null")]
    [InlineData("terms", "[]")]
    public void A_missing_value_is_null_and_a_list_is_empty(string property, string json) =>
        Assert.Equal($$"""{"{{property}}":{{json}}}""", One("Measure:2025-001", Value(property)));

    [Fact]
    public void Only_the_wanted_parts_of_a_value_are_written() => Assert.Equal(
        """{"citations":[{"__typename":"Citation","to":12,"document":"Document:roadmap-2023"}]}""",
        One("Measure:2023-001", new Projection.Value(
            new("citations"),
            Ask.Property("Measure", "citations"),
            new([
                new ValuePart(new("__typename"), null, "Citation"),
                new ValuePart(new("to"), Part("toLine"), "Citation"),
                new ValuePart(new("document"), Part("document"), "Citation"),
            ]))));

    [Fact]
    public void A_single_relationship_leads_to_a_node_or_to_null()
    {
        var parent = new Projection.Single(
            new("parent"),
            Ask.Field("Section", "parent"),
            Ask.Only(Ask.Types("Section"), "title"));

        Assert.Equal("""{"parent":{"title":"研究開発"}}""", One("Section:2023-1-1", parent));
        Assert.Equal("""{"parent":null}""", One("Section:2023-1", parent));
    }

    [Theory]
    [InlineData("StrategicField:quantum", "Topic:quantum")]
    [InlineData("Topic:quantum", "StrategicField:quantum")]
    public void A_relationship_without_direction_is_met_from_both_ends(string from, string to) => Assert.Equal(
        $$$"""{"aligned":{"edges":[{"degree":"EXACT","node":{"id":"{{{to}}}"}}]}}""",
        One(from, Many(Ask.Field("Concept", "alignedWith"), "aligned", new ConnectionPart.Edges(new("edges"),
        [
            new EdgePart.Value(new("degree"), Ask.Field("Concept", "alignedWith").Type.FindProperty("degree")!, null),
            new EdgePart.Node(new("node"), Ask.Only(Ask.Types("Concept"), "id")),
        ]))));

    [Fact]
    public void A_field_leads_only_to_nodes_of_its_types()
    {
        var count = new ConnectionPart.TotalCount(new("n"));

        Assert.Equal(
            """{"all":{"n":4},"measures":{"n":2}}""",
            One(
                "Topic:quantum",
                Many(Ask.Field("Topic", "contents"), "all", count),
                Many(Ask.Field("Topic", "measures"), "measures", count)));
    }

    [Fact]
    public void An_unknown_id_is_null() => Assert.Equal("null", One("Measure:none", Value("id")));

    [Fact]
    public void A_node_of_another_type_is_null() => Assert.Equal(
        "null",
        Ask.Text(new GraphQuery.One(Ask.Types("Section"), "Measure:2023-001", Ask.Only(Ask.Types("Section"), "id"))));

    [Fact]
    public void Nodes_come_in_the_order_of_the_ids_with_null_for_unknown_ones() => Assert.Equal(
        """[{"id":"Measure:2025-001"},null,{"id":"Measure:2023-001"},{"id":"Measure:2025-001"}]""",
        Ask.Text(new GraphQuery.Listed(
            Ask.Types("Measure"),
            ["Measure:2025-001", "Section:2023-1", "Measure:2023-001", "Measure:2025-001"],
            Ask.Only(Ask.Types("Measure"), "id"))));

    [Fact]
    public void The_first_node_that_passes_is_the_one_with_the_smallest_id() => Assert.Equal(
        """{"id":"Measure:2023-002"}""",
        Ask.Text(new GraphQuery.First(
            Ask.Types("Measure"),
            new Filter.Compare(Ask.Property("Measure", "number"), Comparison.GreaterOrEqual, 2),
            Ask.Only(Ask.Types("Measure"), "id"))));

    [Fact]
    public void A_query_may_nest_two_hundred_levels_but_not_more()
    {
        Assert.StartsWith("""{"parent":""", Ask.Text(Parents(199)));
        Assert.Throws<InvalidOperationException>(() => Ask.Text(Parents(200)));
    }

    [Fact]
    public void A_shape_used_before_still_counts_its_levels()
    {
        var inner = Nested(Ask.Only(Ask.Types("Section"), "id"), 150);
        Ask.Text(new GraphQuery.One(Ask.Types("Section"), "Section:2023-1", inner));

        var outer = new GraphQuery.One(Ask.Types("Section"), "Section:2023-1", Nested(inner, 60));

        Assert.Throws<InvalidOperationException>(() => Ask.Text(outer));
    }

    [Fact]
    public void A_filter_may_not_nest_deeper_either()
    {
        Filter filter = new Filter.And([]);
        for (var level = 0; level < 100_000; level++)
            filter = new Filter.Not(filter);

        Assert.Throws<InvalidOperationException>(() => Ask.Keys("Measure", filter));
    }

    [Fact]
    public void A_new_graph_answers_as_soon_as_it_is_in_place_also_what_was_asked_before()
    {
        var current = new CurrentGraph(EmbeddedGraph.Build(Testing.SmallGraph.Data));
        var store = new EmbeddedStore(current);
        var query = new GraphQuery.One(
            Ask.Types("Topic"), "Topic:ai", Ask.Only(Ask.Types("Topic"), "name"));
        Assert.Equal("""{"name":"人工知能"}""", Ask.Text(store, query));

        current.Replace(EmbeddedGraph.Build(new GraphData(Testing.SmallGraph.Model, "other", [], [])));

        Assert.Equal("null", Ask.Text(store, query));
        Assert.Equal("other", store.Version.Id);
    }

    [Fact]
    public void The_version_counts_nodes_and_relationships_by_type()
    {
        Assert.Equal(4, Ask.Small.Version.NodeCounts["Measure"]);
        Assert.Equal(3, Ask.Small.Version.RelationshipCounts["LED_BY"]);
        Assert.Equal(Testing.SmallGraph.Data.Nodes.Count, Ask.Small.Version.Nodes);
    }

    [Fact]
    public void A_relationship_to_nowhere_makes_no_graph()
    {
        var data = Testing.SmallGraph.Data;

        Assert.Throws<ArgumentException>(() => EmbeddedGraph.Build(data with { Nodes = [.. data.Nodes.SkipLast(1)] }));
    }

    static GraphQuery Parents(int levels) =>
        new GraphQuery.One(Ask.Types("Section"), "Section:2023-1-1", Nested(Ask.Only(Ask.Types("Section"), "id"), levels));

    static NodeShape Nested(NodeShape shape, int levels)
    {
        for (var level = 0; level < levels; level++)
            shape = Shape("Section", new Projection.Single(new("parent"), Ask.Field("Section", "parent"), shape));
        return shape;
    }

    static NodeShape Shape(string type, params Projection[] projections) =>
        new(Ask.Types(type).ToDictionary(node => node, _ => (IReadOnlyList<Projection>)projections));

    static string One(string id, params Projection[] projections)
    {
        var type = id[..id.IndexOf(':')];
        return Ask.Text(new GraphQuery.One(Ask.Types(type), id, Shape(type, projections)));
    }

    static Projection Value(string property, string? key = null) =>
        new Projection.Value(new(key ?? property), Ask.Property("Measure", property), null);

    static Property Part(string name) => ((PropertyType.Composite)Ask.Property("Measure", "citations").Type).Type.Parts
        .First(part => part.Name == name);

    static Projection Many(RelationshipField field, string key, params ConnectionPart[] parts) =>
        new Projection.Many(new(key), field, null, null, [], Page.All, new(parts));
}
