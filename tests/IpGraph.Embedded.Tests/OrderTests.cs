using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

public class OrderTests
{
    [Fact]
    public void A_missing_value_comes_last_in_either_direction()
    {
        Assert.Equal("2023-001 2023-002 2023-003 2025-001", Ask.Keys("Measure", null, By("number")));
        Assert.Equal("2023-003 2023-002 2023-001 2025-001", Ask.Keys("Measure", null, By("number", descending: true)));
    }

    [Fact]
    public void Ties_are_broken_by_id_ascending() =>
        Assert.Equal("2025-001 2023-001 2023-002 2023-003", Ask.Keys("Measure", null, By("year", descending: true)));

    [Fact]
    public void Ties_are_broken_by_the_next_order_first() => Assert.Equal(
        "2023-003 2023-002 2023-001 2025-001",
        Ask.Keys("Measure", null, By("year"), By("number", descending: true)));

    [Fact]
    public void Text_sorts_by_code_point() =>
        Assert.Equal("2023-002 2023-003 2023-001 2025-001", Ask.Keys("Measure", null, By("title")));

    [Fact]
    public void The_page_is_cut_after_sorting() => Assert.Equal(
        "2023-002 2023-001",
        Ask.Keys("Measure", null, new Page(1, 2), By("number", descending: true)));

    [Fact]
    public void Related_nodes_sort_by_what_the_relationship_carries() => Assert.Equal(
        """{"ledBy":{"nodes":[{"id":"Ministry:mext"},{"id":"Ministry:meti"}]}}""",
        Ask.Text(new GraphQuery.One(Ask.Types("Measure"), "Measure:2023-001", new(new Dictionary<Graph.Model.NodeType, IReadOnlyList<Projection>>
        {
            [Ask.Types("Measure")[0]] =
            [
                new Projection.Many(
                    new("ledBy"),
                    Ask.Field("Measure", "ledBy"),
                    null,
                    null,
                    [new Order(Ask.Field("Measure", "ledBy").Type.FindProperty("printedAs")!, false, OfLink: true)],
                    Page.All,
                    new([new ConnectionPart.Nodes(new("nodes"), Ask.Only(Ask.Types("Ministry"), "id"))])),
            ],
        }))));

    [Fact]
    public void Sorting_by_what_a_relationship_carries_needs_one() => Assert.Throws<ArgumentException>(() => Ask.Keys(
        "Measure",
        null,
        new Order(Ask.Field("Measure", "ledBy").Type.FindProperty("printedAs")!, false, OfLink: true)));

    static Order By(string property, bool descending = false) => new(Ask.Property("Measure", property), descending);
}
