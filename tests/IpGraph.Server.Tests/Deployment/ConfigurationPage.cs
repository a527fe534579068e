using System.Text.RegularExpressions;

namespace IpGraph.Server.Tests.Deployment;

/// <summary>The page that lists every variable.</summary>
static partial class ConfigurationPage
{
    public static IReadOnlyList<string> Names() =>
        [.. Row().Matches(File.ReadAllText(Checkout.Path("docs", "CONFIGURATION.md")))
            .Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"^\| `(IPGRAPH_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
