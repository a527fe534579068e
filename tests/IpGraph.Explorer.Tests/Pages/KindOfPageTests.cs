namespace IpGraph.Explorer.Tests.Pages;

/// <summary>What every kind of page has.</summary>
[Collection(nameof(SeedSite))]
public sealed class KindOfPageTests(SeedSite seed)
{
    [Fact]
    public async Task Every_page_names_its_twin_in_the_other_language_and_lies_below_one_heading()
    {
        foreach (var type in (await IdsAsync()).GroupBy(id => id.Split(':')[0]))
        {
            var id = type.First();
            var page = await seed.Site.Page($"/en/nodes/{id}");
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal($"/ja/nodes/{id}", page.QuerySelector("a.tongue")!.GetAttribute("href"));
            Assert.Equal($"http://ip.example.org/en/nodes/{id}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
        }
    }

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere_and_hold_no_script_or_style_of_their_own()
    {
        foreach (var address in (string[])["/ja/", "/en/nodes/Measure:2023-040", "/ja/search?q=量子", "/en/query", "/en/about"])
        {
            var page = await seed.Site.Page(address);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src]), iframe, object, embed"));
            Assert.All(
                page.QuerySelectorAll("script[src], img[src], link[rel=stylesheet], link[rel=icon]"),
                element => Assert.StartsWith("/assets/", element.GetAttribute("src") ?? element.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData("/ja/nodes/KnownFault:contradiction-20-trillion", "h1")]
    [InlineData("/ja/around?of=KnownFault:contradiction-20-trillion", ".middle .node-label")]
    [InlineData("/ja/search?q=What is to reach 20 trillion yen", ".hits .title a[href$='contradiction-20-trillion']")]
    [InlineData("/ja/search?q=20兆円とするものは何か", ".hits .title a[href$='contradiction-20-trillion']")]
    public async Task The_title_of_a_fault_is_Japanese_on_a_Japanese_page(string address, string title) =>
        Assert.StartsWith("2033年までに", (await seed.Site.Page(address)).QuerySelector(title)!.TextContent);

    [Theory]
    [InlineData("/en/")]
    [InlineData("/en/about")]
    [InlineData("/en/targets")]
    [InlineData("/ja/targets?ministry=Ministry:maff")]
    [InlineData("/en/compare?change=NEW")]
    [InlineData("/en/search?q=AI")]
    [InlineData("/ja/nodes/Measure:2023-040")]
    [InlineData("/ja/nodes/Kpi:2025-content-overseas")]
    [InlineData("/ja/connections?from=Topic:quantum&to=Ministry:maff")]
    public async Task Links_within_a_page_lead_to_something_on_it(string address)
    {
        var page = await seed.Site.Page(address);
        Assert.All(
            page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]),
            id => Assert.NotNull(page.GetElementById(id)));
    }

    async Task<IReadOnlyList<string>> IdsAsync()
    {
        var ids = new List<string>();
        for (string? after = null; ;)
        {
            var cursor = after is null ? "" : $", after: \"{after}\"";
            var data = await seed.Site.Engine.DataAsync($"{{ search(first: 100{cursor}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}");
            var found = data.GetProperty("search");
            ids.AddRange(found.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            if (!found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return ids;
            after = found.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}
