using System.Text.RegularExpressions;
using IpGraph.Server.Settings;

namespace IpGraph.Server.Tests.Deployment;

/// <summary>The page that lists every variable.</summary>
static partial class ConfigurationPage
{
    public static IReadOnlyList<string> Names() =>
        [.. Row().Matches(File.ReadAllText(Checkout.Path("docs", "CONFIGURATION.md")))
            .Select(match => match.Groups[1].Value)];

    /// <summary>The page with the table of one section written anew.</summary>
    public static string WithTable(string page, SettingSection section)
    {
        var start = page.IndexOf("| Variable |", page.IndexOf($"## {section.Title}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var end = page.IndexOf("|\n\n", start, StringComparison.Ordinal) is var last and >= 0 ? last + 2 : page.Length;
        return page[..start] + Table(section) + page[end..];
    }

    static string Table(SettingSection section) =>
        "| Variable | Default | Unit | Meaning |\n| --- | --- | --- | --- |\n" + string.Concat(section.Settings.Select(setting =>
            $"| `{setting.Variable}` | {setting.Default} | {setting.Unit} | {setting.Meaning} |\n"));

    [GeneratedRegex(@"^\| `(IPGRAPH_\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
