using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Derivations;

public class KpiProgressTests
{
    [Fact]
    public void The_latest_value_the_gap_and_both_growths_are_worked_out()
    {
        var kpi = Kpi(text => text);

        Assert.Equal(4.0, kpi["latestValue"]);
        Assert.Equal(2024, kpi["latestYear"]);
        Assert.Equal(6.0, kpi["gap"]);
        Assert.Equal(0.164993, kpi["growthNeeded"]);
        Assert.Equal(0.414214, kpi["growthSeen"]);
        Assert.Equal("ON_TRACK", kpi["track"]);
    }

    [Theory]
    [InlineData("targetValue: 10", "targetValue: 4", "REACHED")]
    [InlineData("targetValue: 10", "targetValue: 100", "BEHIND")]
    [InlineData("dueYear: 2030", "dueYear: 2024", "BEHIND")]
    [InlineData("comparator: AT_LEAST", "comparator: AT_MOST", "REACHED")]
    [InlineData("comparator: AT_LEAST", "comparator: INCREASE_BY", "ON_TRACK")]
    [InlineData("targetValue: 10", "targetValue: 4.1", "ON_TRACK")]
    [InlineData("comparator: AT_LEAST\n  targetValue: 10", "comparator: ABOUT\n  targetValue: 4.1", "REACHED")]
    [InlineData("comparator: AT_LEAST\n  targetValue: 10", "comparator: AT_MOST\n  targetValue: 3", "BEHIND")]
    [InlineData("  dueYear: 2030\n", "", "NO_TREND")]
    [InlineData("    - {id: 'Observation:users-2022', cite: 'roadmap-2023:26', year: 2022, value: 2, unit: million}\n", "", "NO_TREND")]
    [InlineData("  indicators: Indicator:users\n", "", "NO_OBSERVATION")]
    [InlineData("  unit: million\n  dueYear", "  unit: people\n  dueYear", "NO_OBSERVATION")]
    [InlineData("state: SET", "state: QUALITATIVE", "NO_TARGET")]
    public void The_track_says_where_the_target_stands(string stated, string changed, string track)
    {
        Assert.Equal(track, Kpi(text => text.Replace(stated, changed, StringComparison.Ordinal))["track"]);
    }

    [Fact]
    public void An_increase_counts_from_the_baseline()
    {
        var kpi = Kpi(text => text.Replace("comparator: AT_LEAST", "comparator: INCREASE_BY\n  baselineValue: 3",
            StringComparison.Ordinal));

        Assert.Equal(9.0, kpi["gap"]);
    }

    [Fact]
    public void What_cannot_be_worked_out_is_missing()
    {
        var kpi = Kpi(text => text.Replace("  indicators: Indicator:users\n", "", StringComparison.Ordinal));

        Assert.DoesNotContain(kpi.Keys, key => key is "latestValue" or "latestYear" or "gap" or "growthNeeded" or "growthSeen");
    }

    static IReadOnlyDictionary<string, object> Kpi(Func<string, string> change)
    {
        var files = SmallGraph.With("kpis.yaml", change);
        var result = SmallGraph.Build(files);
        Assert.Empty(result.Problems);
        return result.Graph!.Nodes.Single(node => node.Id == "Kpi:2025-quantum").Properties;
    }
}
