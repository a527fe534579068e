using IpGraph.GraphQL.Requests;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>What a client did wrong, told so that it can be put right.</summary>
public sealed class BadInputTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    [Theory]
    [InlineData("{ measures(first: 101) { totalCount } }", "first is 101; give a number from 0 to 100.")]
    [InlineData("{ measures(first: -1) { totalCount } }", "first is -1; give a number from 0 to 100.")]
    [InlineData("{ measures(last: 101) { totalCount } }", "last is 101; give a number from 0 to 100.")]
    [InlineData("{ measures(first: 1, last: 1) { totalCount } }", "first and last are both given; give one of them.")]
    [InlineData("{ measures(after: \"x\") { totalCount } }", "after is not a cursor; give one that an edge or pageInfo returned.")]
    [InlineData("{ measures(before: \"\") { totalCount } }", "before is not a cursor; give one that an edge or pageInfo returned.")]
    [InlineData("{ measures { facet(by: YEAR, first: 301) { of } } }", "first is 301; give a number from 0 to 300.")]
    [InlineData("{ measures(where: { year: null }) { totalCount } }", "year is null in a filter; leave it out, or ask for missing values with isNull.")]
    [InlineData("{ measures(where: { number: { eq: null } }) { totalCount } }", "eq is null in a filter; leave it out, or ask for missing values with isNull.")]
    [InlineData("{ measures(where: { ledBy: { some: null } }) { totalCount } }", "some is null in a filter; leave it out, or ask for missing values with isNull.")]
    [InlineData("{ measures(where: { ledBy: { link: null } }) { totalCount } }", "link is null in a filter; leave it out, or ask for missing values with isNull.")]
    [InlineData("{ measures { nodes { ledBy(first: 500) { totalCount } } } }", "first is 500; give a number from 0 to 100.")]
    [InlineData("{ measures { nodes { ledBy(linkWhere: { printedAs: null }) { totalCount } } } }", "printedAs is null in a filter; leave it out, or ask for missing values with isNull.")]
    public async Task An_argument_that_cannot_be_used_says_what_to_do(string document, string message)
    {
        var error = Assert.Single(await Engine.ErrorsAsync(document));

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("measures", error.GetProperty("path")[0].GetString());
    }

    [Theory]
    [InlineData("{ measures(where: { year: 2023 }) { totalCount } }", "An object of type \"IntFilter\" is expected, with {eq, ne, in, isNull, lt, lte, …}.")]
    [InlineData("{ measures(orderBy: [DESC]) { totalCount } }", "An object of type \"MeasureOrder\" is expected, with {")]
    [InlineData("{ measures { title } }", "The type \"MeasureConnection\" has no field \"title\"; it is one level deeper: select \"nodes { title }\".")]
    [InlineData("{ measures { nodes { ledBy { name } } } }", "select \"nodes { name }\".")]
    [InlineData("{ measures { nodes { ledBy { edges { name } } } } }", "it is one level deeper: select \"node { name }\".")]
    [InlineData("{ search(query: \"知財\") { label } }", "it is one level deeper: select \"nodes { label }\".")]
    [InlineData("{ search(query: \"知財\") { name } }", "it is one level deeper: in \"nodes\" a fragment could select it on ")]
    [InlineData("{ search(query: \"知財\") { edges { name } } }", "it is one level deeper: in \"node\" a fragment could select it on ")]
    [InlineData("{ measures { nodes { nodes { id } } } }", "has no field \"nodes\", for it is one itself: select its fields directly.")]
    [InlineData("{ measures { node { id } } }", "Did you mean \"nodes\"")]
    [InlineData("{ measures { edges { title } } }", "select \"node { title }\".")]
    [InlineData("{ measures { facet(by: ledBy) { of } } }", "Did you mean \"LED_BY\"")]
    [InlineData("{ measures { facet(by: \"LED_BY\") { of } } }", "which is written without quotes: LED_BY.")]
    [InlineData("{ measures { facet(by: WHO_IS_TO_DO_IT) { of } } }", "YEAR")]
    [InlineData("{ measures(orderBy: [{ year: SHORT }]) { totalCount } }", "SHORT is a value of \"Term\", and one of \"SortDirection\" is expected: ASC, DESC.")]
    [InlineData("{ measure(id: \"2023-001\") { title } }", "\"2023-001\" is not an id: an id begins with its type, like \"Measure:2023-001\".")]
    [InlineData("{ concept(by: { id: \"ai\" }) { id } }", "is not an id: an id begins with its type, like ")]
    public async Task The_commonest_mistakes_are_told_how_to_be_put_right(string document, string advice) =>
        Assert.Contains(advice, await Message(document), StringComparison.Ordinal);

    [Fact]
    public async Task An_id_that_no_node_has_is_no_mistake() =>
        Assert.Equal("""{"data":{"measure":null}}""", await Engine.TextAsync("""{ measure(id: "Measure:0") { id } }"""));

    [Fact]
    public async Task A_filter_with_too_many_conditions_is_refused_wherever_it_stands()
    {
        var conditions = string.Join(',', Enumerable.Repeat("""{"title":{"contains":"x"}}""", 101));
        var variables = $$$"""{"w":{"or":[{{{conditions}}}]}}""";

        Assert.Equal(
            "where has more than 200 conditions, those within others counted; give at most 200.",
            await Message("query ($w: MeasureWhere) { measures(where: $w) { totalCount } }", variables));
        Assert.Contains(
            "more than 200 conditions",
            await Message("""query ($w: MeasureWhere) { ministry(id: "Ministry:mext") { leads(where: $w) { totalCount } } }""", variables),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_values_in_the_lists_of_a_filter_are_refused()
    {
        var numbers = string.Join(',', Enumerable.Range(0, 1_001));

        Assert.Equal(
            "The lists in where have more than 1000 values; give at most 1000.",
            await Message("query ($w: MeasureWhere) { measures(where: $w) { totalCount } }", $$$$"""{"w":{"number":{"in":[{{{{numbers}}}}]}}}"""));
    }

    [Fact]
    public async Task Variables_with_too_many_values_are_refused_before_anything_is_done_with_them()
    {
        var conditions = string.Join(',', Enumerable.Repeat("""{"title":{"contains":"x"}}""", 25_000));

        Assert.Contains(
            "The variables have more than 5000 values, those within lists and objects counted, where \"$w\" goes on",
            await Message("query ($w: MeasureWhere) { measures(where: $w) { totalCount } }", $$$"""{"w":{"or":[{{{conditions}}}]}}"""),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_ids_are_refused()
    {
        var ids = string.Join(' ', Enumerable.Range(0, 101).Select(i => $"\"Topic:{i}\""));

        Assert.Equal("101 ids are given; give at most 100 at once.", await Message($"{{ nodes(ids: [{ids}]) {{ id }} }}"));
    }

    [Fact]
    public async Task Too_many_sort_keys_are_refused()
    {
        var keys = string.Concat(Enumerable.Repeat("{ year: ASC } ", 9));

        Assert.Equal("9 sort keys are given; give at most 8.", await Message($"{{ measures(orderBy: [{keys}]) {{ totalCount }} }}"));
    }

    [Fact]
    public async Task The_same_holds_for_variables() =>
        Assert.Equal(
            "first is 1000; give a number from 0 to 100.",
            await Message("query ($n: Int) { measures(first: $n) { totalCount } }", """{"n":1000}"""));

    [Theory]
    [InlineData("{ measures(where: { decidedOn: { eq: \"9 June\" } }) { totalCount } }")]
    [InlineData("{ measures(where: { decidedOn: { eq: 2023 } }) { totalCount } }")]
    public async Task A_date_that_is_none_is_refused_with_an_example(string document) =>
        Assert.Contains("A date is wanted, written like 2023-06-09.", await Message(document), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ measures(first: 100) { nodes { about(first: 5) { nodes { id } } } } }", "\"first\" of measures, which is 100.")]
    [InlineData("{ measures(last: 4) { nodes { a: about(first: 90) { nodes { id } } } } }", "\"first\" of measures.nodes.a, which is 90.")]
    [InlineData("{ measures(last: 40) { edges { node { section { title } } } } }", "\"last\" of measures, which is 40.")]
    [InlineData("{ node(id: \"Topic:ai\") { ... on Topic { contents(first: 7) { nodes { id } } } } }", "\"first\" of node.contents, which is 7.")]
    [InlineData("{ a: measures(first: 1) { totalCount } b: measures(first: 50) { nodes { id } } }", "\"first\" of b, which is 50.")]
    [InlineData("{ measures { facet(by: YEAR, first: 30) { groups { items(first: 2) { nodes { id } } } } } }", "\"first\" of measures.facet, which is 30.")]
    [InlineData("{ nodes(ids: [\"Topic:ai\"]) { ... on Topic { narrower(first: 3) { nodes { id } } } } }", "\"first\" of nodes.narrower, which is 3.")]
    public async Task A_question_that_costs_too_much_is_told_which_page_to_make_smaller(string document, string advice)
    {
        var engine = new AnsweringEngine(SmallGraph.Data, new ExecutionLimits { CostMax = 1 });
        var error = Assert.Single(await engine.ErrorsAsync(document));

        Assert.EndsWith($"; lower {advice}", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("COST_LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_question_that_is_dear_without_any_page_is_told_in_general()
    {
        var engine = new AnsweringEngine(SmallGraph.Data, new ExecutionLimits { CostMax = 0.01 });

        var error = Assert.Single(await engine.ErrorsAsync("{ measures { aggregate { number { sum } } } }"));

        Assert.EndsWith("ask for less: a narrower filter, smaller pages or fewer nested lists.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    static async Task<string> Message(string document, string? variables = null) =>
        Assert.Single(await Engine.ErrorsAsync(document, variables)).GetProperty("message").GetString()!;
}
