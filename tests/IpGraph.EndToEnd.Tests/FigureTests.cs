using System.Text.Json;
using IpGraph.Graph.Data;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Figures of the seed against the pages.</summary>
[Collection(nameof(RealGraph))]
public sealed class FigureTests(RealGraph graph)
{
    [Theory]
    [InlineData("Kpi:2025-agri-exports", 3.64)]
    [InlineData("Kpi:2023-agri-exports-2025", 3.64)]
    [InlineData("Kpi:2026-agri-exports", 3.64)]
    [InlineData("Kpi:2026-cosmetics-exports", -21.05)]
    [InlineData("Kpi:2026-inbound-spending", 53.39)]
    public void The_change_of_one_year_that_the_table_prints_is_told_and_is_no_trend(string kpi, double printed)
    {
        var node = Node(kpi);

        Assert.Equal(printed, node["printedGrowth"]);
        Assert.Equal("ONE_STEP", node["trackBasis"]);
        Assert.DoesNotContain("growthSeen", node.Keys);
    }

    [Fact]
    public void Where_a_target_stands_is_told_only_from_two_years_or_more()
    {
        var told = graph.Data.Nodes.Where(node => node.Properties.GetValueOrDefault("track") is "ON_TRACK" or "BEHIND").ToList();

        Assert.Equal(["Kpi:2025-content-overseas"], told.Select(node => node.Id));
        Assert.Equal(
            "Growth of 12.9 % a year was seen from 2022 to 2024, over 3 values, that of 2024 an estimate; "
            + "14.31 % a year is needed for the target of 20 by 2033.",
            told[0].Properties["trackReason"]);
    }

    [Theory]
    [InlineData("Observation:content-overseas-growth-usd-2023", "2023年", 2023)]
    [InlineData("Observation:cool-japan-total-growth-jpy-2024", "前回実績値から", 2024)]
    [InlineData("Observation:cool-japan-total-jpy-2023", "前回調査", 2023)]
    [InlineData("Observation:piracy-access-lowest-2025", "直近５年間", null)]
    public void A_period_is_what_is_printed_and_a_year_is_one_that_is_told(string observation, string period, int? year)
    {
        Assert.True(graph.Engine.Store.Version.Model.FindNodeType("Observation")!.FindProperty("period")!.IsVerbatim);
        Assert.Equal(period, Node(observation)["period"]);
        Assert.Equal(year, Node(observation).TryGetValue("year", out var told) ? Convert.ToInt32(told, null) : null as int?);
    }

    [Fact]
    public void What_is_said_of_a_value_is_said_in_both_languages()
    {
        (string, string)[] pairs = [("seriesBreak", "seriesBreakJa"), ("doubt", "doubtJa"), ("otherReading", "otherReadingJa")];
        Assert.All(graph.Data.Nodes, node => Assert.All(pairs, pair => Assert.Equal(node.Properties.ContainsKey(pair.Item1), node.Properties.ContainsKey(pair.Item2))));
        Assert.All(Observations.Where(node => node.Properties.ContainsKey("time")), node => Assert.Contains("timeEn", node.Properties.Keys));
        Assert.All(Observations.Where(node => node.Properties.ContainsKey("period") && !node.Properties.ContainsKey("year")),
            node => Assert.Contains("timeEn", node.Properties.Keys));
    }

    [Theory]
    [InlineData("content-world-growth-2023", "Growth of the world market of content (from 2019 to 2023)")]
    [InlineData("university-patents-unused-2022", "Share of patents held by universities that are unused (fiscal 2022)")]
    [InlineData("content-overseas-jpy-2023", "Overseas market of Japanese content (2023)")]
    public void The_English_title_of_a_value_says_what_its_period_says(string observation, string label) =>
        Assert.Equal(label, Node($"Observation:{observation}")["labelEn"]);

    [Fact]
    public void A_year_that_no_document_prints_for_a_total_is_said_to_be_ours() =>
        Assert.All(Observations.Where(node => node.Id.Contains("cool-japan-total", StringComparison.Ordinal)),
            node => Assert.Equal("OWN", node.Properties["yearSource"]));

