using IpGraph.Graph.Data;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Linking;

public class LinkingTests
{
    [Fact]
    public void A_concept_named_in_the_own_text_is_touched_with_evidence()
    {
        var touch = Touch("Measure:2023-001", "Topic:quantum");

        Assert.Equal("LEXICAL", touch["method"]);
        Assert.Equal(0.9, touch["confidence"]);
        var evidence = Assert.Single(Evidence(touch));
        Assert.Equal(["Measure:2023-001", 0, 4, "量子技術", "量子技術"], evidence.Values);
    }

    [Fact]
    public void A_concept_named_twice_is_surer()
    {
        var graph = WithText("量子技術と量子技術を支援する。");

        Assert.Equal(0.95, Find(graph, "TOUCHES", "Measure:2023-002", "Topic:quantum")!["confidence"]);
    }

    [Fact]
    public void A_short_label_is_less_sure()
    {
        var graph = WithText("量子を支援する。AIも支援する。");

        Assert.Equal(0.8, Find(graph, "TOUCHES", "Measure:2023-002", "StrategicField:quantum")!["confidence"]);
        Assert.Equal(0.8, Find(graph, "TOUCHES", "Measure:2023-002", "Topic:ai")!["confidence"]);
    }

    [Fact]
    public void A_concept_named_in_the_schedule_only_is_touched_less_surely()
    {
        var touch = Touch("Measure:2023-001", "Topic:quantum-computer");

        Assert.Equal(0.7, touch["confidence"]);
        Assert.Equal("ScheduleEntry:2023-001-1", Assert.Single(Evidence(touch))["source"]);
        Assert.Equal("量子コンピューター", Assert.Single(Evidence(touch))["quote"]);
    }

    [Fact]
    public void A_schedule_cell_touches_what_it_names_itself()
    {
        Assert.Equal(0.9, Touch("ScheduleEntry:2023-001-1", "Topic:quantum-computer")["confidence"]);
    }

    [Fact]
    public void A_cell_that_only_carries_on_is_not_linked()
    {
        Assert.DoesNotContain(SmallGraph.Data.Relationships, r => r.From == "ScheduleEntry:2023-001-2"
            && r.Type.Name is "TOUCHES" or "MENTIONS");
    }

    [Fact]
    public void A_concept_inside_a_bodys_name_is_not_touched()
    {
        var graph = WithText("海洋研究開発機構と調べる。");

        Assert.Null(Find(graph, "TOUCHES", "Measure:2023-002", "StrategicField:ocean"));
        Assert.NotNull(Find(graph, "MENTIONS", "Measure:2023-002", "Organization:jamstec"));
    }

    [Fact]
    public void A_concept_inside_a_longer_concept_is_not_touched()
    {
        Assert.Null(Find(SmallGraph.Data, "TOUCHES", "Measure:2023-001", "StrategicField:quantum"));
    }

    [Fact]
    public void A_concept_inside_a_bodys_name_is_touched_where_it_counts()
    {
        var seed = SmallGraph.With("links/inner-labels.yaml", text =>
            text.Replace("counts: false\n    in: [海洋", "counts: true\n    in: [海洋", StringComparison.Ordinal));
        seed["measures.yaml"] = seed["measures.yaml"].Replace("海外の研究者を招く。", "海洋研究開発機構と調べる。", StringComparison.Ordinal);
        var graph = SmallGraph.Build(seed).Graph!;

        Assert.Equal("海洋", Assert.Single(Evidence(Find(graph, "TOUCHES", "Measure:2023-002", "StrategicField:ocean")!))["quote"]);
        Assert.NotNull(Find(graph, "MENTIONS", "Measure:2023-002", "Organization:jamstec"));
    }

    [Fact]
    public void A_vetoed_link_is_not_made()
    {
        Assert.Null(Find(SmallGraph.Data, "TOUCHES", "Measure:2023-003", "StrategicField:ocean"));
        var unvetoed = SmallGraph.With("links/touches.yaml", _ => "");
        Assert.NotNull(Find(SmallGraph.Build(unvetoed).Graph!, "TOUCHES", "Measure:2023-003", "StrategicField:ocean"));
    }

