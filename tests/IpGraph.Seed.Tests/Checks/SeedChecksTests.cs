using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Checks;

public class SeedChecksTests
{
    [Theory]
    [InlineData("Topic:ai", "Topic:AI", "KeysAreKebabCase")]
    [InlineData("Topic:ai", "Topic:a--i", "KeysAreKebabCase")]
    [InlineData("Topic:ai", "Topic:人工知能", "KeysAreKebabCase")]
    [InlineData("Topic:ai", "Topic", "KeysAreKebabCase")]
    [InlineData("Topic:ai", "Thing:ai", "IdsNameANodeType")]
    [InlineData("Topic:ai", "Topic:science", "IdsAreUnique")]
    [InlineData("  cite: roadmap-2023:32\n", "", "EveryNodeHasACitation")]
    [InlineData("  nameEn: Ocean\n", "", "RequiredPropertiesHaveValues")]
    [InlineData("degree: EXACT, ", "", "RequiredPropertiesHaveValues")]
    [InlineData("degree: EXACT", "degree: SAME", "ValuesHaveTheirType")]
    [InlineData("order: 1\n", "order: 1.5\n", "ValuesHaveTheirType")]
    [InlineData("order: 1\n", "order: 2147483648\n", "ValuesHaveTheirType")]
    [InlineData("order: 1\n", "order: [1]\n", "ValuesHaveTheirType")]
    [InlineData("order: 1\n", "order:\n", "NothingIsNull")]
    [InlineData("order: 1\n", "order: null\n", "NothingIsNull")]
    [InlineData("order: 1\n", "order: '1'\n", "ValuesHaveTheirType")]
    [InlineData("aliases: [AI]", "aliases: AI", "ValuesHaveTheirType")]
    [InlineData("aliases: [AI]", "aliases: [' AI']", "ValuesHaveTheirType")]
    [InlineData("aliases: [AI]", "aliases: [[AI]]", "ValuesHaveTheirType")]
    [InlineData("aliases: [AI]", "labelKeys: [ai]", "ComputedPropertiesAreNotStated")]
    [InlineData("aliases: [AI]", "contents: [Measure:2023-001]", "ComputedPropertiesAreNotStated")]
    [InlineData("order: 2\n", "order: 1\n", "UniquePropertiesAreUnique")]
    [InlineData("broader: Topic:science", "broader: Topic:none", "LinksLeadToNodesOfTheDeclaredTypes")]
    [InlineData("broader: Topic:science", "broader: StrategicField:ocean", "LinksLeadToNodesOfTheDeclaredTypes")]
    [InlineData("broader: Topic:science", "broader: {from: Topic:science}", "LinksNameTheirTarget")]
    [InlineData("broader: Topic:science", "broader: [[Topic:science]]", "LinksNameTheirTarget")]
    [InlineData("broader: Topic:science", "broader: {to: Topic:science, why: x}", "FieldsAreInTheModel")]
    [InlineData("broader: Topic:science", "wider: Topic:science", "FieldsAreInTheModel")]
    [InlineData("broader: Topic:science", "citations: []", "FieldsAreInTheModel")]
    [InlineData("broader: Topic:science", "broader: [Topic:science, Topic:science]", "NoRelationshipIsStatedTwice")]
    [InlineData("broader: Topic:science", "broader: Topic:science\n  narrower: Topic:quantum-computer", "NoRelationshipIsStatedTwice")]
    [InlineData("broader: Topic:science", "broader: Topic:quantum-computer", "NothingIsPartOfItself")]
    [InlineData("broader: Topic:science", "broader: Topic:quantum", "NothingIsPartOfItself")]
    [InlineData("roadmap-2023:33", "roadmap-2023:41", "CitationsLieWithinTheirDocument")]
    [InlineData("roadmap-2023:33", "[roadmap-2023:33, other:1]", "CitationsLieWithinTheirDocument")]
    [InlineData("aliases: [AI]", "aliases: [AI, 知]", "LabelsAreLongEnough")]
    [InlineData("aliases: [AI]", "aliases: [AI, 海洋]", "LabelsLeadToOneConcept")]
    [InlineData("aliases: [AI]", "aliases: [ＯＣＥＡＮ]", "LabelsLeadToOneConcept")]
    [InlineData("aliases: [AI]", "aliases: [AI, 量子AI]", "InnerLabelsAreDecided")]
    [InlineData("aliases: [AI]", "aliases: [AI, AIによる量子計算]", "InnerLabelsAreDecided")]
    public void A_concept_that_breaks_a_claim_is_refused_by_it(string stated, string changed, string rule)
    {
        AssertRefused("concepts.yaml", stated, changed, rule);
    }

