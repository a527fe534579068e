using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>What an entry of a list tells beside its name.</summary>
[Collection(nameof(SeedSite))]
public sealed class ListTests(SeedSite seed)
{
    /// <summary>Each of these lists has entries whose text is a summary, and others.</summary>
    [Theory]
    [InlineData("/nodes/Topic:cool-japan/contents", ".links li", "a")]
    [InlineData("/nodes/Topic:economic-security", "#contents li", "a")]
    [InlineData("/search?q=経済安全保障", ".hits li", ".title a")]
    [InlineData("/compare?from=2024&to=2025&change=CANNOT_BE_TOLD", ".links li", "a")]
    [InlineData("/matrix/cell?view=fields-areas&row=StrategicField:content&column=StandardsArea:digital-ai", ".links li", "a")]
    public async Task An_entry_whose_text_is_a_summary_says_so(string address, string entries, string link)
    {
        foreach (var (language, mark) in new[] { ("ja", "要約（IpGraphによるもので、資料の文言ではない）"), ("en", "summary by IpGraph, not the words of the document") })
        {
            var found = (await seed.Site.Page($"/{language}{address}")).QuerySelectorAll(entries)
                .Select(entry => (Entry: entry, Id: entry.QuerySelector(link)!.GetAttribute("href")!.Split('/')[^1])).ToList();
            var summaries = await SummariesAsync(found.Select(each => each.Id));
            Assert.NotEmpty(summaries);
            Assert.True(summaries.Count < found.Count, "no other entry");
            Assert.All(found, each => Assert.Equal(
                summaries.Contains(each.Id), each.Entry.QuerySelectorAll(".chip").Any(chip => chip.TextContent == mark)));
        }
    }

