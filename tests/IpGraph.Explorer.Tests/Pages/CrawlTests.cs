namespace IpGraph.Explorer.Tests.Pages;

/// <summary>Every page of a node, and where its links lead.</summary>
[Collection(nameof(SeedSite))]
public sealed class CrawlTests(SeedSite seed)
{
    [Fact]
    public async Task Every_node_has_a_page_and_every_link_on_it_leads_somewhere()
    {
        var site = seed.Site;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(
            (await IdsAsync()).Select(id => $"/ja/nodes/{id}").Concat(["/ja/", "/ja/search", "/ja/about", "/ja/faults", "/ja/query", "/ja/targets", "/ja/matrix", "/ja/connections"]));
        foreach (var address in open)
            seen.Add(address);
        var broken = new List<string>();
        while (open.TryDequeue(out var address))
        {
            var (status, html) = await site.Text(address);
            if (status != 200)
                broken.Add($"{status} {address}");
            foreach (var link in LinksIn(html).Where(link => link.StartsWith("/ja/", StringComparison.Ordinal) && IsNew(link)))
            {
                seen.Add(link);
                open.Enqueue(link);
            }
        }

        Assert.Empty(broken);
        Assert.Empty(site.Mistakes);

        // Views whose state is in the query string have no end.
        bool IsNew(string link) => !seen.Contains(link) && !link.Contains('?', StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<string>> IdsAsync()
    {
        var ids = new List<string>();
        for (string? after = null; ;)
        {
            var cursor = after is null ? "" : $", after: \"{after}\"";
            var data = await seed.Site.Engine.DataAsync($"{{ search(first: 100{cursor}) {{ nodes {{ id }} pageInfo {{ hasNextPage endCursor }} }} }}");
            var found = data.GetProperty("search");
            ids.AddRange(found.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            if (!found.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                return ids;
            after = found.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    static IEnumerable<string> LinksIn(string html)
    {
        const string Begin = " href=\"";
        for (var at = html.IndexOf(Begin, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Begin, at, StringComparison.Ordinal))
        {
            at += Begin.Length;
            yield return html[at..html.IndexOf('"', at)].Split('#')[0].Replace("&amp;", "&", StringComparison.Ordinal);
        }
    }
}
