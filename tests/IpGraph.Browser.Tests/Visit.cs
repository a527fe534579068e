using Microsoft.Playwright;

namespace IpGraph.Browser.Tests;

/// <summary>A page of a browser, and all that went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext context;

    public Visit(IBrowserContext context, IPage page, Uri server)
    {
        (this.context, Page) = (context, page);
        page.SetDefaultTimeout(30_000);
        page.SetDefaultNavigationTimeout(30_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);
            if (asked.Scheme is not ("data" or "blob") && asked.Authority != server.Authority)
                Complaints.Add($"{page.Url} asked {request.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the policy, and requests to other hosts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The address after the host.</summary>
    public string Place => new Uri(Page.Url).PathAndQuery;

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(path);

    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>What the page says, without what only a script adds.</summary>
    /// <remarks>What is far below may not be laid out yet, and would be missing by chance: all is for this.</remarks>
    public async Task<string> TextAsync()
    {
        await Page.EvaluateAsync("""
            const all = new CSSStyleSheet();
            all.replaceSync('* { content-visibility: visible !important }');
            document.adoptedStyleSheets = [all];
            """);
        return await Page.Locator("main").InnerTextAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
