using System.Text.Json;
using IpGraph.Operations;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

/// <summary>What is known of the ministries of each measure, against the pages.</summary>
[Collection(nameof(RealGraph))]
public sealed class MinistryTests(RealGraph graph)
{
    [Theory]
    [InlineData("Measure:2023-017", "Ministry:mext", "LEADS")]
    [InlineData("Measure:2025-d-005", "Ministry:jftc", "REPORTED")]
    [InlineData("Measure:2025-d-004", "Ministry:cao-ip", "REPORTED")]
    [InlineData("Measure:2025-a-020", "Ministry:smea", "NAMED")]
    public void A_ministry_has_the_part_that_the_page_shows(string measure, string ministry, string role) =>
        Assert.Equal(role, Involvement(measure, ministry)["role"]);

    [Fact]
    public void A_part_in_a_measure_of_2025_names_its_reports_and_cites_where_they_are_signed()
    {
        var part = Involvement("Measure:2025-d-004", "Ministry:cao-ip");

        Assert.Equal(["ProgressEntry:2025-001"], (IEnumerable<object>)part["reports"]);
        Assert.Equal(["知財"], (IEnumerable<object>)part["printedAs"]);
        var citation = (IReadOnlyDictionary<string, object>)Assert.Single((IReadOnlyList<object>)part["citations"]);
        Assert.Equal(93, citation["fromLine"]);
    }

    [Fact]
    public void Every_part_has_its_evidence() => Assert.All(
        graph.Data.Relationships.Where(link => link.Type.Name == "INVOLVES"),
        link =>
        {
            var roles = (IReadOnlyList<object>)link.Properties["roles"];
            Assert.Equal(link.Properties["role"], roles[0]);
            Assert.NotEmpty((IReadOnlyList<object>)link.Properties["citations"]);
            Assert.Equal(roles.Contains("NAMED"), ((IReadOnlyList<object>)link.Properties["evidence"]).Count > 0);
            Assert.Equal(roles.Contains("REPORTED"), ((IReadOnlyList<object>)link.Properties["reports"]).Count > 0);
        });

    [Fact]
    public async Task Every_direction_of_2025_has_the_ministries_that_reported_on_it()
    {
        var data = await graph.Engine.DataAsync(
            "{ measures(where: {kind: {eq: DIRECTION}, ministries: {none: {}, link: {roles: {has: REPORTED}}}}) { nodes { id progress { totalCount } } } }");
        Assert.All(
            data.GetProperty("measures").GetProperty("nodes").EnumerateArray(),
            measure => Assert.Equal(0, measure.GetProperty("progress").GetProperty("totalCount").GetInt32()));
    }

