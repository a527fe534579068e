using System.Text.Json;
using System.Xml.Linq;
using IpGraph.Operations.Tables;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>What readers take away from every page: a citation, the data, the query, the drawings.</summary>
[Collection(nameof(SeedSite))]
public sealed class TakingTests(SeedSite seed)
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
    [InlineData("/ja/search.svg?q=海賊版")]
    [InlineData("/ja/matrix.gexf")]
    [InlineData("/ja/nodes/Measure:2023-040.svg?figure=9")]
    public async Task A_file_that_a_page_does_not_have_is_not_there(string address) =>
        Assert.Equal(404, (await seed.Site.Text(address)).Status);
}
