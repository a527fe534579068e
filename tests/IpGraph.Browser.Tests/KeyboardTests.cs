namespace IpGraph.Browser.Tests;

/// <summary>What can be done without a pointer.</summary>
[Collection(nameof(BrowsedServer))]
public sealed class KeyboardTests(BrowsedServer server)
{
    [BrowserFact]
    public async Task Suggestions_are_chosen_with_the_keyboard_alone()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/ja/");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("農林水産");
        await visit.Page.WaitForSelectorAsync(".suggestions li");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/ja/nodes/**");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_leads_from_the_box_to_the_hits_to_the_facets_and_into_one()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/ja/search?q=%E6%B5%B7%E8%B3%8A%E7%89%88");
        await visit.Page.Keyboard.PressAsync("/");
        Assert.Equal("find", await FocusAsync("id"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var first = await FocusAsync("href");
        Assert.Contains("/ja/nodes/", first);
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.NotEqual(first, await FocusAsync("href"));
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        var facet = await FocusAsync("href");
        Assert.Contains("/ja/search?", facet);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**{facet}");
        Assert.Empty(visit.Complaints);

        Task<string> FocusAsync(string attribute) =>
            visit.Page.EvaluateAsync<string>($"document.activeElement.getAttribute('{attribute}')");
    }

    [BrowserFact]
    public async Task The_first_key_leads_past_the_head_of_the_page()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/en/nodes/Measure:2023-040");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**#main");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"));
    }

    [BrowserFact]
    public async Task A_key_leads_past_a_table_and_past_a_picture()
    {
        await using var visit = await server.VisitAsync(javaScript: false);
        foreach (var page in new[] { "/en/matrix", "/en/around?of=Topic:quantum", "/en/connections?from=Topic:quantum&to=Ministry:maff" })
        {
            await visit.GoAsync(page);
            var past = visit.Page.Locator("main a[href='#past']");
            await past.FocusAsync();
            Assert.True((await past.BoundingBoxAsync())!.Height > 10, page);
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.WaitForURLAsync("**#past");
            await visit.Page.Keyboard.PressAsync("Tab");
            Assert.True(await visit.Page.Locator("#past a:focus, #past ~ * :focus, #past ~ :focus, .provenance :focus").CountAsync() > 0, page);
        }
    }

    /// <summary>What only voices hear stands out of the flow, and would widen the page if its frame did not hold it.</summary>
    [BrowserFact]
    public async Task No_page_is_wider_than_a_phone()
    {
        await using var visit = await server.VisitAsync(width: 390);
        foreach (var page in new[] { "/ja/matrix", "/en/matrix?view=topics-editions", "/en/targets", "/en/compare", "/ja/around?of=Topic:quantum", "/en/nodes/Ministry:meti" })
        {
            await visit.GoAsync(page);
            Assert.Equal(390, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }
}
