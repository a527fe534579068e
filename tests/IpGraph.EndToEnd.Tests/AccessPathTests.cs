using IpGraph.GraphQL.Requests;

namespace IpGraph.EndToEnd.Tests;

/// <summary>How the embedded store looks for nodes, as <c>ipgraph explain</c> tells it.</summary>
[Collection(nameof(RealGraph))]
public sealed class AccessPathTests(RealGraph graph)
{
    [Theory]
    [InlineData("measure(id: \"Measure:2023-040\") { id }", "index on id, 1 node")]
    [InlineData("measures { totalCount }", "scan of ")]
    [InlineData("measures(where: { number: { eq: 40 } }) { totalCount }", "value index, equality: number = 40, ")]
    [InlineData("measures(where: { number: { in: [40, 41] } }) { totalCount }", "value index, equality: number in [40, 41], ")]
    [InlineData("measures(where: { number: { lte: 3 } }) { totalCount }", "value index, range: number <= 3, ")]
    [InlineData("measures(where: { number: { gte: 1 } }) { totalCount }", "scan of ")]
    [InlineData("measures(where: { number: { ne: 40 } }) { totalCount }", "scan of ")]
    [InlineData("measures(where: { or: [{ number: { eq: 40 } }, { number: { eq: 41 } }] }) { totalCount }", "union of (value index")]
    [InlineData("measures(where: { title: { startsWith: \"量子\" } }) { totalCount }", "value index, prefix: title starts with ")]
    public void An_index_is_chosen_where_it_leaves_few(string field, string access) => Assert.Contains(
        $"access: {access}", graph.Engine.Engine.Explain(GraphQLRequest.Of($"{{ {field} }}"), withAccess: true), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ year: { eq: 2023 } }", 186, true)]
    [InlineData("{ or: [{ year: { eq: 2023 } }] }", 186, false)]
    [InlineData("{ year: { eq: 1999 } }", 0, false)]
    public async Task What_an_index_counts_of_a_scan_is_told(string filter, int count, bool isTold)
    {
        var field = $"measures(where: {filter}) {{ totalCount }}";
        Assert.EndsWith($":{count}}}}}}}", await graph.Engine.TextAsync($"{{ {field} }}"), StringComparison.Ordinal);
        var told = graph.Engine.Engine.Explain(GraphQLRequest.Of($"{{ {field} }}"), withAccess: true);
        Assert.Equal(isTold, told.Contains($"; a value index counts {count} that pass", StringComparison.Ordinal));
    }

    [Fact]
    public void The_price_is_told_with_what_comes_through_each_page()
    {
        var told = graph.Engine.Engine.Explain(
            GraphQLRequest.Of("{ measures(first: 5) { nodes { ledBy(first: 2) { nodes { id } } } } }"), withAccess: true);
        Assert.Matches(@"price: [0-9.]+ nodes", told);
        Assert.Matches("through \"first\" of measures, which is 5", told);
        Assert.Matches("through \"first\" of measures\\.nodes\\.ledBy, which is 2", told);
    }
}
