namespace IpGraph.Browser.Tests;

/// <summary>The address of a page is all of it.</summary>
[Collection(nameof(BrowsedServer))]
public sealed class LinkTests(BrowsedServer server)
{
    [BrowserFact]
    public async Task An_address_opened_in_a_fresh_browser_shows_the_same_page()
    {
        await using var visit = await server.VisitAsync();
        await using var fresh = await server.VisitAsync();
        foreach (var address in Kinds.Found)
        {
            await visit.GoAsync(address);
            await fresh.GoAsync(visit.Place);
            Assert.Equal(await visit.TextAsync(), await fresh.TextAsync());
        }

        Assert.Empty(visit.Complaints.Concat(fresh.Complaints));
    }

    [BrowserFact]
    public async Task The_other_language_is_at_the_same_place_on_every_kind_of_page()
    {
        await using var visit = await server.VisitAsync();
        foreach (var address in Kinds.Found)
        {
            await visit.GoAsync(address);
            await visit.Page.ClickAsync("a.tongue");
            var other = address.StartsWith("/ja", StringComparison.Ordinal) ? "en" : "ja";
            Assert.Equal(Uri.UnescapeDataString($"/{other}{address[3..]}"), Uri.UnescapeDataString(visit.Place));
            Assert.Equal(other, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        }
    }

    [BrowserFact]
    public async Task Back_and_forward_lead_through_a_visit()
    {
        await using var visit = await server.VisitAsync();
        string[] way = ["/ja/search?q=%E6%B5%B7%E8%B3%8A%E7%89%88", "/ja/nodes/Measure:2023-101", "/ja/matrix?view=topics-editions", "/ja/targets"];
        var headings = new List<string>();
        foreach (var address in way)
        {
            await visit.GoAsync(address);
            headings.Add(await visit.HeadingAsync());
        }

        for (var step = way.Length - 2; step >= 0; step--)
        {
            await visit.Page.GoBackAsync();
            Assert.Equal((way[step], headings[step]), (visit.Place, await visit.HeadingAsync()));
        }

        for (var step = 1; step < way.Length; step++)
        {
            await visit.Page.GoForwardAsync();
            Assert.Equal((way[step], headings[step]), (visit.Place, await visit.HeadingAsync()));
        }
    }

    [BrowserFact]
    public async Task The_address_of_a_node_leads_a_browser_to_its_page()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/nodes/Measure:2023-040");
        Assert.Equal("/ja/nodes/Measure:2023-040", visit.Place);
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_drawing_is_taken_away_as_a_file()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/en/connections?from=Topic:quantum&to=Ministry:maff");
        foreach (var (form, begin) in new[] { ("SVG", "<?xml"), ("GEXF", "<?xml") })
        {
            var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync($".take a:text-is('{form}')"));
            Assert.StartsWith(begin, await File.ReadAllTextAsync(await file.PathAsync()));
            Assert.EndsWith($".{form.ToLowerInvariant()}", file.SuggestedFilename);
        }
    }
}
