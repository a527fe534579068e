using AngleSharp.Html.Dom;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>A page that cannot be had keeps what was typed, and says what is missing, no more.</summary>
[Collection(nameof(SeedSite))]
public sealed class RefusalTests(SeedSite seed)
{
    [Theory]
    [InlineData("/ja/search?q=%22abc", "\"abc")]
    [InlineData("/en/search?q=AI&year=abc", "AI")]
    [InlineData("/en/search?q=AI&q=IP", "AI")]
    [InlineData("/en/search?q=AI", "AI")]
    public async Task The_words_of_a_search_stay_in_the_box(string address, string words) =>
        Assert.Equal(words, ((IHtmlInputElement)(await PageAsync(address)).GetElementById("find")!).Value);

    [Theory]
    [InlineData("/ja/compare?from=2025&to=2023", "from=2025 to=2023")]
    [InlineData("/en/compare?from=2024&to=2025&skip=5000", "from=2024 to=2025")]
    [InlineData("/en/compare?from=2024&from=2023", "from=2024 to=2025")]
    [InlineData("/en/targets?ministry=Ministry:meti&page=2", "ministry=Ministry:meti")]
    [InlineData("/en/connections?from=Topic:nope&to=maff&length=3", "from=Topic:nope to=maff length=3")]
    [InlineData("/en/connections?from=Topic:quantum&to=maff&length=99", "from=Topic:quantum to=maff length=4")]
    public async Task A_form_keeps_what_was_given_where_it_is_refused(string address, string given)
    {
        var (status, _) = await seed.Site.Text(address);
        Assert.InRange(status, 400, 404);
        var form = (IHtmlFormElement)(await PageAsync(address)).QuerySelector("main form")!;
        Assert.Equal(given, string.Join(' ', form.Elements.Where(element => element.HasAttribute("name")).Select(element =>
            $"{element.GetAttribute("name")}={(element is IHtmlSelectElement select ? select.Value : ((IHtmlInputElement)element).Value)}")));
    }

    /// <summary>What an item is called helps whoever looked for one.</summary>
    [Theory]
    [InlineData("/ja/ja", "「/ja/ja」", false)]
    [InlineData("/en/nowhere", "“/en/nowhere”", false)]
    [InlineData("/ja/about.svg", "「/ja/about.svg」", false)]
    [InlineData("/ja/search.csv?q=AI", "「/ja/search.csv」", false)]
    [InlineData("/ja/nodes/Ministry:maff/nothing", "「/ja/nodes/Ministry:maff/nothing」", false)]
    [InlineData("/ja/matrix?skip=99999", "「skip」の値は99999ですが、この一覧は34件です。", false)]
    [InlineData("/en/compare?skip=5000", "skip is 5000, and the list has ", false)]
    [InlineData("/ja/nodes/Measure:2023-999", "「Measure:2023-999」", true)]
    [InlineData("/en/around?of=Topic:nope", "“Topic:nope”", true)]
    public async Task What_is_missing_is_named_as_it_was_asked_for(string address, string words, bool isItem)
    {
        var main = (await seed.Site.Page(address, 404)).QuerySelector("main")!.TextContent;
        Assert.Contains(words, main);
        Assert.Equal(isItem, main.Contains("Measure:2023-034", StringComparison.Ordinal));
    }

    async Task<IHtmlDocument> PageAsync(string address) =>
        await seed.Site.Page(address, (await seed.Site.Text(address)).Status);
}
