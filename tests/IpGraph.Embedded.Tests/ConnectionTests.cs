using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

public class ConnectionTests
{
    [Theory]
    [InlineData(0, 2, null, false, "2023-001 2023-002")]
    [InlineData(1, 2, null, false, "2023-002 2023-003")]
    [InlineData(3, 2, null, false, "2025-001")]
    [InlineData(9, 2, null, false, "")]
    [InlineData(0, 0, null, false, "")]
    [InlineData(0, null, 2, false, "2023-001 2023-002")]
    [InlineData(0, 2, null, true, "2023-003 2025-001")]
    [InlineData(0, 2, 3, true, "2023-002 2023-003")]
    [InlineData(2, 5, 3, true, "2023-003")]
    public void A_page_is_cut_from_the_list(int offset, int? limit, int? end, bool fromEnd, string keys)
    {
        Assert.Equal(keys, Ask.Keys("Measure", null, new Page(offset, limit, end, fromEnd)));
        Assert.Equal(keys, Ask.Keys("Measure", new Filter.And([]), new Page(offset, limit, end, fromEnd)));
    }

    [Fact]
    public void The_total_counts_what_passes_and_not_only_the_page() => Assert.Equal(
        """{"totalCount":3}""",
        Measures(Year2023, new Page(0, 1), new ConnectionPart.TotalCount(new("totalCount"))));

    [Theory]
    [InlineData(0, 2, """{"next":true,"previous":false,"start":"QDA=","end":"QDE="}""")]
    [InlineData(1, 2, """{"next":false,"previous":true,"start":"QDE=","end":"QDI="}""")]
    [InlineData(3, 2, """{"next":false,"previous":true,"start":null,"end":null}""")]
    public void Page_info_tells_where_the_page_lies(int offset, int limit, string info) => Assert.Equal(
        $$"""{"info":{{info}}}""",
        Measures(Year2023, new Page(offset, limit), new ConnectionPart.PageInfo(new("info"),
        [
            new(new("next"), PageInfoField.HasNextPage),
            new(new("previous"), PageInfoField.HasPreviousPage),
            new(new("start"), PageInfoField.StartCursor),
            new(new("end"), PageInfoField.EndCursor),
        ])));

    [Fact]
    public void Names_of_types_are_known_beforehand() => Assert.Equal(
        """{"__typename":"MeasureConnection","info":{"__typename":"PageInfo"},"edges":[{"__typename":"MeasureEdge","cursor":"QDA="}]}""",
        Measures(
            Year2023,
            new Page(0, 1),
            new ConnectionPart.TypeName(new("__typename"), "MeasureConnection"),
            new ConnectionPart.PageInfo(new("info"), [new(new("__typename"), PageInfoField.TypeName)]),
            new ConnectionPart.Edges(new("edges"),
            [
                new EdgePart.TypeName(new("__typename"), "MeasureEdge"),
                new EdgePart.Cursor(new("cursor")),
            ])));

    [Fact]
    public void Nothing_wanted_is_an_empty_object() => Assert.Equal("{}", Measures(null, Page.All));

    [Fact]
    public void Groups_come_largest_first_and_equal_ones_by_id() => Assert.Equal(
        """{"facet":{"of":4,"groups":[{"node":{"id":"Ministry:mext"},"value":null,"count":2},{"node":{"id":"Ministry:meti"},"value":null,"count":1}],"groupCount":2}}""",
        Measures(null, new Page(0, 0), new ConnectionPart.Facet(new("facet"), new FacetShape(
            new FacetKey.ByRelationship(Ask.Field("Measure", "ledBy")),
            5,
            [
                new FacetPart.Of(new("of")),
                new FacetPart.Groups(new("groups"),
                [
                    new GroupPart.Node(new("node"), Ask.Only(Ask.Types("Ministry"), "id")),
                    new GroupPart.Value(new("value")),
                    new GroupPart.Count(new("count")),
                ]),
                new FacetPart.GroupCount(new("groupCount")),
            ]))));

    [Fact]
    public void The_limit_of_a_facet_cuts_its_groups_but_not_their_number() => Assert.Equal(
        """{"facet":{"groups":[{"value":"2023","count":3}],"groupCount":2,"unit":"measures"}}""",
        Measures(null, Page.All, new ConnectionPart.Facet(new("facet"), new FacetShape(
            new FacetKey.ByProperty(Ask.Property("Measure", "year")),
            1,
            [
                new FacetPart.Groups(new("groups"), [new GroupPart.Value(new("value")), new GroupPart.Count(new("count"))]),
                new FacetPart.GroupCount(new("groupCount")),
                new FacetPart.Constant(new("unit"), "measures"),
            ]))));

    [Fact]
    public void An_item_counts_in_each_of_its_groups_and_the_items_of_a_group_are_a_list_of_their_own() => Assert.Equal(
        """{"facet":{"groups":[{"value":"SHORT","items":{"totalCount":2,"nodes":[{"id":"Measure:2023-002"}]}},{"value":"MEDIUM","items":{"totalCount":1,"nodes":[{"id":"Measure:2023-001"}]}}]}}""",
        Measures(null, Page.All, new ConnectionPart.Facet(new("facet"), new FacetShape(
            new FacetKey.ByProperty(Ask.Property("Measure", "terms")),
            5,
            [
                new FacetPart.Groups(new("groups"),
                [
                    new GroupPart.Value(new("value")),
                    new GroupPart.Items(new("items"), [new(Ask.Property("Measure", "number"), true)], new Page(0, 1), new(
                    [
                        new ConnectionPart.TotalCount(new("totalCount")),
                        new ConnectionPart.Nodes(new("nodes"), Ask.Only(Ask.Types("Measure"), "id")),
                    ])),
                ]),
            ]))));

    [Fact]
    public void Figures_leave_out_items_without_a_value() => Assert.Equal(
        """{"aggregate":{"count":4,"number":{"min":1,"max":3,"sum":6,"average":2}}}""",
        Measures(null, new Page(0, 1), Figures("number", new AggregatePart.Count(new("count")))));

    [Fact]
    public void Figures_over_nothing_are_null_but_the_sum_is_zero() => Assert.Equal(
        """{"aggregate":{"number":{"min":null,"max":null,"sum":0,"average":null}}}""",
        Measures(new Filter.Or([]), Page.All, Figures("number")));

    static readonly Filter Year2023 = new Filter.Compare(Ask.Property("Measure", "year"), Comparison.Equal, 2023);

    static ConnectionPart Figures(string property, params AggregatePart[] before) =>
        new ConnectionPart.Aggregate(new("aggregate"),
        [
            .. before,
            new AggregatePart.Of(new(property), Ask.Property("Measure", property),
            [
                new(new("min"), Figure.Min, "Figures"),
                new(new("max"), Figure.Max, "Figures"),
                new(new("sum"), Figure.Sum, "Figures"),
                new(new("average"), Figure.Average, "Figures"),
            ]),
        ]);

    static string Measures(Filter? filter, Page page, params ConnectionPart[] parts) =>
        Ask.Text(new GraphQuery.Connection(Ask.Types("Measure"), filter, [], page, new(parts)));
}
