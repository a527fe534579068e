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
}
