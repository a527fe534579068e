using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>Orders, pages, groupings and figures of lists, over the small graph.</summary>
public sealed class ListTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    static async Task<string> Answer(string document)
    {
        var answer = await Engine.TextAsync(document);
        Assert.StartsWith("""{"data":""", answer, StringComparison.Ordinal);
        return answer[8..^1];
    }

    static async Task<string> Ids(string list, string arguments)
    {
        var data = await Engine.DataAsync($"{{ {list}{(arguments == "" ? "" : $"({arguments})")} {{ nodes {{ id }} }} }}");
        var ids = data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);
        return string.Join(' ', ids.Select(id => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]));
    }

    [Theory]
    [InlineData("", "2023-001 2023-002 2023-003 2025-001")]
    [InlineData("orderBy: []", "2023-001 2023-002 2023-003 2025-001")]
    [InlineData("orderBy: { id: DESC }", "2025-001 2023-003 2023-002 2023-001")]
    [InlineData("orderBy: { number: DESC }", "2023-003 2023-002 2023-001 2025-001")]
    [InlineData("orderBy: { number: ASC }", "2023-001 2023-002 2023-003 2025-001")]
    [InlineData("orderBy: [{ year: DESC }, { number: DESC }]", "2025-001 2023-003 2023-002 2023-001")]
    [InlineData("orderBy: [{ decidedOn: ASC }, { titleEn: DESC }]", "2023-001 2023-002 2023-003 2025-001")]
    [InlineData("orderBy: { titleEn: ASC }", "2023-001 2025-001 2023-003 2023-002")]
    public async Task A_list_is_ordered_by_its_keys_and_then_by_id(string arguments, string ids) =>
        Assert.Equal(ids, await Ids("measures", arguments));

    [Fact]
    public async Task What_links_carry_orders_before_the_nodes_do() =>
        Assert.Equal(
            """{"measure":{"a":{"edges":[{"printedAs":"経済産業省"},{"printedAs":"文科省"}]},"b":{"edges":[{"printedAs":"文科省"},{"printedAs":"経済産業省"}]}}}""",
            await Answer("""
                {
                  measure(id: "Measure:2023-001") {
                    a: ledBy(linkOrderBy: { printedAs: DESC }, orderBy: { name: ASC }) { edges { printedAs } }
                    b: ledBy(linkOrderBy: { printedAs: ASC }) { edges { printedAs } }
                  }
                }
                """));

    [Theory]
    [InlineData("first: 2", "2023-001 2023-002")]
    [InlineData("first: 0", "")]
    [InlineData("last: 1", "2025-001")]
    [InlineData("last: 2, where: { year: { eq: 2023 } }", "2023-002 2023-003")]
    [InlineData("first: 100, orderBy: { id: DESC }", "2025-001 2023-003 2023-002 2023-001")]
    [InlineData("first: null, last: null", "2023-001 2023-002 2023-003 2025-001")]
    public async Task A_page_is_cut_from_either_end(string arguments, string ids) =>
        Assert.Equal(ids, await Ids("measures", arguments));

    [Fact]
    public async Task Pages_concatenate_to_the_whole_forwards_and_backwards()
    {
        foreach (var (size, cut, place) in new[] { ("first", "after", "endCursor"), ("last", "before", "startCursor") })
        {
            var pages = new List<string>();
            string? cursor = null;
            for (var hasMore = true; hasMore && pages.Count < 9;)
            {
                var data = await Engine.DataAsync(
                    $"query ($cursor: String) {{ measures({size}: 1, {cut}: $cursor) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage {place} }} nodes {{ id }} }} }}",
                    JsonSerializer.Serialize(new { cursor }));
                var list = data.GetProperty("measures");
                Assert.Equal(4, list.GetProperty("totalCount").GetInt32());
                pages.Add(list.GetProperty("nodes")[0].GetProperty("id").GetString()!);
                cursor = list.GetProperty("pageInfo").GetProperty(place).GetString();
                hasMore = list.GetProperty("pageInfo").GetProperty(size == "first" ? "hasNextPage" : "hasPreviousPage").GetBoolean();
            }

            if (size == "last")
                pages.Reverse();
            Assert.Equal(["Measure:2023-001", "Measure:2023-002", "Measure:2023-003", "Measure:2025-001"], pages);
        }
    }

    [Fact]
    public async Task An_empty_page_has_no_cursors() =>
        Assert.Equal(
            """{"measures":{"totalCount":0,"pageInfo":{"__typename":"PageInfo","hasNextPage":false,"hasPreviousPage":false,"startCursor":null,"endCursor":null}}}""",
            await Answer("{ measures(where: { year: { eq: 1999 } }) { totalCount pageInfo { __typename hasNextPage hasPreviousPage startCursor endCursor } } }"));

    [Fact]
    public async Task A_list_is_grouped_by_a_property() =>
        Assert.Equal(
            """{"measures":{"facet":{"__typename":"MeasureFacet","unit":"measures","of":4,"groupCount":2,"groups":[{"value":"2023","count":3,"node":null},{"value":"2025","count":1,"node":null}]}}}""",
            await Answer("{ measures { facet(by: YEAR) { __typename unit of groupCount groups { value count node { id } } } } }"));

    [Fact]
    public async Task A_list_is_grouped_by_what_it_is_related_to() =>
        Assert.Equal(
            """{"measures":{"facet":{"of":4,"groupCount":2,"groups":[{"__typename":"MeasureFacetGroup","value":null,"count":2,"node":{"id":"Ministry:mext","name":"文部科学省"}}]}}}""",
            await Answer("{ measures { facet(by: LED_BY, first: 1) { of groupCount groups { __typename value count node { id ... on Ministry { name } } } } } }"));

    [Fact]
    public async Task A_group_has_its_items_and_can_be_grouped_again() =>
        Assert.Equal(
            """{"measures":{"facet":{"groups":[{"count":3,"items":{"totalCount":3,"nodes":[{"number":3},{"number":2}]},"facet":{"groupCount":2,"groups":[{"node":{"id":"Ministry:mext"},"count":2},{"node":{"id":"Ministry:meti"},"count":1}]}},{"count":1,"items":{"totalCount":1,"nodes":[{"number":null}]},"facet":{"groupCount":0,"groups":[]}}]}}}""",
            await Answer("""
                {
                  measures {
                    facet(by: YEAR) {
                      groups {
                        count
                        items(first: 2, orderBy: { number: DESC }) { totalCount nodes { number } }
                        facet(by: LED_BY) { groupCount groups { node { id } count } }
                      }
                    }
                  }
                }
                """));

    [Fact]
    public async Task A_page_does_not_change_groups_and_figures() =>
        Assert.Equal(
            """{"measures":{"nodes":[],"facet":{"of":4},"aggregate":{"number":{"sum":6}}}}""",
            await Answer("{ measures(first: 0) { nodes { id } facet(by: YEAR) { of } aggregate { number { sum } } } }"));

    [Fact]
    public async Task Figures_leave_missing_values_out() =>
        Assert.Equal(
            """{"measures":{"aggregate":{"__typename":"MeasureAggregate","number":{"__typename":"Figures","min":1,"max":3,"sum":6,"average":2},"budget":{"min":12.5,"max":12.5,"sum":12.5,"average":12.5}}}}""",
            await Answer("{ measures { aggregate { __typename number { __typename min max sum average } budget { min max sum average } } } }"));

    [Fact]
    public async Task Figures_over_nothing_are_null_and_their_sum_is_zero() =>
        Assert.Equal(
            """{"measures":{"aggregate":{"number":{"min":null,"max":null,"sum":0,"average":null}}}}""",
            await Answer("{ measures(where: { year: { eq: 1999 } }) { aggregate { number { min max sum average } } } }"));

    [Fact]
    public async Task A_node_is_found_by_its_id_and_by_its_label() =>
        Assert.Equal(
            """{"node":{"__typename":"Topic"},"topic":{"name":"人工知能"},"a":{"id":"Topic:ai"},"b":{"id":"Topic:ai"},"none":null,"wrongType":null,"noLabel":null}""",
            await Answer("""
                {
                  node(id: "Topic:ai") { __typename }
                  topic(id: "Topic:ai") { name }
                  a: concept(by: { id: "Topic:ai" }) { id }
                  b: concept(by: { label: "ａｉ" }) { id }
                  none: measure(id: "Measure:0") { id }
                  wrongType: measure(id: "Topic:ai") { id }
                  noLabel: concept(by: { label: "" }) { id }
                }
                """));

    [Fact]
    public async Task Nodes_come_in_the_order_of_their_ids_with_null_for_each_unknown_one() =>
        Assert.Equal(
            """{"nodes":[{"id":"Topic:ai"},null,{"id":"Kpi:2025-quantum"},{"id":"Topic:ai"}]}""",
            await Answer("""{ nodes(ids: ["Topic:ai", "Topic:none", "Kpi:2025-quantum", "Topic:ai"]) { id } }"""));

    [Fact]
    public async Task The_dataset_tells_how_much_there_is()
    {
        var dataset = (await Engine.DataAsync("{ dataset { version nodes relationships nodeTypes { type count } relationshipTypes { type count } } }"))
            .GetProperty("dataset");

        Assert.Equal(Engine.Store.Version.Id, dataset.GetProperty("version").GetString());
        Assert.Equal(dataset.GetProperty("nodes").GetInt32(), Sum(dataset.GetProperty("nodeTypes")));
        Assert.Equal(dataset.GetProperty("relationships").GetInt32(), Sum(dataset.GetProperty("relationshipTypes")));
    }

    static int Sum(JsonElement counts) => counts.EnumerateArray().Sum(count => count.GetProperty("count").GetInt32());
}
