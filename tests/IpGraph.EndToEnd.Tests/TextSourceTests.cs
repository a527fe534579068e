using System.Text.Json;
using IpGraph.Explorer;

namespace IpGraph.EndToEnd.Tests;

/// <summary>What is told in this graph's own words is never shown, cited or compared as the words of a document.</summary>
[Collection(nameof(RealGraph))]
public sealed class TextSourceTests(RealGraph graph)
{
    readonly ExplorerSite site = ExplorerScreen.Site(graph);

    [Fact]
    public void Every_type_of_text_may_have_summaries()
    {
        Assert.All(graph.Engine.Store.Version.Model.NodeTypes.Where(type => type.Implements("Content")), type =>
            Assert.Equal(("textSource", "SUMMARY"), (type.FindProperty("text")!.Ours?.Where, type.FindProperty("text")!.Ours?.Is)));
    }

    [Theory]
    [InlineData("{textSource: {eq: SUMMARY}}", 48)]
    [InlineData("{textSource: {eq: SUMMARY}, year: {ne: 2024}}", 0)]
    [InlineData("{textSource: {eq: OFFICIAL}, year: {eq: 2024}}", 0)]
    public async Task All_of_2024_is_a_summary_and_nothing_else(string where, int count)
    {
        var data = await graph.Engine.DataAsync($$"""{ contents(where: {{where}}) { totalCount } }""");
        Assert.Equal(count, data.GetProperty("contents").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("JA", "［IpGraph による要約］『")]
    [InlineData("EN", " [summary by IpGraph], in ")]
    public async Task A_summary_is_cited_without_quotation_marks_and_under_the_name_of_the_author(string language, string part)
    {
        foreach (var id in new[] { "Finding:2024-009", "Measure:2024-09", "Kpi:2024-cool-japan-overseas" })
        {
            var text = await CitationAsync(id, "TEXT", language);
            Assert.Contains(part, text, StringComparison.Ordinal);
            Assert.False(text[0] is '「' or '“', text);
            Assert.Contains("IpGraph", await CitationAsync(id, "BIBTEX", language), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Document:article-2024", "TEXT", "JA", "（山本 英一）")]
    [InlineData("Document:article-2024", "TEXT", "EN", "(Eiichi Yamamoto)")]
    [InlineData("Measure:2024-09", "BIBTEX", "JA", "author = {山本, 英一},")]
    [InlineData("Measure:2024-09", "BIBTEX", "EN", "author = {Yamamoto, Eiichi},")]
    [InlineData("Measure:2024-09", "RIS", "JA", "TY  - GEN\r\n")]
    [InlineData("Measure:2024-09", "RIS", "EN", "AU  - Yamamoto, Eiichi\r\nN1")]
    [InlineData("Document:article-2024", "CSL_JSON", "JA", "\"type\":\"article\"")]
    [InlineData("Document:article-2024", "CSL_JSON", "JA", "\"author\":[{\"family\":\"山本\",\"given\":\"英一\"}]")]
    [InlineData("Measure:2025-a-002", "RIS", "JA", "TY  - GOVDOC\r\n")]
    public async Task A_signed_article_has_its_author_and_is_no_government_document(string id, string style, string language, string part) =>
        Assert.Contains(part, await CitationAsync(id, style, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("Measure:2025-a-002")]
    [InlineData("Measure:2025-a-011")]
    public async Task The_words_of_a_summary_are_not_compared(string id)
    {
        var data = await graph.Engine.DataAsync(
            $$"""
            {
              lineage(of: "{{id}}") { links { kind later { id } earlier { id } relationship { score change } difference { isEqual } } }
            }
            """);
        var links = data.GetProperty("lineage").GetProperty("links").EnumerateArray()
            .Where(link => link.GetProperty("kind").GetString() == "CONTINUES").ToList();
        Assert.Contains(links, OfSummary);
        Assert.All(links.Where(OfSummary), link =>
        {
            Assert.Equal(JsonValueKind.Null, link.GetProperty("difference").ValueKind);
            Assert.Equal(JsonValueKind.Null, link.GetProperty("relationship").GetProperty("score").ValueKind);
            Assert.DoesNotContain(link.GetProperty("relationship").GetProperty("change").GetString(), new[] { "CARRIED", "REWORDED" });
        });
        Assert.All(links.Where(link => !OfSummary(link)), link =>
            Assert.NotEqual(JsonValueKind.Null, link.GetProperty("difference").ValueKind));
    }

    [Theory]
    [InlineData("JA", "要約（AIの進歩とマルチモーダル化", "「AIの進歩")]
    [InlineData("EN", "the summary (AIの進歩とマルチモーダル化", "“AIの進歩")]
    public async Task A_sentence_about_a_summary_does_not_quote_it(string language, string said, string not)
    {
        var data = await graph.Engine.DataAsync(
            $$"""{ paths(from: "Finding:2024-009", to: "Measure:2025-a-002", maxLength: 4, first: 3) { sentence(language: {{language}}) } }""");
        Assert.NotEmpty(data.GetProperty("paths").EnumerateArray());
        Assert.All(data.GetProperty("paths").EnumerateArray(), path =>
        {
            Assert.Contains(said, path.GetProperty("sentence").GetString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(not, path.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/ja/nodes/Finding:2024-009", "IpGraphによる要約です。資料の文言ではない", "行 64")]
    [InlineData("/en/nodes/Measure:2024-01", "not the words of the document", "line 60")]
    public async Task A_page_of_a_summary_says_so_with_the_lines(string address, string said, string lines)
    {
        var screen = await ExplorerScreen.Open(site, address);
        Assert.Contains(said, screen.Text, StringComparison.Ordinal);
        Assert.Contains(lines, screen.Text[screen.Text.IndexOf(said, StringComparison.Ordinal)..][..600], StringComparison.Ordinal);
        Assert.DoesNotContain("<blockquote class=\"official\"", screen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/nodes/Measure:2025-a-002", "their words are not compared")]
    [InlineData("/ja/nodes/Measure:2025-a-002", "文言は比べていません")]
    [InlineData("/ja/compare?from=2024&to=2025", "文言は比べていません")]
    [InlineData("/en/about", "texts that rest on it alone are our summaries")]
    public async Task Pages_say_why_no_words_are_compared(string address, string said) =>
        Assert.Contains(said, (await ExplorerScreen.Open(site, address)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task No_document_and_no_report_has_a_day_that_nobody_printed()
    {
        var data = await graph.Engine.DataAsync(
            """{ documents(first: 50) { nodes { issued issuedPrintedAs } } progressEntries(first: 100) { nodes { asOf } } }""");
        var documents = data.GetProperty("documents").GetProperty("nodes").EnumerateArray()
            .Select(document => (Printed: document.GetProperty("issuedPrintedAs").GetString(), Issued: document.GetProperty("issued").GetString())).ToList();
        Assert.Equal([("令和8年2月", "2026-02"), ("令和8年4月", "2026-04")], documents.Where(document => document.Printed is not null).Order());
        Assert.All(documents.Where(document => document.Printed is null), document => Assert.Null(document.Issued));
        Assert.All(data.GetProperty("progressEntries").GetProperty("nodes").EnumerateArray(), report => Assert.Equal("2026-04", report.GetProperty("asOf").GetString()));
    }

    [Theory]
    [InlineData("/ja/nodes/Document:toward-2026", "2026-02-01")]
    [InlineData("/en/nodes/ProgressEntry:2025-001", "2026-04-01")]
    public async Task A_page_shows_a_month_as_a_month(string address, string day)
    {
        var screen = await ExplorerScreen.Open(site, address);
        Assert.DoesNotContain(day, screen.Text, StringComparison.Ordinal);
        Assert.Contains(day[..7], screen.Text, StringComparison.Ordinal);
    }

    async Task<string> CitationAsync(string id, string style, string language)
    {
        var data = await graph.Engine.DataAsync($$"""{ node(id: "{{id}}") { citation(style: {{style}}, language: {{language}}) } }""");
        return data.GetProperty("node").GetProperty("citation").GetString()!;
    }

    static bool OfSummary(JsonElement link) => new[] { "later", "earlier" }
        .Any(end => link.GetProperty(end).GetProperty("id").GetString()!.StartsWith("Measure:2024-", StringComparison.Ordinal));
}
