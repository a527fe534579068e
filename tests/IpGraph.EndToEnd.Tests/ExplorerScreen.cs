using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using IpGraph.Explorer;
using IpGraph.Explorer.Asking;
using IpGraph.Explorer.Wording;
using IpGraph.Operations;
using IpGraph.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.EndToEnd.Tests;

/// <summary>A page of the explorer over the real graph, as it is sent.</summary>
/// <param name="Text">The page, or the file.</param>
sealed partial record ExplorerScreen(int Status, string Text, PageFile? File)
{
    /// <summary>The site over a graph, without a server around it.</summary>
    public static ExplorerSite Site(RealGraph graph)
    {
        var catalogue = OperationCatalogue.Read(Path.Combine(Golden.Root(), "operations"), graph.Engine.Schema.Schema);
        var services = new SiteServices(
            new CatalogueExecutor(catalogue, graph.Engine.Engine), graph.Engine.Engine, graph.Engine.Schema.Schema, () => "1");
        return new ExplorerSite(services, new ServiceCollection().AddLogging().BuildServiceProvider());
    }

    /// <param name="address">With the language and the query string, for instance <c>/ja/matrix?year=2023</c>.</param>
    public static async Task<ExplorerScreen> Open(ExplorerSite site, string address)
    {
        var parts = address.Split('?', 2);
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("https", new HostString("example.org"));
        if (parts.Length > 1)
            context.Request.QueryString = new QueryString("?" + parts[1].Split('#')[0]);
        var language = LanguageWords.Find(parts[0][1..3])!.Value;
        var path = Uri.UnescapeDataString(parts[0][3..].Split('#')[0]);
        var answer = await site.AnswerAsync(language, path.Length == 0 ? "/" : path, context.Request);
        return new ExplorerScreen(answer.Status, Encoding.UTF8.GetString(answer.Content), answer.File);
    }

    /// <summary>The addresses of the site that the page leads to.</summary>
    public IReadOnlyList<string> Links => [.. Href().Matches(Text)
        .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
        .Where(address => address.StartsWith("/ja/", StringComparison.Ordinal) || address.StartsWith("/en/", StringComparison.Ordinal))
        .Distinct()];

    public int Count(string part) => Text.Split(part).Length - 1;

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
