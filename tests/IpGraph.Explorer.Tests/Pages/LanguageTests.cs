using System.Text.RegularExpressions;
using AngleSharp.Dom;
using IpGraph.Explorer.Wording;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>Every text says in which language it is, where that is not the language of the page.</summary>
[Collection(nameof(SeedSite))]
public sealed partial class LanguageTests(SeedSite seed)
{
    static readonly string[] Views =
    [
        "/", "/search", "/search?q=AI", "/search?q=量子&type=MEASURE", "/search?q=zzzzzz", "/connections", "/connections?from=quantum&to=Ministry:maff",
        "/connections?from=Topic:quantum&to=Ministry:maff", "/around?of=Measure:2023-040", "/around?of=Topic:quantum&depth=2&first=100", "/matrix",
        "/matrix?view=fields-areas", "/matrix?view=topics-editions", "/matrix/cell?view=topics-editions&row=Topic:quantum&column=2023", "/targets",
        "/targets?ministry=Ministry:meti", "/compare", "/compare?change=NEW", "/faults", "/about", "/query", "/query?operation=measure&run=1",
    ];

    /// <summary>What can say one language only: titles of windows and of drawn things, and what is said of controls.</summary>
    [Theory]
    [InlineData("nodes/Finding:2025-001")]
    [InlineData("nodes/Finding:2025-001/sources")]
    [InlineData("nodes/Remark:2026-001")]
    [InlineData("nodes/Measure:2023-013")]
    [InlineData("nodes/Kpi:2026-inbound-spending")]
    [InlineData("nodes/Organization:jetro")]
    [InlineData("around?of=Finding:2025-001")]
    [InlineData("connections?from=Topic:quantum&to=Ministry:maff")]
    [InlineData("connections?from=Finding:2025-001&to=Ministry:maff")]
    public async Task What_can_say_one_language_only_mixes_none_on_an_English_page(string address)
    {
        var page = await seed.Site.Page($"/en/{address}");
        string[] attributes = ["aria-label", "alt", "title", "placeholder", "content"];
        var said = page.QuerySelectorAll("title, option").Select(part => part.TextContent)
            .Concat(page.QuerySelectorAll("*").Where(part => !part.ClassList.Contains("mark"))
                .SelectMany(part => attributes.Select(part.GetAttribute)).OfType<string>());
        Assert.DoesNotContain(said, text => text.Any(letter => letter is >= '\u3041' and <= '\u9FFF') && text.Split(' ').Any(word => word.Length > 3 && word.All(char.IsAsciiLetter)));
    }

    [Theory]
    [InlineData("ja", "環境変化や主要国動向を踏まえて")]
    [InlineData("en", "Finding 001 · Program 2025 · IpGraph")]
    public async Task A_window_is_called_in_the_language_of_the_page(string language, string title) =>
        Assert.Contains(title, (await seed.Site.Page($"/{language}/nodes/Finding:2025-001")).Title!, StringComparison.Ordinal);

