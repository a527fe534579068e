using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>One node by what people know it by.</summary>
public sealed class KeyTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    [Theory]
    [InlineData("measure(by: { year: 2023, number: 2 })", "Measure:2023-002")]
    [InlineData("measure(by: { id: \"Measure:2023-002\" })", "Measure:2023-002")]
    [InlineData("measure(id: \"Measure:2023-002\")", "Measure:2023-002")]
    [InlineData("ministry(by: { label: \"経産省\" })", "Ministry:meti")]
    [InlineData("ministry(by: { label: \"ｍｅｔｉ\" })", "Ministry:meti")]
    [InlineData("entity(by: { label: \"JAMSTEC\" })", "Organization:jamstec")]
    [InlineData("concept(by: { label: \"量子\" })", "StrategicField:quantum")]
    [InlineData("topic(by: { label: \"量子技術\" })", "Topic:quantum")]
    [InlineData("topic(by: { label: \"Topic:quantum\" })", "Topic:quantum")]
    [InlineData("concept(by: { label: \"Topic:quantum\" })", "Topic:quantum")]
    [InlineData("strategicField(by: { order: 1 })", "StrategicField:quantum")]
    [InlineData("observation(by: { indicator: \"Indicator:users\", year: 2024 })", "Observation:users-2024")]
    [InlineData("document(by: { fileName: \"roadmap.txt\" })", "Document:roadmap-2023")]
    public async Task A_node_is_found_by_what_identifies_it(string field, string id) =>
        Assert.Equal(
            $$$$"""{"data":{"found":{"id":"{{{{id}}}}"}}}""", await Engine.TextAsync($"{{ found: {field} {{ id }} }}"));

    [Theory]
    [InlineData("measure(by: { year: 2023, number: 99 })")]
    [InlineData("ministry(by: { label: \"国土交通省\" })")]
    [InlineData("concept(by: { label: \"Measure:2023-002\" })")]
    [InlineData("topic(by: { label: \"Topic:\" })")]
    [InlineData("measure(id: \"Measure:2023-999\")")]
    [InlineData("measure(id: \"Topic:quantum\")")]
    [InlineData("node(id: \"Nothing:0\")")]
    public async Task What_nothing_has_is_null(string field) =>
        Assert.Equal("""{"data":{"found":null}}""", await Engine.TextAsync($"{{ found: {field} {{ id }} }}"));

    [Theory]
    [InlineData("measure { id }", "measure has neither id nor by; give id, or by with year and number.")]
    [InlineData("measure(by: null) { id }", "measure has neither id nor by; give id, or by with year and number.")]
    [InlineData("measure(id: \"Measure:1\", by: { year: 1 }) { id }", "id and by are both given; give one of them.")]
    [InlineData("measure(by: {}) { id }", "by has nothing, which names no single node; give id, or year and number.")]
    [InlineData("measure(by: { year: 2023 }) { id }", "by has year, which names no single node; give id, or year and number.")]
    [InlineData("measure(by: { year: 2023, id: \"Measure:1\" }) { id }", "by has id and year, which names no single node; give id, or year and number.")]
    [InlineData("measure(id: \"2023-040\") { id }", "\"2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("measure(by: { id: \"2023-040\" }) { id }", "\"2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("node(id: \"measure:2023-040\") { id }", "\"measure:2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("node(id: \"ministries:meti\") { id }", "\"ministries:meti\" is not an id: an id begins with its type, like \"Ministry:meti\".")]
    [InlineData("node(id: \"MEASURE:1\") { id }", "\"MEASURE:1\" is not an id: an id begins with its type, like \"Measure:1\".")]
    [InlineData("measure(id: \"Measure/2023-040\") { id }", "\"Measure/2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("measure(id: \"Measure：2023-040\") { id }", "\"Measure：2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("node(id: \"Measure：2023-040\") { id }", "\"Measure：2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("node(id: \"measures/2023-040\") { id }", "\"measures/2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("node(id: \"/Measure:2023-040\") { id }", "\"/Measure:2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("node(id: \" Measure : 2023-040\") { id }", "\" Measure : 2023-040\" is not an id: an id begins with its type, like \"Measure:2023-040\".")]
    [InlineData("measure(id: \"x/1\") { id }", "\"x/1\" is not an id: an id begins with its type, like \"Measure:key\".")]
    [InlineData("node(id: \"meti\") { id }", "\"meti\" is not an id: an id begins with its type, like \"Document:key\".")]
    [InlineData("node(id: \"\") { id }", "\"\" is not an id: an id begins with its type, like \"Document:key\".")]
    public async Task What_names_nothing_says_what_would(string field, string message)
    {
        var error = Assert.Single(await Engine.ErrorsAsync($"{{ {field} }}"));

        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task In_a_list_of_ids_what_no_node_has_is_null() =>
        Assert.Equal(
            """{"data":{"nodes":[{"id":"Topic:ai"},null,null]}}""",
            await Engine.TextAsync("""{ nodes(ids: ["Topic:ai", "Topic:nope", "Nothing:0"]) { id } }"""));

    [Theory]
    [InlineData("ai")]
    [InlineData("")]
    [InlineData("topics/ai")]
    [InlineData("topic:ai")]
    public async Task In_a_list_of_ids_what_is_no_id_is_refused_as_it_is_alone(string id)
    {
        var alone = Assert.Single(await Engine.ErrorsAsync($"{{ node(id: \"{id}\") {{ id }} }}"));
        var listed = Assert.Single(await Engine.ErrorsAsync($"{{ nodes(ids: [\"Topic:ai\", \"{id}\"]) {{ id }} }}"));

        Assert.Equal(alone.GetProperty("message").GetString(), listed.GetProperty("message").GetString());
        Assert.Equal("BAD_USER_INPUT", listed.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_word_that_names_several_things_leads_to_all_of_them()
    {
        var files = SmallGraph.With("concepts.yaml", text => text.Replace(
            "name: 量子技術\n", "name: 量子技術\n  aliases: [量子]\n", StringComparison.Ordinal));
        var answer = await new AnsweringEngine(SmallGraph.Build(files).Graph!).TextAsync("""
            { concept(by: { label: "量子" }) { __typename namesakes { edges { labels node { __typename id } } } } }
            """);

        Assert.Equal(
            """{"data":{"concept":{"__typename":"StrategicField","namesakes":{"edges":[{"labels":["量子"],"node":{"__typename":"Topic","id":"Topic:quantum"}}]}}}}""",
            answer);
    }

    [Theory]
    [InlineData("jamstec", 1)]
    [InlineData("ＪＡＭＳＴＥＣ", 1)]
    [InlineData("ｺﾝﾋﾟｭｰﾀｰ", 0)]
    [InlineData("量子", 2)]
    [InlineData("", 4)]
    public async Task Containing_can_leave_width_and_case_aside(string words, int count)
    {
        var data = await Engine.DataAsync(
            "query($words: String!) { measures(where: { text: { containsFolded: $words } }) { totalCount } }",
            $$"""{"words":"{{words}}"}""");

        Assert.Equal(count, data.GetProperty("measures").GetProperty("totalCount").GetInt32());
    }
}