    [Theory]
    [InlineData("ja", "（2025年；報告）")]
    [InlineData("en", " (2025; reported)")]
    public async Task A_target_tells_of_which_edition_the_measures_of_a_ministry_are_and_ends_the_list_without_a_separator(string language, string remark)
    {
        var page = await seed.Site.Page($"/{language}/targets?ministry=Ministry:meti");
        var lists = page.QuerySelectorAll(".targets .reason:has(a)").Select(list => list.TextContent.Trim()).ToList();
        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.Matches("[)）]$", list));
        Assert.Contains(lists, list => list.EndsWith(remark, StringComparison.Ordinal));
    }

    /// <summary>The words of a summary are evidence, but nobody's to quote.</summary>
    [Fact]
    public async Task Words_stand_in_quotation_marks_only_where_a_document_prints_them()
    {
        var found = (await seed.Site.Page("/ja/nodes/Topic:economic-security/touchedBy")).QuerySelectorAll(".links li")
            .Where(entry => entry.QuerySelector(".quotes") is not null)
            .Select(entry => (Id: entry.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1], Quotes: entry.QuerySelector(".quotes")!.TextContent)).ToList();
        var summaries = await SummariesAsync(found.Select(each => each.Id));
        Assert.NotEmpty(summaries);
        Assert.True(summaries.Count < found.Count, "no other entry");
        Assert.All(found, each => Assert.Equal(summaries.Contains(each.Id), !each.Quotes.Contains('「')));
    }

    [Theory]
    [InlineData("/en/nodes/Indicator:cool-japan-total-jpy", "#kpis li", "2024", "2025")]
    [InlineData("/ja/nodes/Indicator:cool-japan-total-jpy", "#kpis li", "2024年", "2025年")]
    public async Task Entries_of_one_name_tell_their_editions(string address, string entries, string one, string other)
    {
        var found = (await seed.Site.Page(address)).QuerySelectorAll(entries).ToList();
        Assert.Single(found.Select(entry => entry.QuerySelector("a")!.TextContent).Distinct());
        Assert.Equal([one, other], found.Select(entry => entry.QuerySelectorAll(".chip")[1].TextContent));
    }

    /// <summary>No two entries of a list read alike, whatever their type.</summary>
    [Theory]
    [InlineData("nodes/Ministry:maff/responsibleFor")]
    [InlineData("nodes/Ministry:mic/reports")]
    [InlineData("nodes/Topic:content/contents")]
    [InlineData("nodes/Topic:ai/contents")]
    [InlineData("search?q=AI")]
    [InlineData("search?q=工程")]
    public async Task Entries_of_a_list_differ(string address)
    {
        foreach (var language in new[] { "ja", "en" })
        {
            var entries = (await seed.Site.Page($"/{language}/{address}")).QuerySelectorAll(".links li, .hits li")
                .Select(entry => string.Join(' ', entry.QuerySelectorAll("a[href*='/nodes/']").Take(1).Concat(entry.QuerySelectorAll(".chip")).Select(part => part.TextContent))).ToList();
            Assert.NotEmpty(entries);
            Assert.Equal(entries.Distinct(), entries);
        }
    }

    [Fact]
    public void Those_that_a_kind_or_nothing_else_tells_apart_need_no_edition()
    {
        var apart = Namesakes.Of(
            [("Topic:a", "量子", "主題", null), ("StrategicField:a", "量子", "戦略分野", null), ("Kpi:2024-x", "規模", "目標", 2024), ("Kpi:2025-x", "規模", "目標", 2025), ("Finding:2025-001", "文", "方針", 2025), ("Finding:2025-002", "文", "方針", 2025)],
            Language.Japanese);
        Assert.Equal(["2024年", "2025年", "方針001（2025年）", "方針002（2025年）"], apart.Values);
    }

    [Theory]
    [InlineData("ja", "廃止した項目")]
    [InlineData("en", "retired")]
    public async Task A_hit_that_was_retired_says_so(string language, string word)
    {
        var hits = (await seed.Site.Page($"/{language}/search?q=ip-evaluation-report")).QuerySelectorAll(".hits li").ToList();
        Assert.Contains(
            hits.Single(hit => hit.QuerySelector(".title a")!.GetAttribute("href")!.EndsWith("Instrument:ip-evaluation-report", StringComparison.Ordinal))
                .QuerySelectorAll(".chip").Select(chip => chip.TextContent),
            chip => chip == word);
        var others = (await seed.Site.Page($"/{language}/search?q=ガイドライン&type=INSTRUMENT")).QuerySelectorAll(".hits li").ToList();
        Assert.Contains(others, hit => hit.QuerySelectorAll(".chip").All(chip => chip.TextContent != word));
    }

    /// <summary>The words of one link are each marked with their language, however they are joined.</summary>
    [Fact]
    public async Task Words_of_both_languages_in_one_list_are_marked_one_by_one()
    {
        var told = (await seed.Site.Page("/ja/nodes/Topic:aerospace")).QuerySelector("#namesakes .told")!;
        Assert.Equal("Aviation and space、航空・宇宙", told.TextContent[told.TextContent.IndexOf("Aviation", StringComparison.Ordinal)..]);
        Assert.Equal("Aviation and space", told.QuerySelector("[lang=en]")!.TextContent);
    }

    [Theory]
    [InlineData("en", "2024 (estimated)", "6 trillion yen", "6.0兆円", "Considerations toward the Intellectual Property Strategic Program 2026")]
    [InlineData("ja", "2024年（推計値）", "6兆円", "6.0兆円", "「知的財産推進計画2026」に向けた検討について")]
    public async Task An_indicator_shows_each_value_with_its_time_its_print_and_its_document(
        string language, string time, string value, string printed, string document)
    {
        var page = await seed.Site.Page($"/{language}/nodes/Indicator:content-overseas-jpy");
        var rows = page.QuerySelectorAll("[aria-labelledby=observations] tbody tr").ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal([time, value, printed], rows[^1].Children.Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.Equal(document, rows[^1].QuerySelector("td:last-child a")!.TextContent);
    }

    async Task<HashSet<string>> SummariesAsync(IEnumerable<string> ids)
    {
        var list = string.Join(", ", ids.Distinct().Select(id => $"\"{id}\""));
        var data = await seed.Site.Engine.DataAsync($"{{ nodes(ids: [{list}]) {{ id ... on Content {{ textSource }} }} }}");
        return [.. data.GetProperty("nodes").EnumerateArray().Where(TextWords.IsSummary).Select(node => node.GetProperty("id").GetString()!)];
    }
}
