using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IpGraph.Browser.Tests;

/// <summary>Whether every kind of page can be used by everybody, on every screen.</summary>
[Collection(nameof(BrowsedServer))]
public sealed class AccessTests(BrowsedServer server)
{
    [BrowserFact]
    public Task No_kind_of_page_has_a_serious_fault_of_accessibility_in_light() => ExamineAsync(ColorScheme.Light);

    [BrowserFact]
    public Task No_kind_of_page_has_a_serious_fault_of_accessibility_in_dark() => ExamineAsync(ColorScheme.Dark);

    [BrowserFact]
    public Task No_page_has_to_be_moved_sideways_on_a_phone() => MeasureAsync(390);

    [BrowserFact]
    public Task No_page_has_to_be_moved_sideways_on_a_wide_screen() => MeasureAsync(1600);

    [BrowserFact]
    public async Task A_page_is_small_without_the_query_page()
    {
        await using var visit = await server.VisitAsync();
        var client = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await client.SendAsync("Network.enable");
        await client.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var bytes = 0.0;
        client.Event("Network.loadingFinished").OnEvent += (_, finished) => bytes += finished!.Value.GetProperty("encodedDataLength").GetDouble();
        foreach (var address in Kinds.Found)
        {
            bytes = 0;
            await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.True(bytes is > 1000 and <= 150_000, $"{address} took {bytes} bytes");
        }
    }

    /// <summary>GraphiQL is another's work: what holds it is looked at, not what is within.</summary>
    async Task ExamineAsync(ColorScheme scheme)
    {
        var faults = new List<string>();
        await using var visit = await server.VisitAsync(scheme: scheme, bypassPolicy: true);
        foreach (var address in Kinds.All)
        {
            await visit.GoAsync(address);
            var found = await visit.Page.RunAxe(new Deque.AxeCore.Commons.AxeRunContext { Exclude = [new("#ide")] });
            faults.AddRange(found.Violations.Where(violation => violation.Impact is "serious" or "critical")
                .Select(violation => $"{address} {scheme}: {violation.Id} at {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        }

        Assert.Empty(faults);
    }

    async Task MeasureAsync(int width)
    {
        await using var visit = await server.VisitAsync(width: width);
        var wide = new List<string>();
        foreach (var address in Kinds.All)
        {
            await visit.GoAsync(address);
            var found = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (found > width)
                wide.Add($"{address} is {found} wide");
        }

        Assert.Empty(wide);
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("status of 40", StringComparison.Ordinal));
    }
}
