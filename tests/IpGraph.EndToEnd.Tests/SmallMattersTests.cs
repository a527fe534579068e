using System.Text.Json;
using System.Text.RegularExpressions;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Cells that only carry on, the order of ids, and where the documents are found.</summary>
[Collection(nameof(RealGraph))]
public sealed partial class SmallMattersTests(RealGraph graph)
{
    [Fact]
    public void A_cell_only_carries_on_exactly_where_it_is_the_set_phrase() => Assert.All(
        graph.Data.Nodes.Where(node => node.Type.Name == "ScheduleEntry"),
        cell => Assert.True(
            SetPhrase().IsMatch((string)cell.Properties["text"]) == (bool)cell.Properties["continues"], $"{cell.Id}: {cell.Properties["text"]}"));

    [Theory]
    [InlineData("ScheduleEntry:2023-009-2")]
    [InlineData("ScheduleEntry:2023-103-8")]
    [InlineData("ScheduleEntry:2023-124-2")]
    [InlineData("ScheduleEntry:2023-138-4")]
    public void A_cell_that_says_something_of_its_own_does_not_only_carry_on(string id) =>
        Assert.False((bool)graph.Data.Nodes.Single(node => node.Id == id).Properties["continues"]);

    [Fact]
    public async Task Numbers_in_ids_and_of_sections_count_as_numbers()
    {
        var data = await graph.Engine.DataAsync(
            """
            {
              sections(where: {year: {eq: 2023}, plan: {year: {eq: 2023}}}, orderBy: [{number: ASC}]) { nodes { number } }
              measure(id: "Measure:2023-036") { schedule { nodes { id } } }
            }
            """);
        Assert.Equal(
            Enumerable.Range(1, 10).Select(number => $"{number}"),
            data.GetProperty("sections").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("number").GetString()!));
        var cells = data.GetProperty("measure").GetProperty("schedule").GetProperty("nodes").EnumerateArray()
            .Select(node => node.GetProperty("id").GetString()!).ToList();
        Assert.Equal(Enumerable.Range(1, cells.Count).Select(number => $"ScheduleEntry:2023-036-{number}"), cells);
    }

    [Fact]
    public async Task Every_official_document_says_where_it_is_published()
    {
        var data = await graph.Engine.DataAsync("{ documents(where: {address: {isNull: true}}) { nodes { id } } }");
        Assert.Equal("Document:article-2024", data.GetProperty("documents").GetProperty("nodes")[0].GetProperty("id").GetString());
        Assert.Equal(1, data.GetProperty("documents").GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_citation_leads_to_its_document()
    {
        var data = await graph.Engine.DataAsync(
            """
            {
              node(id: "KnownFault:contradiction-20-trillion") {
                citations { document fromLine source { id title issuedPrintedAs } }
                sources { edges { citations { fromLine } node { id issued } } }
              }
              document(id: "Document:article-2024") { citedBy(where: {type: [MEASURE]}) { totalCount } }
            }
            """);
        Assert.All(data.GetProperty("node").GetProperty("citations").EnumerateArray(), citation => Assert.Equal(
            citation.GetProperty("document").GetString(), citation.GetProperty("source").GetProperty("id").GetString()));
        var sources = data.GetProperty("node").GetProperty("sources").GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(
            ["Document:overview-2025", "Document:toward-2026"],
            sources.Select(source => source.GetProperty("node").GetProperty("id").GetString()));
        Assert.Equal([167, 198, 882, 917], sources[0].GetProperty("citations").EnumerateArray().Select(place => place.GetProperty("fromLine").GetInt32()));
        Assert.Equal(22, data.GetProperty("document").GetProperty("citedBy").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("Kpi:2025-content-overseas", 917, 18)]
    [InlineData("Kpi:2025-agri-exports", 541, 11)]
    [InlineData("Kpi:2025-gii-rank", 65, null)]
    [InlineData("Measure:2023-001", 88, 1)]
    [InlineData("Measure:2023-186", 5844, 56)]
    [InlineData("ProgressEntry:2025-001", 23, null)]
    public async Task A_citation_tells_its_page_where_the_document_does(string id, int line, int? page)
    {
        var data = await graph.Engine.DataAsync($$"""{ node(id: "{{id}}") { citations { fromLine page } } }""");
        var citation = data.GetProperty("node").GetProperty("citations").EnumerateArray()
            .Single(citation => citation.GetProperty("fromLine").GetInt32() == line).GetProperty("page");
        Assert.Equal(page, citation.ValueKind == JsonValueKind.Null ? null : citation.GetInt32());
    }

    [Fact]
    public async Task Of_a_rank_nothing_grows()
    {
        var data = await graph.Engine.DataAsync(
            """{ kpi(id: "Kpi:2025-gii-rank") { latestValue gap growthSeen growthNeeded growthSource track trackReason } }""");
        Assert.Equal(
            """{"latestValue":13,"gap":-9,"growthSeen":null,"growthNeeded":null,"growthSource":null,"track":"NO_TREND","trackReason":"A rank has no growth that could be compared."}""",
            data.GetProperty("kpi").GetRawText());
    }

    [Theory]
    [InlineData("""chosen: [{by: UNIT, in: ["percent"]}]""")]
    [InlineData("""where: {unit: {eq: "percent"}}""")]
    [InlineData("""where: {unit: {isNull: true}}""")]
    [InlineData("""where: {id: {eq: "Kpi:2025-gii-rank"}}""")]
    public async Task Figures_are_summed_where_no_two_units_can_meet(string arguments)
    {
        var data = await graph.Engine.DataAsync($$"""{ kpis({{arguments}}) { totalCount aggregate { targetValue { sum } } } }""");
        Assert.True(data.GetProperty("kpis").GetProperty("totalCount").GetInt32() > 0);
    }

    [Fact]
    public async Task Figures_are_not_summed_where_the_units_chosen_are_two()
    {
        var answer = await graph.Engine.TextAsync("""{ kpis(chosen: [{by: UNIT, in: ["percent", "rank"]}]) { aggregate { targetValue { sum } } } }""");
        Assert.Contains("may mix values of different unit", answer);
    }

    [GeneratedRegex("^左記の?(実施|取組|検討)?状況等?を踏まえ(つつ)?、必要な(取組|措置)を(引き続き)?(実施|検討|行う)(する)?。?$")]
    private static partial Regex SetPhrase();
}
