using Microsoft.Playwright;

namespace IpGraph.Browser.Tests;

/// <summary>GraphiQL at the address of the API.</summary>
[Collection(nameof(BrowsedServer))]
public sealed class GraphiQLTests(BrowsedServer server)
{
    [BrowserFact(NeedsGraphiQL = true)]
    public async Task A_browser_finds_it_at_the_address_of_the_API_and_runs_a_query()
    {
        await using var visit = await server.VisitAsync(width: 1600);
        await visit.GoAsync("/graphql");
        await visit.Page.ClickAsync(".graphiql-execute-button");
        await Assertions.Expect(visit.Page.Locator(".graphiql-response")).ToContainTextAsync("\"name\": \"量子\"");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact(NeedsGraphiQL = true)]
    public async Task It_tells_of_the_schema()
    {
        await using var visit = await server.VisitAsync(width: 1600);
        await visit.GoAsync("/en/query?operation=measure-in-time");
        await visit.Page.ClickAsync("button[aria-label='Show Documentation Explorer']");
        await Assertions.Expect(visit.Page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("Query");
        await visit.Page.ClickAsync(".graphiql-doc-explorer a:text-is('Query')");
        await Assertions.Expect(visit.Page.Locator(".graphiql-doc-explorer")).ToContainTextAsync("measures");
        Assert.Empty(visit.Complaints);
    }

    [BrowserFact(NeedsGraphiQL = true)]
    public async Task Its_address_keeps_the_query_and_the_variables()
    {
        await using var visit = await server.VisitAsync(width: 1600);
        await visit.GoAsync("/en/query?operation=measure-in-time");
        await visit.Page.ClickAsync(".graphiql-query-editor .CodeMirror");
        await visit.Page.Keyboard.PressAsync("Control+Home");
        await visit.Page.Keyboard.TypeAsync("# mine\n");
        await visit.Page.WaitForURLAsync(url => url.Contains("mine", StringComparison.Ordinal));
        await using var fresh = await server.VisitAsync(width: 1600);
        await fresh.GoAsync(visit.Place);
        await Assertions.Expect(fresh.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("# mine");
        await Assertions.Expect(fresh.Page.Locator(".graphiql-editor-tools ~ section, .graphiql-editor-tool")).ToContainTextAsync("Measure:2023-040");
        await fresh.Page.ClickAsync("a.tongue");
        await Assertions.Expect(fresh.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("# mine");
        Assert.Empty(visit.Complaints.Concat(fresh.Complaints));
    }

    [BrowserFact(NeedsGraphiQL = true)]
    public async Task Its_examples_are_the_catalogue()
    {
        await using var visit = await server.VisitAsync(width: 1600);
        await visit.GoAsync("/en/query");
        await visit.Page.ClickAsync("button[aria-label='Show Examples: the catalogue of operations']");
        await visit.Page.ClickAsync(".ide-examples a[href*='operation=gaps']");
        await Assertions.Expect(visit.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("query Gaps");
        Assert.Empty(visit.Complaints);
    }
}