    [Theory]
    [InlineData("label: 海洋\n", "label: 海\n")]
    [InlineData("in: [海洋研究開発機構]", "in: [海洋研究所]")]
    [InlineData("in: [海洋研究開発機構]", "in: [海洋研究開発機構, 人工知能]")]
    [InlineData("in: [海洋研究開発機構]", "in: [海洋研究開発機構, 海洋研究開発機構]")]
    [InlineData("label: 海洋\n    counts: false\n    in: [海洋研究開発機構]", "label: 量子\n    counts: false\n    in: [量子技術]")]
    public void A_decision_on_an_inner_label_that_decides_nothing_is_refused(string stated, string changed)
    {
        AssertRefused("links/inner-labels.yaml", stated, changed, "InnerLabelsAreDecided");
    }

    [Theory]
    [InlineData("counts: false\n", "counts: no\n")]
    [InlineData("counts: false\n    in: [海洋", "in: [海洋")]
    [InlineData("in: [海洋研究開発機構]", "in: []")]
    [InlineData("in: [海洋研究開発機構]", "in: [[海洋研究開発機構]]")]
    [InlineData("label: 海洋\n", "label: 海洋\n    why: x\n")]
    public void A_decision_on_an_inner_label_says_all_that_it_has_to(string stated, string changed)
    {
        AssertRefused("links/inner-labels.yaml", stated, changed, "LinksAreComplete");
    }

    [Theory]
    [InlineData("    number: 1\n", "    number: one\n", "ValuesHaveTheirType")]
    [InlineData("decidedOn: 2023-06-09", "decidedOn: 2023-02-29", "ValuesHaveTheirType")]
    [InlineData("decidedOn: 2023-06-09", "decidedOn: 2023-6-9", "ValuesHaveTheirType")]
    [InlineData("budget: 12.5", "budget: .inf", "ValuesHaveTheirType")]
    [InlineData("budget: 12.5", "budget: NaN", "ValuesHaveTheirType")]
    [InlineData("continues: false", "continues: no", "ValuesHaveTheirType")]
    [InlineData("terms: [SHORT, MEDIUM]", "terms: [SHORT, LONG]", "ValuesHaveTheirType")]
    [InlineData("    number: 2\n", "    number: 1\n", "KeysNameOneNode")]
    [InlineData("fromYear: 2024\n", "fromYear: 2027\n", "SpansAreInOrder")]
    [InlineData("    section: Section:2023-1-1\n    repeatedIn", "    repeatedIn", "RequiredRelationshipsExist")]
    [InlineData("section: Section:2023-1\n", "section: [Section:2023-1, Section:2023-2]\n", "SingleRelationshipsHaveOneTarget")]
    [InlineData("printedAs: 文科省, ", "", "RequiredPropertiesHaveValues")]
    [InlineData("defaults: {year: 2023}", "defaults: {year: 2023, colour: red}", "FieldsAreInTheModel")]
    [InlineData("  - id: Measure:2023-002\n", "  - id: Measure:2023-004\n    cite: roadmap-2023:1\n    section: Section:2023-1\n    title: x\n    titleEn: x\n    text: x\n  - id: Measure:2023-002\n", "PinnedCountsHold")]
    public void A_measure_that_breaks_a_claim_is_refused_by_it(string stated, string changed, string rule)
    {
        AssertRefused("measures.yaml", stated, changed, rule);
    }

    [Theory]
    [InlineData("  - id: Section:2023-2\n", "  - id: Section:2023-2\n    children: Section:2023-1-1\n", "SingleRelationshipsHaveOneTarget")]
    [InlineData("  - id: Section:2023-1\n", "  - id: Section:2023-1\n    parent: Section:2023-1-1\n", "NothingIsPartOfItself")]
    public void A_tree_of_sections_stays_a_tree(string stated, string changed, string rule)
    {
        AssertRefused("sections.yaml", stated, changed, rule);
    }

    [Theory]
    [InlineData("abbreviations: [経産省, METI]", "abbreviations: [文部科学省]", "LabelsLeadToOneEntity")]
    [InlineData("name: 経済産業省", "name: 文部科學省\n  abbreviations: [ＭＥＸＴ]", "LabelsLeadToOneEntity", "  abbreviations: [経産省, METI]\n")]
    public void A_name_of_a_body_leads_to_it_alone(string stated, string changed, string rule, string without = "")
    {
        AssertRefused("ministries.yaml", stated, changed, rule, without);
    }

