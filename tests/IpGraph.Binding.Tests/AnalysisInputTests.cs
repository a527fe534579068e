using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>What can be wrong with a question about how nodes hang together, told so that it can be put right.</summary>
public sealed class AnalysisInputTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Data);

    [Theory]
    [InlineData("from: \"Topic:ai\", to: \"Topic:ai\"", "from and to are both \"Topic:ai\"; give two nodes, or ask neighborhood(of:) what lies around one.")]
    [InlineData("from: \"Topic:none\", to: \"Topic:ai\"", "from: no node has the id \"Topic:none\"; search for it, or give one that an answer returned.")]
    [InlineData("from: \"Topic:ai\", to: \"\"", "\"\" is not an id: an id begins with its type, like \"Document:key\".")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", maxLength: 0", "maxLength is 0; give a number from 1 to 6.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", maxLength: 7", "maxLength is 7; give a number from 1 to 6.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", first: 0", "first is 0; give a number from 1 to 20.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", via: {nodes: [\"X:1\"]}", "via.nodes: no node has the id \"X:1\"; search for it, or give one that an answer returned.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", via: {nodes: [\"Topic:ai\"]}", "via.nodes: \"Topic:ai\" is an end of the paths already; leave it out.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", via: {nodes: [\"a\", \"b\", \"c\", \"d\"]}", "via.nodes has 4 ids; give at most 3.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", avoid: {nodes: [\"Ministry:meti\"]}", "avoid.nodes: \"Ministry:meti\" is an end of the paths; leave it out.")]
    [InlineData("from: \"Topic:ai\", to: \"Ministry:meti\", avoid: {nodes: [\"Ministry:mext\"]}, via: {nodes: [\"Ministry:mext\"]}", "via.nodes and avoid.nodes name the same node; leave it out of one of them.")]
    public Task Paths_are_refused_with_the_argument_and_what_to_do(string arguments, string message) =>
        Refused($"{{ paths({arguments}) {{ length }} }}", message);

    [Theory]
    [InlineData("of: \"Topic:none\"", "of: no node has the id \"Topic:none\"; search for it, or give one that an answer returned.")]
    [InlineData("of: \"topic/ai\"", "\"topic/ai\" is not an id: an id begins with its type, like \"Topic:ai\".")]
    [InlineData("of: \"Topic:ai\", expand: [\"Topic/ai\"]", "\"Topic/ai\" is not an id: an id begins with its type, like \"Topic:ai\".")]
    [InlineData("of: \"Topic:ai\", depth: 4", "depth is 4; give a number from 1 to 3.")]
    [InlineData("of: \"Topic:ai\", first: 301", "first is 301; give a number from 1 to 300.")]
    public Task Neighborhoods_are_refused_with_the_argument_and_what_to_do(string arguments, string message) =>
        Refused($"{{ neighborhood({arguments}) {{ isComplete }} }}", message);

    [Theory]
    [InlineData("rows: {by: CHILDREN}, columns: {by: YEAR}", "rows.by is CHILDREN, which kpis do not have; give one of TOUCHES, ABOUT, MENTIONS, ")]
    [InlineData("rows: {by: YEAR}, columns: {by: YEAR, types: [TOPIC]}", "columns.types is given, but columns.by is a property; leave it out.")]
    [InlineData("rows: {by: YEAR}, columns: {by: TOUCHES, types: [MEASURE]}", "columns.types names no type that TOUCHES leads to; give some of STRATEGIC_FIELD, TOPIC.")]
    public async Task Axes_are_refused_with_the_argument_and_what_to_do(string axes, string message)
    {
        var error = Assert.Single(await Engine.ErrorsAsync($"{{ matrix(of: {{kpis: {{}}}}, {axes}) {{ of }} }}"));
        Assert.Contains(message.Split("give one of")[0], error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("lineage(of: \"Topic:ai\") { isComplete }", "of: \"Topic:ai\" is a Topic, which no edition continues; give a node of one of these types: Measure, Kpi.")]
    [InlineData("lineage(of: \"Measure:9\") { isComplete }", "of: no node has the id \"Measure:9\"; search for it, or give one that an answer returned.")]
    [InlineData("lineage(of: \"Measure:2023-001\", first: 301) { isComplete }", "first is 301; give a number from 1 to 300.")]
    [InlineData("compare(from: 2025, to: 2023) { continuationCount }", "from is 2025 and to is 2023; give an earlier edition as from and a later one as to.")]
    [InlineData("compare(from: 2023, to: 2023) { continuationCount }", "from is 2023 and to is 2023; give an earlier edition as from and a later one as to.")]
    [InlineData("compare(from: 2022, to: 2025) { continuationCount }", "from is 2022, and there is no such edition; give one of 2023, 2025.")]
    [InlineData("compare(from: 2023, to: 2026) { continuationCount }", "to is 2026, and there is no such edition; give one of 2023, 2025.")]
    [InlineData("compare(from: 2023, to: 2025, of: {kpis: {}}) { continuationCount }", "of: kpis have no counterparts in other editions, a Kpi is continued by nothing; give measures.")]
    [InlineData("compare(from: 2023, to: 2025, of: {contents: {}}) { continuationCount }", "of: contents have no counterparts in other editions, a Kpi is continued by nothing; give measures.")]
    [InlineData("compare(from: 2023, to: 2025, by: STATE) { continuationCount }", "by is STATE, which measures do not have; give one of SECTION, ")]
    [InlineData("compare(from: 2023, to: 2025, along: STATE) { continuationCount }", "along is STATE, which measures do not have; give one of SECTION, ")]
    [InlineData("trend(of: STATE) { of }", "of is STATE, which measures do not have; give one of SECTION, ")]
    [InlineData("trend(of: NUMBER, types: [TOPIC]) { of }", "types is given, but of is a property; leave it out.")]
    [InlineData("trend(of: ABOUT, types: [MEASURE]) { of }", "types names no type that ABOUT leads to; give some of STRATEGIC_FIELD, TOPIC.")]
    [InlineData("trend(of: ABOUT, only: [\"Topic:x\"]) { of }", "only: no node has the id \"Topic:x\"; search for it, or give one that an answer returned.")]
    [InlineData("trend(of: ABOUT, only: [\"Ministry:meti\"]) { of }", "only: about never leads to \"Ministry:meti\"; give ids of nodes that it leads to, or leave it out.")]
    [InlineData("trend(of: LEADS, among: {ministries: {}}) { of }", "among: ministries belong to no edition, a Ministry has no year; give measures or contents, for instance.")]
    [InlineData("trend(of: ABOUT, first: 301) { of }", "first is 301; give a number from 0 to 300.")]
    public async Task Questions_about_editions_are_refused_with_the_argument_and_what_to_do(string field, string message)
    {
        var error = Assert.Single(await Engine.ErrorsAsync($"{{ {field} }}"));
        Assert.StartsWith(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(CodeOf(message), error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Members_that_are_too_many_fail_their_own_field()
    {
        var error = Assert.Single(await Engine.ErrorsAsync(
            "{ cooccurrence(of: {measures: {}}, between: {by: LED_BY}) { of pairs { members(first: 101) { id } } } }"));
        Assert.Equal("first is 101; give a number from 0 to 100.", error.GetProperty("message").GetString());
    }

    [Fact]
    public void Every_relationship_of_the_model_is_put_into_words_in_both_languages()
    {
        var model = ModelReader.Read(File.ReadAllText(Path.Combine(Golden.Root(), "schema", "model.graphql")));
        foreach (var type in model.RelationshipTypes)
        {
            Assert.True(type.Phrases is not null, $"{type.Name} has no @phrases in the model.");
            foreach (var japanese in new[] { type.Phrases.JapaneseOut, type.Phrases.JapaneseIn })
            {
                Assert.Contains("{to}", japanese, StringComparison.Ordinal);
                Assert.True(japanese.EndsWith('て') || japanese.EndsWith('で'), $"{type.Name}: {japanese}");
            }

            Assert.False(string.IsNullOrWhiteSpace(type.Phrases.EnglishOut) || string.IsNullOrWhiteSpace(type.Phrases.EnglishIn));
        }
    }

    static async Task Refused(string document, string message)
    {
        var error = Assert.Single(await Engine.ErrorsAsync(document));
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(CodeOf(message), error.GetProperty("extensions").GetProperty("code").GetString());
    }

    /// <summary>An id of no node is another matter than an argument that cannot be taken.</summary>
    static string CodeOf(string message) => message.Contains("no node has the id", StringComparison.Ordinal) ? "NOT_FOUND" : "BAD_USER_INPUT";
}
