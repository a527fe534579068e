using AngleSharp.Dom;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>How pages word what targets aim at.</summary>
[Collection(nameof(SeedSite))]
public sealed class AimTests(SeedSite seed)
{
    [Theory]
    [InlineData("2025-gii-rank", "上位４位以内", "（2035年）", "4th or better (2035)")]
    [InlineData("2025-content-hubs", "約200か所", "（2033年）", "about 200 places (2033)")]
    [InlineData("2025-sme-applications", "約1.4万社以上", "", "at least about 14,000 companies")]
    [InlineData("2023-patent-first-action", "平均10か月以内", "（2023年度）", "at most 10 months on average (FY 2023)")]
    [InlineData("2023-trademark-grant", "平均7～9か月", "（2023年度）", "7–9 months on average (FY 2023)")]
    [InlineData("2025-content-overseas", "20兆円", "（2033年）", "20 trillion yen (2033)")]
    [InlineData("2026-inbound-visitors", "6,000万人", "（2030年）", "60 million people (2030)")]
    [InlineData("2025-cool-japan-overseas", "50兆円以上", "（2033年）", "at least 50 trillion yen (2033)")]
    [InlineData("2025-japan-fans", "10ポイント", "増（2033年）", "increase by 10 percentage points (2033)")]
    [InlineData("2024-cool-japan-overseas", "50兆円（2033年）", "", "50 trillion yen (2033)")]
    public async Task A_target_is_worded_as_it_is_printed_and_no_further(string id, string printed, string after, string english)
    {
        foreach (var (address, cell) in ((string, Func<IDocument, IElement>)[])
            [("targets", page => Row(page, id).QuerySelector("td")!), ($"nodes/Kpi:{id}", page => page.QuerySelector(".standing ~ dl dd")!)])
        {
            var japanese = cell(await seed.Site.Page($"/ja/{address}"));
            Assert.Equal(printed, japanese.QuerySelector("q[lang=ja]")!.TextContent);
            Assert.StartsWith(printed + after, japanese.TextContent.Trim());
            var own = cell(await seed.Site.Page($"/en/{address}"));
            Assert.Equal(printed, own.QuerySelector("q[lang=ja]")!.TextContent);
            Assert.StartsWith(english, own.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Every_number_that_is_set_stands_on_the_page_of_targets_as_printed()
    {
        var data = await seed.Site.Engine.DataAsync("{ kpis(first: 100) { nodes { id targetPrintedAs } } }");
        foreach (var language in (string[])["ja", "en"])
        {
            var page = await seed.Site.Page($"/{language}/targets");
            foreach (var target in data.GetProperty("kpis").GetProperty("nodes").EnumerateArray())
            {
                Assert.Equal(
                    target.GetProperty("targetPrintedAs").GetString(),
                    Row(page, target.GetProperty("id").GetString()!["Kpi:".Length..]).QuerySelector("q")?.TextContent);
            }
        }
    }

    [Fact]
    public async Task People_are_counted_in_Japanese_as_documents_count_them()
    {
        var page = (await seed.Site.Page("/ja/nodes/Kpi:2026-inbound-visitors")).QuerySelector("section[aria-labelledby=standing]")!;
        Assert.Contains("単位：万人", page.QuerySelector("svg.target")!.TextContent);
        Assert.Equal("6,000万人", page.QuerySelector("q")!.TextContent);
        Assert.DoesNotContain("百万", page.TextContent);
        foreach (var row in page.QuerySelectorAll("tbody tr:not(.target-row)"))
        {
            var (number, printed) = (row.QuerySelector("td.number")!.TextContent, row.QuerySelector("td[lang=ja]")!.TextContent);
            Assert.Matches("^[≈><≥≤]?[0-9],[0-9]{3}", number);
            if (printed.EndsWith("万人", StringComparison.Ordinal))
                Assert.Contains(number.TrimStart('≈', '>', '<', '≥', '≤').Replace(",", ""), printed.Replace(",", ""));
        }

        Assert.DoesNotContain("百万人", (await seed.Site.Page("/ja/targets")).QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task A_growth_has_the_digits_that_are_printed_and_a_minus_sign(string language)
    {
        var cells = (await seed.Site.Page($"/{language}/targets")).QuerySelectorAll(".targets td:nth-last-child(-n+2)");
        Assert.All(cells, cell => Assert.Matches(@"^(–|−?[0-9]+\.[0-9]{1,2} %[ （].*)$", cell.TextContent));
        Assert.Contains(cells, cell => cell.TextContent.Contains('%', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-content-overseas", "6兆円（2024年；推計値）", "6 trillion yen (2024; estimated)")]
    [InlineData("2025-cool-japan-overseas", "27.1兆円（今回調査値；年の記載はなく、2024年として計算）", "27.1 trillion yen (this survey, rows of 2023 and 2024; no year is printed: counted as 2024)")]
    [InlineData("2025-intangible-share", "32％（2020年時点）", "32 % (as of 2020)")]
    public async Task A_latest_value_says_when_it_was_and_what_is_uncertain_of_it(string id, string japanese, string english)
    {
        foreach (var (language, said) in ((string, string)[])[("ja", japanese), ("en", english)])
        {
            Assert.Equal(said, Row(await seed.Site.Page($"/{language}/targets"), id).QuerySelectorAll("td")[1].TextContent.Trim());
            Assert.Contains(said, (await seed.Site.Page($"/{language}/nodes/Kpi:{id}")).QuerySelector(".standing ~ dl")!.TextContent);
        }
    }

    [Theory]
    [InlineData("2026-inbound-visitors", "from 2016", "–")]
    [InlineData("2025-content-overseas", "from 2024", "2022–2024; printed and computed")]
    public async Task A_growth_says_over_which_years_it_is_counted(string id, string needed, string seen)
    {
        var cells = Row(await seed.Site.Page("/en/targets"), id).QuerySelectorAll("td");
        Assert.Contains(needed, cells[^2].TextContent);
        Assert.Contains(seen, cells[^1].TextContent);
    }

    [Theory]
    [InlineData("2025-piracy-access", "about 300 million accesses")]
    [InlineData("2025-border-measures", "more than 33,000 cases (2024)")]
    [InlineData("2025-digital-archive", "284 databases")]
    [InlineData("2025-doctorates", "30–40 %")]
    public async Task A_target_in_words_shows_the_values_of_its_indicators(string id, string value)
    {
        var cell = Row(await seed.Site.Page("/en/targets"), id).QuerySelectorAll("td")[1];
        Assert.Contains(value, cell.TextContent);
        Assert.NotNull(cell.QuerySelector("a[href*='Indicator:']"));
    }

    [Fact]
    public async Task A_target_is_chosen_by_a_ministry_that_is_printed_with_a_measure_that_serves_it()
    {
        var all = await seed.Site.Page("/en/targets");
        Assert.DoesNotContain("in charge", all.QuerySelector("main")!.TextContent);
        Assert.Contains("No document names a ministry for a target", all.QuerySelector("main")!.TextContent);
        var secretariat = await seed.Site.Page("/en/targets?ministry=Ministry:cao-ip");
        Assert.Contains("(2025; reported)", Row(secretariat, "2025-content-overseas").TextContent);
        Assert.Contains("(2023; leads)", Row(await seed.Site.Page("/en/targets?ministry=Ministry:mof"), "2023-agri-exports-2030").TextContent);
    }

    [Fact]
    public async Task Ranks_are_places_in_an_order()
    {
        var english = await seed.Site.Page("/en/nodes/Kpi:2025-gii-rank");
        Assert.Contains("13th", english.QuerySelector(".standing ~ dl")!.TextContent);
        Assert.Contains("places", english.QuerySelector(".standing ~ dl")!.TextContent);
        Assert.Contains("4th or better", english.QuerySelector("svg.target .target-label")!.TextContent);
        var japanese = await seed.Site.Page("/ja/nodes/Kpi:2025-gii-rank");
        Assert.Contains("上位４位以内", japanese.QuerySelector("svg.target .target-label")!.TextContent);
    }

    static IElement Row(IDocument page, string id) => page.QuerySelector($"th a[href$='Kpi:{id}']")!.Closest("tr")!;
}
