using System.Text.Json;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>Nodes and the dataset as works cite them.</summary>
public sealed class CitationTests
{
    static readonly AnsweringEngine Engine = new(SmallGraph.Build(SmallGraph.With("documents.yaml", text => text.Replace(
        "title: 工程表\n", "title: 工程表 {A&B} 50%_x\n", StringComparison.Ordinal))).Graph!);

    [Theory]
    [InlineData("style: TEXT", "「量子の実用化」［標題は IpGraph による］『工程表 {A&B} 50%_x』10–12行。")]
    [InlineData("style: TEXT, language: EN", "“Put quantum to use” [title by IpGraph], in 工程表 {A&B} 50%_x, lines 10–12.")]
    [InlineData("language: JA", "「量子の実用化」［標題は IpGraph による］『工程表 {A&B} 50%_x』10–12行。")]
    [InlineData("style: BIBTEX, language: EN", "@misc{Measure:2023-001,\n  title = {{Put quantum to use}},\n  howpublished = {工程表 \\{A\\&B\\} 50\\%\\_x},\n  note = {title by IpGraph; lines 10--12},\n  language = {japanese}\n}")]
    [InlineData("style: RIS", "TY  - GOVDOC\r\nID  - Measure:2023-001\r\nTI  - 量子の実用化\r\nT2  - 工程表 {A&B} 50%_x\r\nN1  - 標題は IpGraph による；10-12行\r\nLA  - ja\r\nER  - \r\n")]
    [InlineData("style: CSL_JSON", """[{"id":"Measure:2023-001","type":"chapter","title":"量子の実用化","container-title":"工程表 {A&B} 50%_x","note":"標題は IpGraph による；10–12行","language":"ja"}]""")]
    public async Task A_node_is_cited_in_every_style(string arguments, string expected)
    {
        var data = await Engine.DataAsync($$"""{ node(id: "Measure:2023-001") { citation({{arguments}}) } }""");

        Assert.Equal(expected, data.GetProperty("node").GetProperty("citation").GetString());
    }

    [Theory]
    [InlineData("JA", "』10–13、20–22、30行。")]
    [InlineData("EN", ", lines 10–13, 20–22, 30.")]
    public async Task Places_that_lie_apart_are_told_apart(string language, string end)
    {
        var engine = new AnsweringEngine(SmallGraph.Build(SmallGraph.With("measures.yaml", text => text.Replace(
            "cite: roadmap-2023:10-12",
            "cite: [roadmap-2023:30, roadmap-2023:10-12, roadmap-2023:13, roadmap-2023:20-22, roadmap-2023:21]",
            StringComparison.Ordinal))).Graph!);
        var data = await engine.DataAsync($$"""{ node(id: "Measure:2023-001") { citation(language: {{language}}) } }""");

        Assert.EndsWith(end, data.GetProperty("node").GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measure(id: \"Measure:2023-001\")", "JA", true)]
    [InlineData("measure(id: \"Measure:2023-001\") { schedule(first: 1) { nodes", "EN", true)]
    [InlineData("document(id: \"Document:roadmap-2023\")", "JA", false)]
    [InlineData("ministry(id: \"Ministry:meti\")", "EN", false)]
    public async Task A_title_that_no_document_prints_is_said_to_be_ours(string of, string language, bool isOurs)
    {
        var ends = string.Concat(Enumerable.Repeat(" }", of.Count(sign => sign == '{') + 1));
        var data = await Engine.DataAsync(
            $$"""{ {{of}} { text: citation(language: {{language}}) csl: citation(style: CSL_JSON, language: {{language}}) }{{ends}}""");

        Assert.Equal(isOurs ? 2 : 0, data.GetRawText().Split("IpGraph").Length - 1);
    }

    [Theory]
    [InlineData("measure(id: \"Measure:2023-001\")", "TEXT", "“Put quantum to use” [title by IpGraph], in The roadmap [title by IpGraph], lines")]
    [InlineData("measure(id: \"Measure:2023-001\")", "BIBTEX", "note = {titles by IpGraph; lines")]
    [InlineData("ministry(id: \"Ministry:meti\")", "TEXT", "Industry”, in The roadmap [title by IpGraph], line")]
    [InlineData("ministry(id: \"Ministry:meti\")", "RIS", "N1  - title of the document by IpGraph; line")]
    [InlineData("document(id: \"Document:roadmap-2023\")", "TEXT", "The roadmap [title by IpGraph].")]
    public async Task An_English_title_of_the_document_is_said_to_be_ours(string of, string style, string expected)
    {
        var model = ModelReader.Read(SmallModel.Text.Replace(
            "  fileName: String!", "  titleEn: String @ours\n  fileName: String!", StringComparison.Ordinal));
        var engine = new AnsweringEngine(SmallGraph.Build(SmallGraph.With("documents.yaml", text => text.Replace(
            "title: 工程表\n", "title: 工程表\n  titleEn: The roadmap\n", StringComparison.Ordinal)), model).Graph!);
        var data = await engine.DataAsync($$"""{ {{of}} { english: citation(style: {{style}}, language: EN) japanese: citation(style: {{style}}) } }""");
        var cited = data.EnumerateObject().Single().Value;

        Assert.Contains(expected, cited.GetProperty("english").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("資料の標題", cited.GetProperty("japanese").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_cited_as_a_whole()
    {
        var data = await Engine.DataAsync("""{ document(id: "Document:roadmap-2023") { citation } }""");

        Assert.Equal("『工程表 {A&B} 50%_x』。", data.GetProperty("document").GetProperty("citation").GetString());
    }

    [Fact]
    public async Task The_dataset_is_cited_with_its_version()
    {
        var data = await Engine.DataAsync("{ dataset { version citation(style: CSL_JSON, language: EN) } }");

        var dataset = data.GetProperty("dataset");
        var item = Assert.Single(JsonDocument.Parse(dataset.GetProperty("citation").GetString()!).RootElement.EnumerateArray());
        Assert.Equal("dataset", item.GetProperty("type").GetString());
        Assert.Equal(dataset.GetProperty("version").GetString(), item.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Every_node_of_any_type_has_a_citation()
    {
        var data = await Engine.DataAsync("""{ search(query: "量", first: 100) { nodes { id citation(style: RIS) } } }""");

        foreach (var node in data.GetProperty("search").GetProperty("nodes").EnumerateArray())
            Assert.Contains($"ID  - {node.GetProperty("id").GetString()}", node.GetProperty("citation").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: \"\"", "title is empty", "title")]
    [InlineData("title: \" \\t\"", "title is empty", "title")]
    [InlineData("title: \"Targets\", url: \"\"", "url is \"\"; give a whole web address", "url")]
    [InlineData("url: \"/en/targets\"", "url is \"/en/targets\"", "url")]
    [InlineData("url: \"nonsense\"", "url is \"nonsense\"", "url")]
    [InlineData("url: \"javascript:alert(1)\"", "url is \"javascript:alert(1)\"", "url")]
    public async Task A_view_that_has_no_name_or_no_address_is_refused(string arguments, string message, string argument)
    {
        var error = (await Engine.ErrorsAsync($"{{ dataset {{ citation({arguments}) }} }}")).Single();

        Assert.StartsWith(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(argument, error.GetProperty("extensions").GetProperty("arguments").EnumerateArray().Select(each => each.GetString()));
    }
}