    [Fact]
    public void A_veto_on_a_measure_holds_for_its_schedule()
    {
        var graph = SmallGraph.Build(SmallGraph.With("links/touches.yaml", _ =>
            """
            vetoes:
              - {content: 'Measure:2023-001', concept: 'Topic:ai', reason: It is not.}

            """)).Graph!;

        Assert.Null(Find(graph, "TOUCHES", "Measure:2023-001", "Topic:ai"));
        Assert.Null(Find(graph, "TOUCHES", "ScheduleEntry:2023-001-1", "Topic:ai"));
    }

    [Theory]
    [InlineData("{content: 'Measure:2023-002', concept: 'Topic:ai', reason: x}")]
    [InlineData("{content: 'Measure:2023-001', concept: 'Topic:ai', label: 人工知能, reason: x}")]
    [InlineData("{content: 'Measure:none', concept: 'Topic:ai', reason: x}")]
    [InlineData("{content: 'Measure:2023-001', concept: 'Topic:none', reason: x}")]
    public void A_veto_that_takes_nothing_away_is_a_problem(string veto)
    {
        var result = SmallGraph.Build(SmallGraph.With("links/touches.yaml", _ => $"vetoes:\n  - {veto}\n"));

        var problem = Assert.Single(result.Problems);
        Assert.Equal(("links/touches.yaml", 2, "VetoesTakeALinkAway"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void A_person_may_add_a_link_with_a_reason()
    {
        var touch = Touch("Measure:2023-002", "Topic:science");

        Assert.Equal("CURATED", touch["method"]);
        Assert.Equal(0.6, touch["confidence"]);
        Assert.Equal("Researchers from abroad are invited for science.", touch["reason"]);
        Assert.Empty(Evidence(touch));
    }

    [Fact]
    public void A_curated_link_between_other_nodes_is_a_problem()
    {
        var result = SmallGraph.Build(SmallGraph.With("links/touches.yaml", text =>
            text.Replace("Topic:science", "Ministry:mext", StringComparison.Ordinal)));

        Assert.Equal("CuratedLinksJoinAContentAndAConcept", Assert.Single(result.Problems).Rule);
    }

    [Fact]
    public void A_body_is_mentioned_by_any_of_its_names_in_the_own_text()
    {
        var mention = Find(SmallGraph.Data, "MENTIONS", "Measure:2023-001", "Ministry:mext")!;

        Assert.Equal("文科省", Assert.Single(Evidence(mention))["quote"]);
    }

    [Fact]
    public void Evidence_shows_eight_spans_at_most()
    {
        var graph = WithText(string.Concat(Enumerable.Repeat("量子技術。", 20)));

        Assert.Equal(8, Evidence(Find(graph, "TOUCHES", "Measure:2023-002", "Topic:quantum")!).Count);
    }

    [Fact]
    public void Every_quote_of_evidence_stands_at_its_place()
    {
        var texts = SmallGraph.Data.Nodes.ToDictionary(node => node.Id, node => node.Properties.GetValueOrDefault("text") as string);

        foreach (var evidence in SmallGraph.Data.Relationships.Where(r => r.Properties.ContainsKey("evidence"))
            .SelectMany(r => Evidence(r.Properties)))
        {
            var text = texts[(string)evidence["source"]]!;
            Assert.Equal(evidence["quote"], text[(int)evidence["start"]..(int)evidence["end"]]);
        }
    }

    [Fact]
    public void A_concept_is_looked_up_by_the_compared_forms_of_its_labels()
    {
        var node = SmallGraph.Data.Nodes.Single(node => node.Id == "Topic:ai");

        Assert.Equal(["ai", "artificial intelligence", "人工知能"], (IReadOnlyList<object>)node.Properties["labelKeys"]);
    }

    static GraphData WithText(string text) => SmallGraph.Build(SmallGraph.With("measures.yaml", measures =>
        measures.Replace("海外の研究者を招く。", text, StringComparison.Ordinal))).Graph!;

    static IReadOnlyDictionary<string, object> Touch(string from, string to) => Find(SmallGraph.Data, "TOUCHES", from, to)!;

    static IReadOnlyDictionary<string, object>? Find(GraphData graph, string type, string from, string to) =>
        graph.Relationships.SingleOrDefault(r => r.Type.Name == type && r.From == from && r.To == to)?.Properties;

    static IReadOnlyList<IReadOnlyDictionary<string, object>> Evidence(IReadOnlyDictionary<string, object> link) =>
        [.. ((IReadOnlyList<object>)link["evidence"]).Cast<IReadOnlyDictionary<string, object>>()];
}
