using Microsoft.Playwright;

namespace IpGraph.Browser.Tests;

/// <summary>What people come for, from the first page to what they take away.</summary>
[Collection(nameof(BrowsedServer))]
public sealed class StoryTests(BrowsedServer server)
{
    [BrowserFact]
    public async Task A_researcher_comes_from_quantum_over_measure_40_to_a_way_to_a_ministry_and_cites_it()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/ja/");
        await visit.Page.FillAsync("#find-big", "量子技術 標準化");
        await visit.Page.PressAsync("#find-big", "Enter");
        await visit.Page.ClickAsync(".hits a[href='/ja/nodes/Measure:2023-040']");
        Assert.Equal("量子技術分野の知財・標準化の推進体制の構築", await visit.HeadingAsync());
        Assert.Contains("経済産業省", await visit.Page.Locator("[aria-labelledby=led-by]").InnerTextAsync());
        await visit.Page.ClickAsync("#cite summary");
        Assert.Contains("1346", await visit.Page.Locator("#cite-text").InnerTextAsync());

        await visit.Page.ClickAsync("a:text-is('ほかとのつながりを調べる')");
        await visit.Page.FillAsync("#to", "農林水産省");
        await visit.Page.ClickAsync(".picker button");
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("農林水産省");
        Assert.NotEqual(0, await visit.Page.Locator(".paths .sentence").CountAsync());
        await visit.Page.ClickAsync("#cite summary");
        var text = await visit.Page.Locator("#cite-text").InnerTextAsync();
        Assert.Contains("農林水産省", text);
        Assert.Contains(Uri.UnescapeDataString(visit.Place), Uri.UnescapeDataString(text));
        Assert.StartsWith("@misc{", await visit.Page.Locator("#cite-bibtex").InnerTextAsync());
        Assert.Contains("TY  - DATA", await visit.Page.Locator("#cite-ris").InnerTextAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task An_official_comes_from_the_own_ministry_to_the_targets_that_are_behind()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/ja/");
        await visit.Page.FillAsync("#find-big", "経済産業省");
        await visit.Page.ClickAsync(".suggestions li:has-text('府省')");
        await visit.Page.WaitForURLAsync("**/ja/nodes/Ministry:meti");
        await visit.Page.ClickAsync("a:text-is('施策が結び付く目標の達成状況')");
        Assert.Equal("Ministry:meti", await visit.Page.Locator("#ministry").InputValueAsync());
        await visit.Page.ClickAsync(".states a[href='#behind']");
        var behind = visit.Page.Locator("section[aria-labelledby=behind] tbody tr");
        Assert.NotEqual(0, await behind.CountAsync());
        await behind.First.Locator("th > a").ClickAsync();
        Assert.True(await visit.Page.Locator(".standing.behind").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("svg.target").First.IsVisibleAsync());
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task A_developer_comes_from_a_page_to_its_query_runs_it_and_sends_the_curl()
    {
        await using var visit = await server.VisitAsync();
        await visit.GoAsync("/en/nodes/Measure:2023-040");
        await visit.Page.ClickAsync("#query summary");
        await visit.Page.ClickAsync("#query a[href*='operation=measure-in-time']");
        if (BrowserFactAttribute.GraphiQLIsBundled)
        {
            await visit.Page.ClickAsync(".graphiql-execute-button");
            await Assertions.Expect(visit.Page.Locator(".graphiql-response")).ToContainTextAsync("ScheduleEntry:2023-040-1");
        }
        else
        {
            await visit.Page.ClickAsync("#ask button[name=run]");
            await Assertions.Expect(visit.Page.Locator("#result")).ToContainTextAsync("ScheduleEntry:2023-040-1");
        }

        await visit.Page.ClickAsync("summary:text-is('curl')");
        var curl = await visit.Page.Locator("#curl").InnerTextAsync();
        Assert.StartsWith($"curl {server.Address.ToString().TrimEnd('/')}/graphql", curl);
        Assert.Contains("ScheduleEntry:2023-040-1", await SendAsync(curl));
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact]
    public async Task Everything_works_with_script_off()
    {
        await using var visit = await server.VisitAsync(javaScript: false);
        await visit.GoAsync("/en/");
        await visit.Page.FillAsync("#find-big", "piracy");
        await visit.Page.PressAsync("#find-big", "Enter");
        await visit.Page.ClickAsync(".facets a >> nth=0");
        await visit.Page.ClickAsync(".hits a >> nth=0");
        Assert.NotEmpty(await visit.HeadingAsync());
        await visit.GoAsync("/en/connections");
        await visit.Page.FillAsync("#from", "Topic:quantum");
        await visit.Page.FillAsync("#to", "Ministry:maff");
        await visit.Page.ClickAsync(".picker button");
        Assert.NotEqual(0, await visit.Page.Locator(".paths .sentence").CountAsync());
        await visit.GoAsync("/en/query");
        await visit.Page.ClickAsync("#ask button[name=run]");
        Assert.Contains("\"data\"", await visit.Page.Locator("#result").InnerTextAsync());
    }

    /// <summary>What the command line sends.</summary>
    static async Task<string> SendAsync(string curl)
    {
        var body = curl[(curl.IndexOf("-d '", StringComparison.Ordinal) + 4)..^1].Replace("'\\''", "'", StringComparison.Ordinal);
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        using var answer = await client.PostAsync(
            new Uri(curl.Split(' ')[1]), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        return await answer.Content.ReadAsStringAsync();
    }
}
