using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Derivations;

public class QualifiedProgressTests
{
    const string Latest = "value: 4, qualifier: EXACT, printedAs: 400万人, unit: million, status: FINAL";

    [Fact]
    public void Where_a_change_is_printed_the_growth_is_made_of_it_and_not_of_rounded_values()
    {
        var kpi = Kpi();

        Assert.Equal(96.5, kpi["printedGrowth"]);
        Assert.Equal(Math.Round(Math.Sqrt(1.965) - 1, 6), kpi["growthSeen"]);
        Assert.Equal("PRINTED", kpi["growthSource"]);
    }

    [Fact]
    public void Where_no_change_is_printed_the_growth_is_worked_out()
    {
        var kpi = Kpi("  changeOf: Indicator:users\n", "");

        Assert.Equal(0.414214, kpi["growthSeen"]);
        Assert.Equal("COMPUTED", kpi["growthSource"]);
        Assert.DoesNotContain("printedGrowth", kpi.Keys);
    }

    [Theory]
    [InlineData("value: 12, qualifier: MORE_THAN, printedAs: 1200万人超", "REACHED")]
    [InlineData("value: 10, qualifier: AT_LEAST, printedAs: 1000万人以上", "REACHED")]
    [InlineData("value: 9, qualifier: MORE_THAN, printedAs: 900万人超", "NOT_COMPARABLE")]
    [InlineData("value: 10, qualifier: LESS_THAN, printedAs: 1000万人弱", "BEHIND", "dueYear: 2030", "dueYear: 2024")]
    [InlineData("value: 12, qualifier: AT_MOST, printedAs: 1200万人以下", "NOT_COMPARABLE")]
    [InlineData("value: 10, qualifier: ABOUT, printedAs: 約1000万人", "NOT_COMPARABLE")]
    [InlineData("value: 12, qualifier: ABOUT, printedAs: 約1200万人", "REACHED")]
    [InlineData("value: 12, rangeFrom: 8, qualifier: RANGE, printedAs: 800〜1200万人", "NOT_COMPARABLE")]
    [InlineData("value: 12, rangeFrom: 10, qualifier: RANGE, printedAs: 1000〜1200万人", "REACHED")]
    public void A_qualified_value_settles_only_what_its_print_settles(
        string value, string track, string stated = "", string changed = "")
    {
        var kpi = Kpi(Latest, value + ", unit: million, status: QUALIFIED", stated, changed);

        Assert.Equal(track, kpi["track"]);
    }

    [Fact]
    public void A_bound_has_no_gap_and_no_growth_needed()
    {
        var kpi = Kpi(Latest, "value: 4, qualifier: MORE_THAN, printedAs: 400万人超, unit: million, status: QUALIFIED");

        Assert.DoesNotContain(kpi.Keys, key => key is "gap" or "growthNeeded");
        Assert.Equal("MORE_THAN", kpi["latestQualifier"]);
    }

    [Fact]
    public void A_series_that_breaks_has_no_trend_and_says_why()
    {
        var kpi = Kpi(Latest, Latest + ", seriesBreak: Counted anew., seriesBreakJa: 数え直し。");

        Assert.Equal("NO_TREND", kpi["track"]);
        Assert.Equal("SERIES_BREAK", kpi["trackBasis"]);
        Assert.Equal("The series breaks at 2024: Counted anew.", kpi["trackReason"]);
        Assert.Equal("2024年に系列の断絶がある：数え直し。", kpi["trackReasonJa"]);
        Assert.DoesNotContain("growthSeen", kpi.Keys);
    }

    [Fact]
    public void The_step_of_a_single_year_is_no_trend()
    {
        var kpi = Kpi("Observation:users-2022", "Observation:users-2023", "year: 2022", "year: 2023");

        Assert.Equal("NO_TREND", kpi["track"]);
        Assert.Equal("ONE_STEP", kpi["trackBasis"]);
        Assert.Equal(
            "There are values of 2023 and 2024 only: the step of a single year shows no trend. "
            + "Growth of 16.5 % a year is needed for the target of 10 by 2030.",
            kpi["trackReason"]);
        Assert.Equal(
            "実績値は2023年と2024年のものしかなく、1年分の変化からは傾向を判断できない。2030年の目標には年16.5 %の伸びが必要。",
            kpi["trackReasonJa"]);
        Assert.Equal(0.164993, kpi["growthNeeded"]);
        Assert.DoesNotContain(kpi.Keys, key => key is "growthSeen" or "growthSource");
    }