    [Fact]
    public void Names_that_differ_only_in_width_are_refused()
    {
        AssertRefused("kpis.yaml", "- id: Indicator:users\n",
            "- {id: 'Indicator:a', cite: 'roadmap-2023:1', name: 利用者（A）, unit: x}\n- {id: 'Indicator:b', cite: 'roadmap-2023:1', name: 利用者(Ａ), unit: x}\n- id: Indicator:users\n",
            "NamesHaveNoWidthTwins");
    }

    [Fact]
    public void Aligned_concepts_may_share_a_label()
    {
        var files = SmallGraph.With("concepts.yaml", text => text.Replace("name: 量子技術", "name: 量子技術\n  aliases: [量子]",
            StringComparison.Ordinal));

        Assert.Empty(SmallGraph.Build(files).Problems);
    }

    [Fact]
    public void An_alignment_may_be_stated_apart_and_is_held_to_the_same_claims()
    {
        var files = new Dictionary<string, string>(SmallGraph.Files)
        {
            ["alignments.yaml"] =
                """
                - {from: 'Topic:ai', to: 'StrategicField:ocean', degree: PARTIAL, reason: They overlap.}
                - {from: 'Topic:none', to: 'Topic:ai', degree: EXACT, reason: x}
                - {from: 'Topic:science', to: 'Topic:none', degree: EXACT, reason: x}
                - {from: 'Topic:science', to: 'Topic:ai', degree: ROUGH, reason: x}

                """,
        };

        var problems = SmallGraph.Build(files).Problems;

        Assert.Equal([(2, "LinksLeadToNodesOfTheDeclaredTypes"), (3, "LinksLeadToNodesOfTheDeclaredTypes"), (4, "ValuesHaveTheirType")],
            problems.Select(problem => (problem.Line, problem.Rule)));
    }

    [Theory]
    [InlineData("{type: Measure, expected: 5, reason: x}")]
    [InlineData("{type: Measure, year: 2024, expected: 1, reason: x}")]
    [InlineData("{type: LED_BY, expected: 2, reason: x}")]
    [InlineData("{type: Nothing, expected: 0, reason: x}")]
    public void A_pinned_count_that_does_not_hold_is_refused_where_it_is_stated(string count)
    {
        var problem = Assert.Single(SmallGraph.Build(SmallGraph.With("counts.yaml", _ => $"- {count}\n")).Problems);

        Assert.Equal(("counts.yaml", 1, "PinnedCountsHold"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void Relationships_may_be_pinned_too()
    {
        Assert.Empty(SmallGraph.Build(SmallGraph.With("counts.yaml", _ => "- {type: LED_BY, expected: 3, reason: x}\n")).Problems);
    }

    [Fact]
    public void A_cycle_of_continued_measures_is_refused()
    {
        var files = SmallGraph.With("links/lineage.yaml",
            text => text + "- {from: 'Measure:2023-001', to: 'Measure:2025-001', change: SPLIT, reason: x}\n");

        Assert.Contains(SmallGraph.Build(files).Problems, problem => problem.Rule == "NothingIsPartOfItself");
    }

    [Fact]
    public void Problems_come_in_the_order_of_files_and_lines()
    {
        var files = SmallGraph.With("concepts.yaml", text => text.Replace("cite", "sight", StringComparison.Ordinal));
        files["kpis.yaml"] = files["kpis.yaml"].Replace("state: SET", "state: GET", StringComparison.Ordinal);

        var places = SmallGraph.Build(files).Problems.Select(problem => (problem.File, problem.Line)).ToList();

        Assert.Equal(places.OrderBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.Line), places);
        Assert.True(places.Count > 6);
    }

    static void AssertRefused(string file, string stated, string changed, string rule, string without = "")
    {
        var original = SmallGraph.Files[file];
        Assert.Contains(stated, original, StringComparison.Ordinal);
        var text = original.Replace(stated, changed, StringComparison.Ordinal);
        if (without.Length > 0)
            text = text.Replace(without, "", StringComparison.Ordinal);

        var result = SmallGraph.Build(SmallGraph.With(file, _ => text));

        Assert.Null(result.Graph);
        Assert.Contains(result.Problems, problem => problem.Rule == rule && problem.Line > 0);
    }
}