    [Theory]
    [InlineData("Kpi:2024-cool-japan-overseas")]
    [InlineData("Kpi:2025-cool-japan-overseas")]
    public void A_total_whose_rows_changed_has_no_trend(string kpi)
    {
        Assert.Equal("NO_TREND", Node(kpi)["track"]);
        Assert.DoesNotContain("growthSeen", Node(kpi).Keys);
        Assert.StartsWith("The series breaks at 2024", (string)Node(kpi)["trackReason"], StringComparison.Ordinal);
    }

    [Fact]
    public void Hubs_that_are_only_to_be_chosen_are_not_observed() =>
        Assert.Equal("NO_OBSERVATION", Node("Kpi:2025-content-hubs")["track"]);

    [Theory]
    [InlineData("Observation:customs-seizures-2024", "MORE_THAN", 33000)]
    [InlineData("Observation:sme-patent-share-2025", "LESS_THAN", 18)]
    [InlineData("Observation:piracy-access-2025", "ABOUT", 300)]
    [InlineData("Observation:university-patents-unused-2022", "ABOUT", 80)]
    [InlineData("Observation:titan-museum-visitors-2025", "AT_LEAST", 0.3)]
    [InlineData("Observation:services-balance-2025", "LESS_THAN", -3)]
    [InlineData("Observation:doctorates-share-2024", "RANGE", 40)]
    [InlineData("Observation:content-overseas-jpy-2023", "EXACT", 5.8)]
    public void A_value_is_qualified_as_it_is_printed(string observation, string qualifier, double value)
    {
        Assert.Equal(qualifier, Node(observation)["qualifier"]);
        Assert.Equal(value, Node(observation)["value"]);
        Assert.Equal(qualifier == "EXACT", Node(observation)["status"] is "FINAL");
    }

    [Theory]
    [InlineData("Kpi:2023-trademark-grant", 7, 9)]
    [InlineData("Kpi:2023-trademark-first-action", 5.5, 7.5)]
    public void The_targets_for_trademarks_are_ranges(string kpi, double from, double to)
    {
        Assert.Equal("RANGE", Node(kpi)["targetQualifier"]);
        Assert.Equal("WITHIN", Node(kpi)["comparator"]);
        Assert.Equal((from, to), ((double)Node(kpi)["targetRangeFrom"], (double)Node(kpi)["targetValue"]));
    }

    [Theory]
    [InlineData("Measure:2025-a-024", "Kpi:2025-agri-exports", false)]
    [InlineData("Measure:2025-a-045", "Kpi:2025-content-overseas", false)]
    [InlineData("Measure:2025-a-012", "Kpi:2025-border-measures", false)]
    [InlineData("Measure:2025-a-013", "Kpi:2025-border-measures", false)]
    [InlineData("Measure:2025-a-013", "Kpi:2025-piracy-access", false)]
    [InlineData("Measure:2025-a-015", "Kpi:2025-border-measures", false)]
    [InlineData("Measure:2025-a-014", "Kpi:2025-border-measures", true)]
    [InlineData("Measure:2025-a-045", "Kpi:2025-digital-archive", true)]
    [InlineData("Measure:2025-a-023", "Kpi:2025-agri-exports", true)]
    [InlineData("Measure:2025-a-040", "Kpi:2025-content-hubs", true)]
    [InlineData("Measure:2024-22", "Kpi:2024-cool-japan-overseas", true)]
    [InlineData("Measure:2024-21", "Kpi:2024-cool-japan-overseas", false)]
    [InlineData("Measure:2025-d-004", "Kpi:2025-ai-use", true)]
    [InlineData("Measure:2025-d-006", "Kpi:2025-content-overseas", true)]
    [InlineData("Measure:2025-d-007", "Kpi:2025-content-overseas", false)]
    [InlineData("Measure:2025-d-010", "Kpi:2025-content-hubs", true)]
    [InlineData("Measure:2025-d-031", "Kpi:2025-content-overseas", true)]
    [InlineData("Measure:2025-d-072", "Kpi:2025-piracy-access", true)]
    [InlineData("Measure:2025-d-078", "Kpi:2025-piracy-access", false)]
    [InlineData("Measure:2025-d-088", "Kpi:2025-digital-archive", true)]
    [InlineData("Measure:2023-157", "Kpi:2023-agri-exports-2030", true)]
    [InlineData("Measure:2023-117", "Kpi:2023-agri-exports-2030", false)]
    public void A_measure_is_measured_by_the_targets_that_it_serves(string measure, string kpi, bool serves) =>
        Assert.Equal(serves, graph.Data.Relationships.Any(link =>
            link.Type.Name == "MEASURED_BY" && link.From == measure && link.To == kpi));