    [Fact]
    public void A_trend_says_on_how_many_values_it_rests_and_which_are_not_settled()
    {
        var kpi = Kpi(Latest, "value: 1, qualifier: EXACT, printedAs: 100万人, unit: million, status: ESTIMATED");

        Assert.Equal("GROWTH", kpi["trackBasis"]);
        Assert.StartsWith("Growth of −29.29 % a year was seen from 2022 to 2024, over 2 values, that of 2024 an estimate; ", (string)kpi["trackReason"], StringComparison.Ordinal);
        Assert.StartsWith("実績の伸びは2022年から2024年まで（実績値2個、2024年は推計値）年−29.29 %、", (string)kpi["trackReasonJa"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "NO_TREND")]
    [InlineData(7, "REACHED")]
    [InlineData(9, "REACHED")]
    public void A_target_that_is_a_range_is_reached_within_it(int value, string track)
    {
        var kpi = Kpi(
            "comparator: AT_LEAST\n  targetValue: 10\n  targetQualifier: EXACT\n  targetPrintedAs: 1,000万人",
            "comparator: WITHIN\n  targetValue: 9\n  targetRangeFrom: 7\n  targetQualifier: RANGE\n  targetPrintedAs: 700～900万人",
            Latest, $"value: {value}, qualifier: EXACT, printedAs: {value}00万人, unit: million, status: FINAL, seriesBreak: New.");

        Assert.Equal(track, kpi["track"]);
    }

    [Fact]
    public void A_target_names_the_observations_that_its_figures_rest_on()
    {
        var links = FigureGraph.Build().Graph!.Relationships.Where(link => link.Type.Name == "DERIVED_FROM");

        Assert.Equal(
            ["Observation:users-2022 GROWTH_SEEN", "Observation:users-2024 LATEST,GROWTH_SEEN"],
            links.Select(link => $"{link.To} {string.Join(',', (IReadOnlyList<object>)link.Properties["figures"])}"));
    }

    [Theory]
    [InlineData("qualifier: EXACT, printedAs: 400万人", 4.0, 4.0)]
    [InlineData("qualifier: ABOUT, printedAs: 約400万人", null, null)]
    [InlineData("qualifier: MORE_THAN, printedAs: 400万人超", 4.0, null)]
    [InlineData("qualifier: LESS_THAN, printedAs: 400万人弱", null, 4.0)]
    [InlineData("rangeFrom: 3, qualifier: RANGE, printedAs: 300～400万人", 3.0, 4.0)]
    public void An_observation_has_the_bounds_that_its_print_sets(string print, double? lower, double? upper)
    {
        var node = Node("Observation:users-2024", Latest, $"value: 4, {print}, unit: million, status: "
            + (print.Contains("EXACT", StringComparison.Ordinal) ? "FINAL" : "QUALIFIED"));

        Assert.Equal(lower, node.GetValueOrDefault("lowerBound"));
        Assert.Equal(upper, node.GetValueOrDefault("upperBound"));
    }

    static IReadOnlyDictionary<string, object> Kpi(params string[] changes) => Node("Kpi:2025-quantum", changes);

    static IReadOnlyDictionary<string, object> Node(string id, params string[] changes)
    {
        var noChange = changes.Any(change => change.Contains("value: 4", StringComparison.Ordinal))
            ? ("  changeOf: Indicator:users\n", "")
            : ("", "");
        var result = FigureGraph.Build([.. changes.Chunk(2).Select(pair => (pair[0], pair[1])), noChange]);
        Assert.Empty(result.Problems);
        return result.Graph!.Nodes.Single(node => node.Id == id).Properties;
    }
}
