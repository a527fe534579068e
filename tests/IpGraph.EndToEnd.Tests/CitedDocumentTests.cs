namespace IpGraph.EndToEnd.Tests;

/// <summary>Citations of the documents themselves: no more is said of them than they print.</summary>
[Collection(nameof(RealGraph))]
public sealed class CitedDocumentTests(RealGraph graph)
{
    /// <remarks>The document prints 令和8年4月, and no day.</remarks>
    [Theory]
    [InlineData("TEXT", "JA", "『「知的財産推進計画2025」の進捗状況』（内閣府知的財産戦略推進事務局、2026-04）")]
    [InlineData("TEXT", "EN", "(Intellectual Property Strategy Promotion Secretariat, Cabinet Office of Japan, 2026-04)")]
    [InlineData("RIS", "JA", "PB  - 内閣府知的財産戦略推進事務局\r\nPY  - 2026\r\nDA  - 2026/04//\r\n")]
    [InlineData("BIBTEX", "EN", "year = {2026},\n  month = apr,")]
    [InlineData("CSL_JSON", "JA", "\"date-parts\":[[2026,4]]")]
    public async Task A_month_stays_a_month_and_the_publisher_is_named_in_the_language_of_the_citation(string style, string language, string part) =>
        Assert.Contains(part, await CitationAsync("Document:progress-2025", style, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("JA", "行。「")]
    [InlineData("EN", ". “")]
    public async Task Several_documents_are_sentences_of_their_own(string language, string between)
    {
        var citation = await CitationAsync("Ministry:cabinet-office", "TEXT", language);
        Assert.Contains(between, citation, StringComparison.Ordinal);
        Assert.DoesNotContain(".;", citation, StringComparison.Ordinal);
        Assert.DoesNotContain("。／", citation, StringComparison.Ordinal);
    }

    async Task<string> CitationAsync(string id, string style, string language)
    {
        var data = await graph.Engine.DataAsync($$"""{ node(id: "{{id}}") { citation(style: {{style}}, language: {{language}}) } }""");
        return data.GetProperty("node").GetProperty("citation").GetString()!;
    }
}