    [Fact]
    public void Every_planned_action_that_serves_a_target_says_why() => Assert.All(
        graph.Data.Relationships.Where(link =>
            link.Type.Name == "MEASURED_BY" && link.From.StartsWith("Measure:2025-a-", StringComparison.Ordinal)),
        link => Assert.DoesNotContain("same slide", (string)link.Properties["reason"], StringComparison.Ordinal));

    [Theory]
    [InlineData(1042, 26.9)]
    [InlineData(1042, 28)]
    [InlineData(1066, 13.5)]
    [InlineData(1070, 2.33)]
    [InlineData(1100, 60)]
    [InlineData(1100, 284)]
    [InlineData(1100, 32)]
    [InlineData(1108, 15)]
    [InlineData(1110, 600)]
    [InlineData(901, 7)]
    [InlineData(985, 4)]
    [InlineData(231, 26)]
    [InlineData(680, 47)]
    public void A_number_of_the_progress_report_is_an_observation(int line, double value) => Assert.Contains(
        graph.Data.Nodes.Where(node => node.Type.Name == "Observation"),
        node => (double)node.Properties["value"] == value
            && ((IReadOnlyList<object>)node.Properties["citations"]).Cast<IReadOnlyDictionary<string, object>>()
                .Any(citation => citation["document"] is "Document:progress-2025" && citation["fromLine"] is int from && from == line));

    [Theory]
    [InlineData("{ kpis { aggregate { targetValue { average } } } }", "unit")]
    [InlineData("{ observations { aggregate { value { sum } } } }", "unit")]
    [InlineData("{ kpis { facet(by: STATE) { groups { items { aggregate { latestValue { max } } } } } } }", "unit")]
    [InlineData("{ sections { nodes { kpis { aggregate { gap { max } } } } } }", "unit")]
    [InlineData("{ kpis(where: {or: [{unit: {eq: \"rank\"}}, {state: {eq: SET}}]}) { aggregate { gap { max } } } }", "unit")]
    public async Task Figures_over_values_of_different_units_are_refused(string query, string named)
    {
        var error = (await graph.Engine.ErrorsAsync(query))[0];

        Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains($"different {named}", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_within_one_unit_are_given()
    {
        var data = await graph.Engine.DataAsync(
            """
            {
              kpis(where: {unit: {eq: "months"}}) { aggregate { targetValue { max } } }
              indicator(id: "Indicator:agri-exports-jpy") { observations { aggregate { value { max } } } }
              all: kpis { facet(by: UNIT) { groups { value items { aggregate { targetValue { max } } } } } }
            }
            """);

        Assert.Equal(14, Max(data.GetProperty("kpis"), "targetValue"));
        Assert.Equal(1.5, Max(data.GetProperty("indicator").GetProperty("observations"), "value"));
        var ranks = data.GetProperty("all").GetProperty("facet").GetProperty("groups").EnumerateArray()
            .Single(group => group.GetProperty("value").GetString() == "rank");
        Assert.Equal(4, Max(ranks.GetProperty("items"), "targetValue"));
    }

    [Fact]
    public async Task Figures_say_how_many_of_their_values_are_not_exact()
    {
        var data = await graph.Engine.DataAsync(
            """
            {
              observations(where: {unit: {eq: "million records"}}) { totalCount aggregate { value { sum qualified } } }
              kpis(where: {unit: {eq: "rank"}}) { aggregate { latestValue { qualified } year { qualified } } }
            }
            """);

        Assert.Equal("""{"sum":45.5,"qualified":2}""", data.GetProperty("observations").GetProperty("aggregate").GetProperty("value").GetRawText());
        Assert.Equal("""{"latestValue":{"qualified":0},"year":{"qualified":0}}""", data.GetProperty("kpis").GetProperty("aggregate").GetRawText());
    }

    static double Max(JsonElement list, string number) =>
        list.GetProperty("aggregate").GetProperty(number).GetProperty("max").GetDouble();

    IEnumerable<NodeData> Observations => graph.Data.Nodes.Where(node => node.Type.Name == "Observation");

    IReadOnlyDictionary<string, object> Node(string id) => graph.Data.Nodes.Single(node => node.Id == id).Properties;
}