    [Fact]
    public async Task The_measures_within_a_ministry_are_its_own_and_those_of_its_agencies()
    {
        var data = await graph.Engine.DataAsync(
            """
            {
              within: measures(where: {ministries: {some: {within: {some: {id: {eq: "Ministry:mext"}}}}}}) { totalCount }
              rolledUp: measures(where: {ministriesRolledUp: {some: {id: {eq: "Ministry:mext"}}}}) {
                totalCount
                facet(by: MINISTRIES_ROLLED_UP, first: 1) { groups { node { id } count } }
              }
              own: measures(where: {ministries: {some: {id: {eq: "Ministry:mext"}}}}) { totalCount }
              agency: measures(where: {ministries: {some: {id: {eq: "Ministry:bunka"}}}}) { totalCount }
              both: measures(where: {and: [
                {ministries: {some: {id: {eq: "Ministry:mext"}}}}, {ministries: {some: {id: {eq: "Ministry:bunka"}}}}]}) { totalCount }
            }
            """);
        var within = Count(data, "within");

        Assert.Equal(Count(data, "own") + Count(data, "agency") - Count(data, "both"), within);
        Assert.Equal(within, Count(data, "rolledUp"));
        var largest = data.GetProperty("rolledUp").GetProperty("facet").GetProperty("groups")[0];
        Assert.Equal("Ministry:mext", largest.GetProperty("node").GetProperty("id").GetString());
        Assert.Equal(within, largest.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData(2023, "LEADS", 186)]
    [InlineData(2024, "NAMED", 1)]
    [InlineData(2024, "NONE_PRINTED", 21)]
    [InlineData(2025, "REPORTED", 91)]
    [InlineData(2025, "NAMED", 2)]
    [InlineData(2025, "NONE_PRINTED", 43)]
    public async Task Each_edition_says_on_what_ground_ministries_are_known_and_for_how_many_measures_none_is(int year, string basis, int count)
    {
        var data = await graph.Engine.DataAsync(
            $"{{ measures(where: {{year: {{eq: {year}}}, ministryBasis: {{eq: {basis}}}}}) {{ totalCount }} }}");
        Assert.Equal(count, Count(data, "measures"));
    }

    [Fact]
    public async Task A_facet_says_which_editions_it_covers_and_for_how_many_measures_no_ministry_is_known()
    {
        var data = await graph.Engine.DataAsync(
            "{ measures { facet(by: MINISTRIES) { of none { count } editions { year of none } } } }");
        var facet = data.GetProperty("measures").GetProperty("facet");

        Assert.Equal(
            """[{"year":2023,"of":186,"none":0},{"year":2024,"of":22,"none":21},{"year":2025,"of":136,"none":43}]""",
            facet.GetProperty("editions").GetRawText());
        Assert.Equal(64, facet.GetProperty("none").GetProperty("count").GetInt32());
    }

    /// <summary>In 2023 the ministry of the Patent Office is printed as responsible, the office never; the Ministry of Defense is part of
    /// nothing.</summary>
    [Theory]
    [InlineData("Ministry:jpo", "NOT_EXAMINED", JsonValueKind.Null)]
    [InlineData("Ministry:mod", "NOTHING_FOUND", JsonValueKind.Number)]
    [InlineData("Ministry:caa", "FOUND", JsonValueKind.Number)]
    public async Task A_trend_has_no_share_of_a_body_in_whose_place_its_ministry_is_printed(string id, string finding, JsonValueKind share)
    {
        var data = await graph.Engine.DataAsync($$"""{ trend(of: LED_BY, only: ["{{id}}"]) { lines { points { year share finding } } } }""");
        var point = data.GetProperty("trend").GetProperty("lines")[0].GetProperty("points").EnumerateArray().Single(each => each.GetProperty("year").GetInt32() == 2023);
        Assert.Equal(finding, point.GetProperty("finding").GetString());
        Assert.Equal(share, point.GetProperty("share").ValueKind);
    }

    static int Count(JsonElement data, string field) => data.GetProperty(field).GetProperty("totalCount").GetInt32();

    IReadOnlyDictionary<string, object> Involvement(string measure, string ministry) => graph.Data.Relationships
        .Single(link => link.Type.Name == "INVOLVES" && link.From == measure && link.To == ministry).Properties;

    [Fact]
    public async Task The_overview_of_a_field_counts_its_measures_without_a_ministry_too()
    {
        var folder = Path.Combine(Golden.Root(), "operations");
        var operations = new CatalogueExecutor(OperationCatalogue.Read(folder, graph.Engine.Schema.Schema), graph.Engine.Engine);
        Assert.True(operations.Catalogue.TryFind("strategic-field-overview", out var overview));
        Assert.True(operations.Catalogue.TryFind("concept-in-view", out var page));
        var variables = JsonElement.Parse("""{"id": "StrategicField:ai-semiconductors"}""");
        using var told = await operations.ExecuteAsync(overview, variables);
        using var shown = await operations.ExecuteAsync(page, variables);
        var measures = JsonElement.Parse(told.Body.Span).GetProperty("data").GetProperty("strategicField").GetProperty("measures");
        var byMinistry = measures.GetProperty("byMinistry");
        var ofPage = JsonElement.Parse(shown.Body.Span).GetProperty("data").GetProperty("concept").GetProperty("measures").GetProperty("byMinistry");

        Assert.Equal(measures.GetProperty("totalCount").GetInt32(), byMinistry.GetProperty("editions").EnumerateArray().Sum(edition => edition.GetProperty("of").GetInt32()));
        Assert.Equal(ofPage.GetProperty("none").GetProperty("count").GetInt32(), byMinistry.GetProperty("none").GetProperty("count").GetInt32());
        Assert.Equal(
            ofPage.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("count").GetInt32()).Take(12),
            byMinistry.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("count").GetInt32()).Take(12));
    }
}
