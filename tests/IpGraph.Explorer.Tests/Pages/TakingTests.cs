using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IpGraph.Operations.Tables;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>What readers take away from every page: a citation, the data, the query, the drawings.</summary>
[Collection(nameof(SeedSite))]
public sealed partial class TakingTests(SeedSite seed)
{
    public static TheoryData<string> Views() =>
    [
        "/", "/search?q=海賊版", "/nodes/Measure:2023-040", "/nodes/Ministry:maff", "/nodes/StrategicField:quantum", "/nodes/Ministry:maff/measures",
        "/connections?from=Topic:quantum&to=Ministry:maff", "/around?of=Measure:2023-040", "/matrix", "/matrix?view=topics-editions",
        "/matrix/cell?view=topics-editions&row=Topic:quantum&column=2023", "/targets", "/compare", "/faults", "/about",
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_is_cited_in_three_forms_in_both_languages(string address)
    {
        foreach (var language in new[] { "ja", "en" })
        {
            var page = await seed.Site.Page($"/{language}{address}");
            Assert.NotEmpty(page.QuerySelector("#cite-text")!.TextContent);
            Assert.StartsWith("@misc{", page.QuerySelector("#cite-bibtex")!.TextContent);
            Assert.StartsWith("TY  - ", page.QuerySelector("#cite-ris")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/ja/nodes/Measure:2023-040", "構築」［標題は IpGraph による］『工程表", "標題は IpGraph による；")]
    [InlineData("/en/nodes/Measure:2023-040", "” [title by IpGraph], in Roadmap", "titles by IpGraph;")]
    [InlineData("/ja/nodes/ScheduleEntry:2023-013-1", "」［標題は IpGraph による］『", "標題は IpGraph による；")]
    [InlineData("/ja/nodes/KnownFault:contradiction-20-trillion", "」［標題は IpGraph による］『", "標題は IpGraph による；")]
    [InlineData("/ja/nodes/Finding:2026-001", "」『", null)]
    [InlineData("/ja/nodes/Document:roadmap-2023", "』（", null)]
    [InlineData("/en/nodes/Document:roadmap-2023", "2023 [title by IpGraph] (", "title by IpGraph")]
    [InlineData("/ja/nodes/Ministry:cao-health", "」『", null)]
    [InlineData("/en/nodes/Ministry:cao-health", "” [title by IpGraph], in Roadmap", "titles by IpGraph;")]
    [InlineData("/en/nodes/Ministry:cao-ip", "”, in Roadmap of the priority items of the Intellectual Property Strategic Program 2023 [title by IpGraph] (", "title of the document by IpGraph;")]
    [InlineData("/en/nodes/Ministry:cabinet-office", "”, in ", "title of the document by IpGraph;")]
    public async Task A_citation_says_which_titles_are_ours_where_no_document_prints_them(string address, string text, string? note)
    {
        var page = await seed.Site.Page(address);
        Assert.Contains(text, page.QuerySelector("#cite-text")!.TextContent);
        Assert.All(["bibtex", "ris"], form =>
        {
            var words = page.QuerySelector($"#cite-{form}")!.TextContent;
            Assert.Equal(note is not null, words.Contains("IpGraph", StringComparison.Ordinal));
            Assert.Contains(note ?? "", words);
        });
    }

    [Fact]
    public async Task A_view_is_cited_by_its_title_the_version_and_its_permanent_address()
    {
        var page = await seed.Site.Page("/en/matrix?view=topics-editions");
        var text = page.QuerySelector("#cite-text")!.TextContent;
        Assert.Contains("“Topics × editions”, in IpGraph", text);
        Assert.Contains(seed.Site.Engine.Store.Version.Id, text);
        Assert.EndsWith("http://ip.example.org/en/matrix?view=topics-editions", text);
        Assert.Contains("UR  - http://ip.example.org/en/matrix?view=topics-editions", page.QuerySelector("#cite-ris")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_has_its_data_as_JSON_and_as_CSV_and_shows_its_query(string address)
    {
        var page = await seed.Site.Page($"/ja{address}");
        var links = page.QuerySelectorAll("#query a").Select(link => (Name: link.TextContent, Address: link.GetAttribute("href")!)).ToList();
        Assert.Contains(links, link => link.Name == "JSON");
        Assert.Contains(links, link => link.Name == "CSV");
        var query = links.First(link => link.Address.StartsWith("/ja/query?", StringComparison.Ordinal)).Address;
        var shown = await seed.Site.Page(query);
        var asked = await seed.Site.Page($"/ja/query?run=1&query={Uri.EscapeDataString(shown.QuerySelector("#query-text")!.TextContent)}"
            + $"&variables={Uri.EscapeDataString(shown.QuerySelector("#query-variables")!.TextContent)}");
        var answer = JsonElement.Parse(asked.QuerySelector("#result")!.TextContent);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
    }

    [Fact]
    public async Task The_ends_of_a_relationship_are_taken_away_as_files()
    {
        var (_, json) = await seed.Site.Text("/ja/nodes/Ministry:maff/measures.json");
        var measures = JsonElement.Parse(json).GetProperty("node").GetProperty("measures");
        var (_, csv) = await seed.Site.Text("/ja/nodes/Ministry:maff/measures.csv");
        var lines = csv.TrimEnd('\n').Split('\n');
        Assert.Contains("node.id", lines[0]);
        Assert.Equal(measures.GetProperty("edges").GetArrayLength(), lines.Length - 1);
    }

    [Theory]
    [InlineData("/matrix/cell?view=ministries-fields&row=Ministry:meti&column=StrategicField:quantum", "measures")]
    [InlineData("/matrix/cell?view=topics-editions&row=Topic:content&column=2025", "measures")]
    [InlineData("/nodes/Ministry:maff", "ministry.leads.byField.groups")]
    [InlineData("/nodes/Topic:content", "concept.measures.byMinistry.groups")]
    [InlineData("/nodes/Measure:2023-040", "measure.schedule")]
    [InlineData("/nodes/Measure:2025-d-075", "measure.progress")]
    [InlineData("/compare", "compare.continuations")]
    public async Task What_is_taken_for_spreadsheets_is_the_list_that_the_page_shows(string address, string table)
    {
        var page = await seed.Site.Page($"/en{address}");
        var (operation, parameters) = page.QuerySelectorAll("#query a").Select(link => link.GetAttribute("href")!)
            .First(link => link.StartsWith("/api/", StringComparison.Ordinal) && link.Contains(".csv?", StringComparison.Ordinal))["/api/".Length..]
            .Split(".csv?") is [var name, var query] ? (name, query) : default;
        Assert.EndsWith($"&table={table}", parameters);
        Assert.True(seed.Site.Catalogue.TryFind(operation, out var known));
        Assert.Contains(table, TableShape.Of(known).Select(each => each.Name));
    }

    [Theory]
    [InlineData("/ja/nodes/Measure:2023-040.svg")]
    [InlineData("/en/nodes/Kpi:2025-content-overseas.svg")]
    [InlineData("/en/matrix.svg?view=topics-editions")]
    [InlineData("/ja/around.svg?of=Topic:quantum")]
    [InlineData("/ja/connections.svg?from=Topic:quantum&to=Ministry:maff")]
    public async Task A_drawing_is_a_file_that_has_its_looks_and_leads_back(string address)
    {
        var (status, text) = await seed.Site.Text(address);
        Assert.Equal(200, status);
        var picture = XElement.Parse(text);
        Assert.Contains(picture.Descendants(), part => part.Attribute("fill") is not null && part.Attribute("class") is not null);
        Assert.All(
            picture.Descendants().Select(part => part.Attribute("href")?.Value).OfType<string>(),
            link => Assert.StartsWith("http://ip.example.org/", link));
    }

    [Theory]
    [InlineData("/ja/connections.gexf?from=Topic:quantum&to=Ministry:maff")]
    [InlineData("/ja/around.gexf?of=Topic:quantum")]
    public async Task A_part_of_the_graph_is_a_file_for_other_programs(string address)
    {
        var (_, text) = await seed.Site.Text(address);
        Assert.True(XElement.Parse(text).Descendants().Count(part => part.Name.LocalName == "node") > 3);
    }

    [Theory]
    [InlineData("", "ol.continued > li", 20)]
    [InlineData("change=REWORDED&move=PARTLY", "ol.continued > li", 1)]
    [InlineData("from=2023&to=2025&change=NEW", "main section .links > li", 20)]
    [InlineData("from=2023&to=2025&change=CANNOT_BE_TOLD", "main section .links > li", 20)]
    public async Task What_a_comparison_lists_is_taken_away_with_the_rows_of_all_its_pages(string view, string item, int least)
    {
        var (listed, csv) = (new List<string>(), "");
        for (var next = $"/en/compare?{view}"; next is not null;)
        {
            var page = await seed.Site.Page(next);
            if (csv.Length == 0)
                csv = (await seed.Site.Text(page.QuerySelector("#query a[href*='compare.csv']")!.GetAttribute("href")!)).Html;
            listed.AddRange(page.QuerySelectorAll(item).SelectMany(row => row.QuerySelectorAll("a[href*='/nodes/']:not([href*='#'])"))
                .Select(link => link.GetAttribute("href")!["/en/nodes/".Length..]));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        var rows = csv.TrimEnd('\n').Split('\n');
        Assert.InRange(rows.Length - 1, least, listed.Count);
        Assert.Equal(listed.Order(), rows.Skip(1).SelectMany(row => Id().Matches(row)).Select(match => match.Value).Order());
        Assert.Contains("change", rows[0].Split(','));
    }

    [GeneratedRegex("(?<=^|,)Measure:[^,]+")]
    private static partial Regex Id();

    [Theory]
    [InlineData("/ja/search.svg?q=海賊版")]
    [InlineData("/ja/matrix.gexf")]
    [InlineData("/ja/nodes/Measure:2023-040.svg?figure=9")]
    public async Task A_file_that_a_page_does_not_have_is_not_there(string address) =>
        Assert.Equal(404, (await seed.Site.Text(address)).Status);
}