    [Fact]
    public async Task Japanese_on_an_English_page_is_marked_as_such()
    {
        var found = new List<string>();
        foreach (var address in await AddressesAsync())
        {
            var page = await seed.Site.Page($"/en{address}");
            found.AddRange(Texts(page).Where(text => LanguageOf(text) == "en" && Japanese().IsMatch(text.Data) && !CannotBeParted(text))
                .Select(text => $"{address}: {text.ParentElement!.LocalName}: {text.Data.Trim()}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task English_on_a_Japanese_page_is_marked_as_such()
    {
        var found = new List<string>();
        foreach (var address in await AddressesAsync())
        {
            var page = await seed.Site.Page($"/ja{address}");
            found.AddRange(Texts(page).Where(text => LanguageOf(text) == "ja" && English().IsMatch(text.Data) && !Japanese().IsMatch(text.Data))
                .Select(text => $"{address}: {text.ParentElement!.LocalName}: {text.Data.Trim()}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task Marks_change_no_word_of_a_page()
    {
        foreach (var address in await AddressesAsync())
        {
            var page = await seed.Site.Text($"/en{address}");
            var bare = Mark().Replace(page.Html, "");
            Assert.Equal(bare, Mark().Replace(LanguageMarks.Write(bare, Language.English), ""));
        }
    }

    [Theory]
    [InlineData("<p>量子</p>", "<p lang=\"ja\">量子</p>")]
    [InlineData("<p>See “量子技術 2030年” there</p>", "<p>See “<span lang=\"ja\">量子技術 2030年</span>” there</p>")]
    [InlineData("<p lang=\"ja\">量子<b>技術</b></p>", "<p lang=\"ja\">量子<b>技術</b></p>")]
    [InlineData("<p><b>a</b> 量子</p>", "<p><b>a</b> <span lang=\"ja\">量子</span></p>")]
    [InlineData("<svg><text x=\"1\">Topic 量子</text></svg>", "<svg><text x=\"1\">Topic <tspan lang=\"ja\">量子</tspan></text></svg>")]
    [InlineData("<option value=\"a>b\">量子</option>", "<option value=\"a>b\" lang=\"ja\">量子</option>")]
    [InlineData("<p>a<br>量子 &amp; 半導体&quot;</p>", "<p>a<br><span lang=\"ja\">量子</span> &amp; <span lang=\"ja\">半導体</span>&quot;</p>")]
    [InlineData("<code>量子</code>", "<code>量子</code>")]
    public void A_run_of_Japanese_is_marked_and_what_is_around_it_is_not(string html, string expected) =>
        Assert.Equal(expected, LanguageMarks.Write(html, Language.English));

    [Theory]
    [InlineData("<p>Train people</p>", "<p lang=\"en\">Train people</p>")]
    [InlineData("<p>IpGraph</p>", "<p>IpGraph</p>")]
    [InlineData("<p>説明は how to read this page です</p>", "<p>説明は <span lang=\"en\">how to read this page</span> です</p>")]
    [InlineData("<p>Society 5.0 の実現</p>", "<p>Society 5.0 の実現</p>")]
    public void English_sentences_are_marked_and_names_are_not(string html, string expected) =>
        Assert.Equal(expected, LanguageMarks.Write(html, Language.Japanese));

    /// <summary>The views, and a page of each type of node with its relationships.</summary>
    async Task<IReadOnlyList<string>> AddressesAsync()
    {
        var found = (await seed.Site.Engine.DataAsync("{ search(first: 1) { byType: facet(by: TYPE) { groups { value } } } }")).GetProperty("search");
        var addresses = new List<string>(Views);
        foreach (var group in found.GetProperty("byType").GetProperty("groups").EnumerateArray())
        {
            var nodes = (await seed.Site.Engine.DataAsync(
                $"{{ search(where: {{type: [{group.GetProperty("value").GetString()}]}}, first: 4) {{ nodes {{ id }} }} }}")).GetProperty("search").GetProperty("nodes");
            addresses.AddRange(nodes.EnumerateArray().Select(node => $"/nodes/{node.GetProperty("id").GetString()}"));
        }

        return [.. addresses, "/nodes/Ministry:maff/measures"];
    }

    static IEnumerable<IText> Texts(IDocument page) => page.Descendants<IText>()
        .Where(text => text.ParentElement is { } parent && parent.Closest("script, style, textarea, code") is null);

    static string? LanguageOf(IText text) => text.ParentElement!.Closest("[lang]")?.GetAttribute("lang");

    /// <summary>Elements that hold no others, with words of both languages.</summary>
    static bool CannotBeParted(IText text) => text.ParentElement!.LocalName is "title" or "desc" or "option" && Word().IsMatch(text.Data);

    [GeneratedRegex("[\u3040-\u30FA\u3400-\u9FFF]")]
    private static partial Regex Japanese();

    [GeneratedRegex("[A-Za-z][a-z]{2,} [a-z]{2,} [a-z]{2,}")]
    private static partial Regex English();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();

    [GeneratedRegex("</?(?:span|tspan)(?: lang=\"(?:ja|en)\")?>| lang=\"(?:ja|en)\"")]
    private static partial Regex Mark();
}
