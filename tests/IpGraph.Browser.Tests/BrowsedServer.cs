using IpGraph.Testing;
using Microsoft.Playwright;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace IpGraph.Browser.Tests;

/// <summary>The program itself and a browser that looks at it.</summary>
public sealed class BrowsedServer : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    ServerProcess? server;
    IPlaywright? playwright;
    IBrowser? browser;

    public Uri Address => server!.Address;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Chromium is not { } chromium)
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        server = await ServerProcess.StartAsync().WaitAsync(Patience);
        playwright = await Playwright.CreateAsync().WaitAsync(Patience);
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            Timeout = (float)Patience.TotalMilliseconds,
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync().WaitAsync(Patience);
        playwright?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }

    /// <summary>A fresh browser, without anything of visits before.</summary>
    public async Task<Visit> VisitAsync(
        bool javaScript = true, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool bypassPolicy = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            JavaScriptEnabled = javaScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            Locale = "ja-JP",
            BypassCSP = bypassPolicy,
        });
        return new Visit(context, await context.NewPageAsync(), Address);
    }
}

[CollectionDefinition(nameof(BrowsedServer))]
public sealed class BrowsedServerGroup : ICollectionFixture<BrowsedServer>;
