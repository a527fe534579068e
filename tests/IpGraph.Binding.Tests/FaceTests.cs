using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>Every node can be shown without its type being known.</summary>
public sealed class FaceTests
{
    readonly AnsweringEngine engine = new(SmallGraph.Data);

    [Fact]
    public async Task Nodes_of_every_type_are_listed_without_a_fragment()
    {
        var data = await engine.DataAsync("""
            { search(query: "海", first: 100) { nodes {
              __typename id label labelEn: label(language: EN) kindLabel kindEn: kindLabel(language: EN) snippet url importance
            } } }
            """);

        var nodes = data.GetProperty("search").GetProperty("nodes").EnumerateArray().ToList();
        Assert.True(nodes.Select(node => node.GetProperty("__typename").GetString()).Distinct().Count() >= 3);
        foreach (var node in nodes)
        {
            foreach (var field in new[] { "label", "labelEn", "kindLabel", "kindEn", "snippet", "url" })
                Assert.NotEqual("", node.GetProperty(field).GetString());
        }
    }

    [Theory]
    [InlineData("Ministry:meti", "経済産業省", "Ministry of Economy, Trade and Industry")]
    [InlineData("ScheduleEntry:2023-001-1", "量子の実用化（2023）", "Put quantum to use (2023)")]
    [InlineData("Section:2023-1", "研究開発", "研究開発")]
    public async Task A_label_is_made_as_the_model_says(string id, string japanese, string english)
    {
        var node = await NodeAsync(id, "label en: label(language: EN)");

        Assert.Equal((japanese, english), (Text(node, "label"), Text(node, "en")));
    }

    [Fact]
    public async Task A_variable_chooses_the_language()
    {
        const string Document =
            "query($in: Language!) { node(id: \"Ministry:mext\") { label(language: $in) kindLabel(language: $in) } }";

        Assert.Contains("Ministry of Education", await engine.TextAsync(Document, """{"in":"EN"}"""), StringComparison.Ordinal);
        Assert.Contains("文部科学省", await engine.TextAsync(Document, """{"in":"JA"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_has_no_name_for_readers_goes_by_its_own()
    {
        var section = await NodeAsync("Section:2023-1", "kindLabel en: kindLabel(language: EN)");
        var entry = await NodeAsync("ScheduleEntry:2023-001-1", "kindLabel en: kindLabel(language: EN)");

        Assert.Equal(("Section", "Section"), (Text(section, "kindLabel"), Text(section, "en")));
        Assert.Equal(("工程", "schedule entry"), (Text(entry, "kindLabel"), Text(entry, "en")));
    }

    [Fact]
    public async Task Without_a_base_address_a_url_is_a_path() =>
        Assert.Equal("/nodes/Ministry:meti", Text(await NodeAsync("Ministry:meti", "url"), "url"));

    [Fact]
    public async Task The_most_central_node_of_all_has_1_and_lists_can_be_ordered_by_it()
    {
        var data = await engine.DataAsync("""
            {
              concepts(orderBy: [{ importance: DESC }]) { nodes { importance } }
              all: search(query: "2", first: 100, where: { importance: { gt: 1 } }) { totalCount }
            }
            """);

        var values = data.GetProperty("concepts").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("importance").GetDouble()).ToList();
        Assert.Equal(values.OrderDescending(), values);
        Assert.InRange(values[^1], 0.000001, values[0]);
        Assert.Equal(1.0, SmallGraph.Data.Nodes.Max(node => node.Properties["importance"]));
        Assert.Equal(0, data.GetProperty("all").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Values_have_words_in_both_languages()
    {
        var data = await engine.DataAsync(
            """{ vocabularies(names: ["LinkMethod", "Unit", "Node"]) { name terms { value ja en } } }""");

        var text = data.ToString();
        Assert.Contains("""{"value":"CURATED","ja":"人の判断","en":"decided by a person"}""", text, StringComparison.Ordinal);
        Assert.Contains("""{"value":"percent","ja":"％","en":"%"}""", text, StringComparison.Ordinal);
        Assert.Contains("""{"value":"ScheduleEntry","ja":"工程","en":"schedule entry"}""", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vocabulary_that_is_not_there_is_refused_with_those_that_are()
    {
        var error = Assert.Single(await engine.ErrorsAsync("""{ vocabularies(names: ["Units"]) { name } }"""));

        Assert.StartsWith(
            "names has 'Units', which is no vocabulary; there are Node, ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    async Task<JsonElement> NodeAsync(string id, string fields) =>
        (await engine.DataAsync($$"""{ node(id: "{{id}}") { {{fields}} } }""")).GetProperty("node");

    static string? Text(JsonElement node, string field) => node.GetProperty(field).GetString();
}
