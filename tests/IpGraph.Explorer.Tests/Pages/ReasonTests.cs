namespace IpGraph.Explorer.Tests.Pages;

/// <summary>In which language reasons are given.</summary>
[Collection(nameof(SeedSite))]
public sealed class ReasonTests(SeedSite seed)
{
    [Theory]
    [InlineData("ja", "食品製造業の現地法人の売上高である。", "The row held")]
    [InlineData("en", "The row held the overseas sales", "食品製造業の現地法人の売上高である。")]
    public async Task Why_a_series_breaks_is_said_in_the_language_of_the_page_alone(string language, string said, string unsaid)
    {
        var text = (await seed.Site.Page($"/{language}/nodes/Observation:food-affiliates-sales-jpy-2023")).QuerySelector("main .properties")!.TextContent;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain(unsaid, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja", "系列の断絶がある：合計する行")]
    [InlineData("en", "The series breaks at 2024: One of the rows")]
    public async Task Why_a_target_cannot_be_judged_is_said_in_the_language_of_the_page(string language, string said)
    {
        var page = await seed.Site.Page($"/{language}/targets");
        Assert.Contains(page.QuerySelectorAll(".reason"), reason => reason.TextContent.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ja", "STOP! 海賊版キャンペーンの前")]
    [InlineData("en", "before the STOP! Piracy campaign")]
    public async Task A_value_without_a_year_is_called_by_when_it_was(string language, string time) =>
        Assert.Contains(time, (await seed.Site.Page($"/{language}/nodes/Observation:piracy-access-before-campaign")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_Japanese_page_of_targets_gives_its_reasons_in_Japanese()
    {
        var page = await seed.Site.Page("/ja/targets");
        Assert.NotEmpty(page.QuerySelectorAll(".reason"));
        Assert.All(page.QuerySelectorAll(".reason"), reason => Assert.Equal("ja", reason.GetAttribute("lang")));
        Assert.DoesNotContain(page.QuerySelectorAll(".targets span[lang=en]"), part => part.TextContent.Contains(' '));
    }

    [Theory]
    [InlineData("StrategicField:quantum", "#alignedWith")]
    [InlineData("StrategicField:quantum/alignedWith", "main")]
    public async Task Links_that_a_person_made_say_once_that_their_reasons_are_in_English(string address, string part)
    {
        var japanese = (await seed.Site.Page($"/ja/nodes/{address}")).QuerySelector(part)!;
        Assert.Single(japanese.QuerySelectorAll(".legend"), note => note.TextContent == "理由は英語で記しています。");
        Assert.NotEmpty(japanese.QuerySelectorAll(".told [lang=en]"));
        Assert.DoesNotContain("英語", (await seed.Site.Page($"/en/nodes/{address}")).QuerySelector(part)!.TextContent);
    }

    [Fact]
    public async Task A_reason_for_a_step_of_a_way_is_no_quote()
    {
        var page = await seed.Site.Page("/ja/connections?from=StrategicField:quantum&to=Topic:quantum");
        Assert.NotEmpty(page.QuerySelectorAll(".steps .legend [lang=en]"));
        Assert.DoesNotContain(page.QuerySelectorAll(".steps blockquote"), quote => quote.TextContent.Contains(" is "));
    }
}
