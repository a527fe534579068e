using System.Text;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>An argument below the root whose value cannot be used takes its own field and nothing else.</summary>
public sealed class LateArgumentTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    public static TheoryData<string> Arguments =>
    [
        "first: 500",
        "first: -1",
        "last: 101",
        "first: 1, last: 1",
        "after: \"x\"",
        "before: \"\"",
        "where: { year: null }",
        "where: { ledBy: { some: null } }",
        $"orderBy: [{string.Concat(Enumerable.Repeat("{ year: ASC } ", 9))}]",
        "linkWhere: { and: [{ printedAs: null }] }",
        $"linkOrderBy: [{string.Concat(Enumerable.Repeat("{ printedAs: ASC } ", 9))}]",
    ];

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task A_list_with_such_an_argument_fails_alone(string argument)
    {
        var answer = await Engine.TextAsync(
            $$"""
            { ministry(id: "Ministry:mext") { id
              leads({{argument}}) { totalCount } } }
            """);

        Assert.Contains("\"locations\":[{\"line\":2,\"column\":3}],\"path\":[\"ministry\",\"leads\"]", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"ministry\":null}}", answer, StringComparison.Ordinal);
        Assert.Single(await Engine.ErrorsAsync($$"""{ ministry(id: "Ministry:mext") { leads({{argument}}) { totalCount } } }"""));
    }

    [Theory]
    [InlineData("facet(by: YEAR, first: 301) { of }", "\"measures\",\"facet\"")]
    [InlineData("facet(by: LED_BY) { groups { facet(by: YEAR, first: -1) { of } } }", "\"measures\",\"facet\",\"groups\",0,\"facet\"")]
    [InlineData("facet(by: LED_BY) { groups { items(first: 500) { totalCount } } }", "\"measures\",\"facet\",\"groups\",0,\"items\"")]
    [InlineData("nodes { ledBy(after: \"!\") { totalCount } }", "\"measures\",\"nodes\",0,\"ledBy\"")]
    [InlineData("edges { node { section { parent { measures(first: 500) { totalCount } } } } }", "\"measures\",\"edges\",0,\"node\",\"section\",\"parent\",\"measures\"")]
    public async Task The_error_tells_where_it_was_met(string selection, string path) =>
        Assert.Contains($"\"path\":[{path}]", await Engine.TextAsync($"{{ measures {{ {selection} }} }}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("$x: Language = JA", "title label(language: $x)", "label")]
    [InlineData("$x: CitationStyle = TEXT", "title citation(style: $x)", "citation")]
    [InlineData("$x: String = \"a\"", "measures(where: { title: { in: [$x] } }) { totalCount }", "measures")]
    [InlineData("$x: Int = 1", "measures(where: { year: { in: [$x] } }) { totalCount }", "measures")]
    [InlineData("$x: MeasureOrder = { id: ASC }", "measures(orderBy: [$x]) { totalCount }", "measures")]
    public async Task A_variable_that_is_null_where_nothing_may_be_takes_its_field_alone(string variable, string selection, string field)
    {
        var answer = await Engine.TextAsync(
            $"query ({variable}) {{ section(id: \"Section:2023-1-1\") {{ id parent {{ {selection} }} }} }}", """{"x":null}""");

        Assert.Contains($"\"path\":[\"section\",\"parent\",\"{field}\"]", answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"section\":{\"id\":\"Section:2023-1-1\",\"parent\":null}}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_beside_the_place_that_may_be_null_is_kept() =>
        Assert.Equal(
            """{"errors":[{"message":"first is 500; give a number from 0 to 100.","locations":[{"line":1,"column":55}],"path":["section","parent","measures"],"extensions":{"code":"BAD_USER_INPUT","arguments":["first"]}}],"data":{"section":{"id":"Section:2023-1-1","parent":null}}}""",
            await Engine.TextAsync("""{ section(id: "Section:2023-1-1") { id parent { title measures(first: 500) { totalCount } } } }"""));

    [Theory]
    [InlineData("""{ section(id: "Section:2023-1") { id parent { measures(first: 500) { totalCount } } } }""")]
    [InlineData("""{ section(id: "Section:0") { measures(first: 500) { totalCount } } }""")]
    [InlineData("""{ node(id: "Topic:ai") { id ... on Section { measures(first: 500) { totalCount } } } }""")]
    [InlineData("""{ measures(where: { number: { eq: 99 } }) { nodes { ledBy(first: 500) { totalCount } } } }""")]
    public async Task What_is_never_reached_reports_nothing(string document) =>
        Assert.StartsWith("{\"data\":", await Engine.TextAsync(document), StringComparison.Ordinal);

    [Fact]
    public async Task Of_several_types_the_one_that_fails_is_told_apart() =>
        Assert.EndsWith(
            "\"path\":[\"nodes\",1,\"leads\"],\"extensions\":{\"code\":\"BAD_USER_INPUT\",\"arguments\":[\"first\"]}}],"
            + "\"data\":{\"nodes\":[{\"id\":\"Topic:ai\",\"__typename\":\"Topic\"},null,{\"id\":\"Section:2023-1\",\"__typename\":\"Section\"}]}}",
            await Engine.TextAsync(
                """{ nodes(ids: ["Topic:ai", "Ministry:mext", "Section:2023-1"]) { id ... on Ministry { leads(first: 500) { totalCount } } __typename } }"""),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("facet(by: TYPE, after: \"x\") { of }", "facet")]
    [InlineData("facet(by: TYPE, first: 301) { of }", "facet")]
    [InlineData("nodes { touchedBy(first: 500) { totalCount } }", "nodes\",0,\"touchedBy")]
    public async Task What_several_types_have_alike_fails_once(string selection, string path)
    {
        var error = Assert.Single(await Engine.ErrorsAsync($"{{ content(id: \"Measure:2023-001\") {{ id touches {{ {selection} }} }} }}"));
        Assert.Contains(path, error.GetProperty("path").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_fields_beside_it_at_the_root_stand() =>
        Assert.EndsWith(
            "\"data\":{\"a\":null,\"b\":{\"id\":\"Topic:ai\"}}}",
            await Engine.TextAsync(
                """{ a: ministry(id: "Ministry:mext") { leads(first: 500) { totalCount } } b: topic(id: "Topic:ai") { id } }"""),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_value_of_a_variable_is_no_different() =>
        Assert.Contains(
            "\"path\":[\"ministry\",\"leads\"]",
            await Engine.TextAsync(
                """query ($n: Int) { ministry(id: "Ministry:mext") { leads(first: $n) { totalCount } } }""",
                """{"n":101}"""),
            StringComparison.Ordinal);

    [Fact]
    public async Task A_variable_that_is_null_where_the_argument_must_not_be_fails_alone_too() =>
        Assert.EndsWith(
            "\"data\":{\"measures\":{\"totalCount\":4,\"facet\":null}}}",
            await Ask(
                "query ($n: Int = 5) { measures { totalCount facet(by: YEAR, first: $n) { of } } }",
                """{"n":null}""",
                ErrorBehavior.Null),
            StringComparison.Ordinal);

    [Fact]
    public async Task Where_nulls_stay_everything_that_can_be_answered_is()
    {
        var answer = await Ask(
            "{ measures(first: 2) { totalCount nodes { id ledBy(first: 500) { totalCount } } } }", null, ErrorBehavior.Null);

        Assert.EndsWith(
            "\"data\":{\"measures\":{\"totalCount\":4,\"nodes\":[{\"id\":\"Measure:2023-001\",\"ledBy\":null},{\"id\":\"Measure:2023-002\",\"ledBy\":null}]}}}",
            answer,
            StringComparison.Ordinal);
        Assert.Contains("[\"measures\",\"nodes\",1,\"ledBy\"]", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IncrementalFormat.Current, "\"completed\":[{\"id\":\"0\",\"errors\":[{\"message\":\"first is 500;")]
    [InlineData(IncrementalFormat.Legacy, "{\"data\":null,\"path\":[\"ministry\"]")]
    public async Task In_a_deferred_fragment_it_takes_the_fragment(IncrementalFormat format, string expected)
    {
        var payloads = await Engine.PartsAsync(
            """{ ministry(id: "Ministry:mext") { id ... @defer { name leads(first: 500) { totalCount } } } }""", format);

        Assert.Equal("{\"data\":{\"ministry\":{\"id\":\"Ministry:mext\"}}", payloads[0].Split(",\"pending\"")[0].Split(",\"hasNext\"")[0]);
        Assert.Contains(expected, payloads[1], StringComparison.Ordinal);
    }

    static async Task<string> Ask(string document, string? variables, ErrorBehavior onError)
    {
        using var result = await Engine.Engine.ExecuteAsync(AnsweringEngine.Request(document, variables) with { OnError = onError });
        return Encoding.UTF8.GetString(((SingleResult)result).Body.Span);
    }
}
