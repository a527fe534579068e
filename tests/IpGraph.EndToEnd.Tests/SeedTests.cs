using System.Text.Json;

namespace IpGraph.EndToEnd.Tests;

[Collection(nameof(RealGraph))]
public sealed class SeedTests(RealGraph graph)
{
    [Fact]
    public void The_seed_has_no_problem() => Assert.Empty(graph.Problems.Select(problem => problem.ToString()));

    [Theory]
    [InlineData("StrategicField", 17)]
    [InlineData("StandardsArea", 17)]
    [InlineData("Plan", 4)]
    [InlineData("Document", 5)]
    [InlineData("Principle", 3)]
    public void There_are_as_many_nodes_of_a_type_as_the_documents_print(string type, int count) =>
        Assert.Equal(count, graph.Engine.Store.Version.NodeCounts[type]);

    [Fact]
    public async Task The_roadmap_numbers_its_measures_from_1_to_186()
    {
        var numbers = new List<int>();
        string? after = null;
        do
        {
            var page = (await graph.Engine.DataAsync(
                """
                query($after: String) {
                  measures(where: {year: {eq: 2023}, kind: {eq: ROADMAP}}, orderBy: [{number: ASC}], first: 100, after: $after) {
                    nodes { number }
                    pageInfo { hasNextPage endCursor }
                  }
                }
                """,
                JsonSerializer.Serialize(new { after }))).GetProperty("measures");
            numbers.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("number").GetInt32()));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(1, 186), numbers);
    }

    [Fact]
    public async Task Eight_of_the_standards_areas_are_strategic()
    {
        var data = await graph.Engine.DataAsync("{ standardsAreas(where: {tier: {eq: STRATEGIC}}) { totalCount } }");
        Assert.Equal(8, data.GetProperty("standardsAreas").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task The_comment_categories_add_up_to_901()
    {
        var data = await graph.Engine.DataAsync("{ commentCategories { aggregate { count { sum } } } }");
        Assert.Equal(901, data.GetProperty("commentCategories").GetProperty("aggregate").GetProperty("count")
            .GetProperty("sum").GetDouble());
    }

    [Fact]
    public async Task Every_field_has_one_or_two_ministers()
    {
        var data = await graph.Engine.DataAsync("{ strategicFields { nodes { id overseenBy { totalCount } } } }");
        Assert.All(
            data.GetProperty("strategicFields").GetProperty("nodes").EnumerateArray(),
            field => Assert.InRange(field.GetProperty("overseenBy").GetProperty("totalCount").GetInt32(), 1, 2));
    }

    [Fact]
    public async Task Every_roadmap_measure_is_led_by_someone()
    {
        var data = await graph.Engine.DataAsync("{ measures(where: {kind: {eq: ROADMAP}, ledBy: {none: {}}}) { totalCount } }");
        Assert.Equal(0, data.GetProperty("measures").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public void Every_node_cites_a_document() =>
        Assert.All(graph.Data.Nodes, node => Assert.NotEmpty((IReadOnlyList<object>)node.Properties["citations"]));
}
