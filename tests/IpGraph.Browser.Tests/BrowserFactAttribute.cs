namespace IpGraph.Browser.Tests;

/// <summary>A test in a real browser, within five minutes. Without one it says that it was skipped, and why.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    const string Variable = "IPGRAPH_TEST_CHROMIUM";

    public BrowserFactAttribute()
    {
        Timeout = 300_000;
        if (Chromium is null)
            Skip = $"{Variable} does not name a Chromium, such as /usr/bin/chromium.";
    }

    /// <summary>Whether the test is about GraphiQL, which a build without npm does not have.</summary>
    public bool NeedsGraphiQL
    {
        get;
        set
        {
            field = value;
            if (value && Skip is null && !GraphiQLIsBundled)
                Skip = "The build has not bundled GraphiQL: npm or its packages were not at hand.";
        }
    }

    /// <summary>The program; null where there is none.</summary>
    public static string? Chromium { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path && File.Exists(path) ? path : null;

    public static bool GraphiQLIsBundled { get; } = IpGraph.Explorer.Frame.Asset.Find("graphiql.js") is not null;
}
