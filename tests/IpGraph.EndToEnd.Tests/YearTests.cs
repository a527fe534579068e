using System.Text.RegularExpressions;
using IpGraph.Explorer;
using IpGraph.Explorer.Wording;
using IpGraph.Graph.Model;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Years are names and no quantities, and fiscal years are said to be.</summary>
[Collection(nameof(RealGraph))]
public sealed partial class YearTests(RealGraph graph)
{
    readonly ExplorerSite site = ExplorerScreen.Site(graph);

    [Fact]
    public void Every_number_of_the_model_that_tells_a_year_is_known_as_one()
    {
        var years = graph.Engine.Store.Version.Model.NodeTypes.SelectMany(type => type.Properties)
            .Where(property => property.Type is PropertyType.Int && (property.IsEdition || property.IsComparable || property.Name.EndsWith("Year", StringComparison.Ordinal)))
            .Select(property => property.Name).Distinct().ToList();
        Assert.Contains("comparableWith", years);
        Assert.All(years, name => Assert.True(FieldWords.IsYear(name), name));
    }

    [Theory]
    [InlineData("/en/nodes/Measure:2024-09")]
    [InlineData("/ja/nodes/Measure:2024-09")]
    [InlineData("/ja/nodes/Measure:2023-040")]
    [InlineData("/en/nodes/Kpi:2025-agri-exports")]
    [InlineData("/en/targets")]
    [InlineData("/en/matrix?view=topics-editions")]
    [InlineData("/en/compare")]
    public async Task No_year_is_parted_at_the_thousand(string address) =>
        Assert.DoesNotMatch(PartedYear(), (await ExplorerScreen.Open(site, address)).Text);

    [Theory]
    [InlineData("/ja/targets", "（2033年度）")]
    [InlineData("/ja/targets", "（2023年度）")]
    [InlineData("/en/targets", "at most 14 months on average (FY 2033)")]
    [InlineData("/en/targets", "7–9 months on average (FY 2023)")]
    [InlineData("/ja/nodes/Kpi:2023-patent-grant-2033", "2033年度</dd>")]
    [InlineData("/en/nodes/Kpi:2023-patent-grant-2033", "FY 2033</dd>")]
    public async Task A_fiscal_year_and_an_average_are_said_to_be(string address, string part) =>
        Assert.Contains(part, (await ExplorerScreen.Open(site, address)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_due_year_is_fiscal_where_the_text_prints_it_so()
    {
        var data = await graph.Engine.DataAsync("{ kpis(first: 100) { nodes { id text dueYear dueYearKind targetPrintedAs targetStatistic } } }");
        Assert.All(data.GetProperty("kpis").GetProperty("nodes").EnumerateArray(), kpi =>
        {
            var year = kpi.GetProperty("dueYear").ToString();
            var isFiscal = year.Length > 0 && kpi.GetProperty("text").GetString()!.Contains($"{year}年度", StringComparison.Ordinal);
            Assert.Equal(isFiscal ? "FISCAL" : year.Length > 0 ? "CALENDAR" : null, kpi.GetProperty("dueYearKind").GetString());
            Assert.Equal(
                kpi.GetProperty("targetPrintedAs").GetString()?.Contains("平均", StringComparison.Ordinal) == true ? "AVERAGE" : null,
                kpi.GetProperty("targetStatistic").GetString());
        });
    }

    [Theory]
    [InlineData("/ja/nodes/Measure:2023-101", "前の年次は収録外", "前の計画なし")]
    [InlineData("/en/nodes/Measure:2025-d-001", "no later edition&#x27;s measures in the graph", "no later edition<")]
    public async Task That_an_edition_is_not_in_the_graph_does_not_say_that_there_is_none(string address, string said, string not)
    {
        var text = (await ExplorerScreen.Open(site, address)).Text;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(not, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ja/nodes/Kpi:2025-agri-exports", "確定値")]
    [InlineData("/en/nodes/Kpi:2025-agri-exports", ">final<")]
    public async Task No_value_is_called_final(string address, string not) =>
        Assert.DoesNotContain(not, (await ExplorerScreen.Open(site, address)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("/ja/about", "180（ほかに廃止した識別子1）")]
    [InlineData("/en/about", "180 (and 1 retired id)")]
    public async Task A_retired_id_is_not_counted_as_an_instrument(string address, string said) =>
        Assert.Contains(said, (await ExplorerScreen.Open(site, address)).Text, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9])20?,0[0-9]{2}(?![0-9])|(?<![0-9,])2,0[1-4][0-9](?![0-9,])")]
    private static partial Regex PartedYear();
}
