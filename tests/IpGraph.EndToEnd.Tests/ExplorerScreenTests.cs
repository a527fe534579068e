using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using IpGraph.Explorer;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Connections, surroundings, matrices and targets as readers see them, over the real graph.</summary>
[Collection(nameof(RealGraph))]
public sealed partial class ExplorerScreenTests(RealGraph graph)
{
    readonly ExplorerSite site = ExplorerScreen.Site(graph);

    Task<ExplorerScreen> Open(string address) => ExplorerScreen.Open(site, address);

    public static TheoryData<string> Views() =>
    [
        "/connections",
        "/connections?from=Topic:quantum&to=Ministry:maff",
        "/connections?from=量子&to=農林水産省&length=3",
        "/around?of=Measure:2023-040",
        "/around?of=Topic:quantum&depth=2&first=40",
        "/matrix",
        "/matrix?view=fields-areas&year=2023",
        "/matrix?view=topics-editions",
        "/matrix/cell?view=topics-editions&row=Topic:quantum&column=2023",
        "/targets",
        "/targets?ministry=Ministry:meti",
        "/compare",
        "/compare?from=2023&to=2025&change=SPLIT",
    ];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_view_is_there_in_both_languages_and_needs_no_inline_style(string address)
    {
        foreach (var language in new[] { "ja", "en" })
        {
            var screen = await Open($"/{language}{address}");
            Assert.Equal(200, screen.Status);
            Assert.Contains($"<html lang=\"{language}\"", screen.Text);
            Assert.Equal(1, screen.Count("<h1"));
            Assert.DoesNotContain(" style=", screen.Text);
            var ids = Id().Matches(screen.Text).Select(match => match.Groups[1].Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_link_of_a_view_leads_somewhere(string address)
    {
        var links = (await Open($"/ja{address}")).Links;
        Assert.NotEmpty(links);
        foreach (var link in links.Take(60))
            Assert.True((await Open(link)).Status == 200, link);
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_other_language_shows_the_same_view(string address)
    {
        var other = (await Open($"/ja{address}")).Links.Where(link => link.StartsWith("/en/", StringComparison.Ordinal)).ToList();
        var expected = Uri.UnescapeDataString($"/en{address}");
        Assert.All(other, link => Assert.Equal(expected, Uri.UnescapeDataString(link)));
        Assert.NotEmpty(other);
    }

    [Fact]
    public async Task Ways_between_two_nodes_are_told_in_sentences_with_quotes_and_drawn()
    {
        var screen = await Open("/ja/connections?from=Topic:quantum&to=Ministry:maff");
        Assert.Equal(5, screen.Count("class=\"sentence\""));
        Assert.Contains("<blockquote lang=\"ja\">", screen.Text);
        var picture = Svg(screen);
        Assert.Equal("group", picture.Attribute("role")!.Value);
        var labels = picture.Descendants().Where(part => part.Attribute("class")?.Value == "node-link").Select(part => part.Attribute("href")!.Value).ToList();
        Assert.Equal(labels.Distinct(), labels);
        Assert.Contains("/ja/nodes/Topic:quantum", labels);
        Assert.Contains("/ja/nodes/Ministry:maff", labels);
    }

    [Fact]
    public async Task A_name_that_means_several_things_offers_them_all()
    {
        var screen = await Open("/en/connections?from=quantum&to=Ministry:maff");
        Assert.Contains("may mean:", screen.Text);
        Assert.Contains("from=StrategicField%3Aquantum", screen.Text);
        Assert.Contains("from=StandardsArea%3Aquantum", screen.Text);
    }

    [Fact]
    public async Task A_name_that_nothing_has_leads_to_the_search()
    {
        var screen = await Open("/ja/connections?from=まったくないもの&to=Ministry:maff");
        Assert.Equal(200, screen.Status);
        Assert.Contains("という名前のものはありません", screen.Text);
        Assert.Contains(screen.Links, link => link.StartsWith("/ja/search?q=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/connections?from=Topic:no-such&to=Ministry:maff", 404)]
    [InlineData("/around?of=Topic:no-such", 404)]
    [InlineData("/around", 400)]
    [InlineData("/around?of=Topic:quantum&expand=Ministry:no-such", 404)]
    [InlineData("/around.svg?of=Topic:no-such", 404)]
    [InlineData("/matrix/cell?row=Ministry:mic", 400)]
    [InlineData("/matrix/cell?row=Ministry:mic&column=StrategicField:no-such", 404)]
    public async Task What_cannot_be_shown_is_a_page_that_says_why(string address, int status)
    {
        foreach (var language in new[] { "ja", "en" })
        {
            var screen = await Open($"/{language}{address}");
            Assert.Equal((status, 1), (screen.Status, screen.Count("<h1")));
            Assert.Null(screen.File);
            Assert.Contains($"href=\"/{language}/\"", screen.Text);
        }
    }

    [Theory]
    [InlineData("Measure:2023-040", 1, 20)]
    [InlineData("Topic:quantum", 1, 10)]
    [InlineData("Ministry:meti", 1, 10)]
    [InlineData("StrategicField:quantum", 2, 40)]
    public async Task Expanding_adds_as_many_nodes_as_the_link_said(string of, int depth, int first)
    {
        var address = $"/en/around?of={of}&depth={depth}&first={first}";
        for (var step = 0; step < 3; step++)
        {
            var picture = Svg(await Open(address));
            var before = Nodes(picture).Count;
            var links = picture.Descendants().Where(part => part.Attribute("class")?.Value == "node-expansion").ToList();
            if (links.Count == 0)
                break;
            var link = links[step % links.Count];
            var told = int.Parse(Figure().Match(link.Value).Groups[1].Value);
            address = link.Attribute("href")!.Value;
            Assert.Equal(before + told, Nodes(Svg(await Open(address))).Count);
            Assert.InRange(before + told, 1, 100);
        }
    }

    [Fact]
    public async Task A_picture_can_be_taken_away_with_the_same_nodes()
    {
        const string View = "of=Topic:quantum&depth=1&first=20&expand=Ministry:mic";
        var page = await Open($"/ja/around?of=Topic:quantum&depth=1&first=20");
        var first = page.Links.First(link => link.Contains("expand=", StringComparison.Ordinal));
        var query = first.Split('?')[1];
        var shown = Nodes(Svg(await Open(first)));
        var svg = await Open($"/ja/around.svg?{query}");
        var gexf = await Open($"/ja/around.gexf?{query}");
        Assert.Equal(("around-Topic-quantum.svg", "image/svg+xml"), (svg.File!.Name, svg.File.ContentType));
        Assert.Equal(shown.Select(address => "https://example.org" + address), Nodes(XElement.Parse(svg.Text)));
        XNamespace names = "http://www.gexf.net/1.2draft";
        Assert.Equal(
            shown.Select(address => address["/ja/nodes/".Length..]),
            XElement.Parse(gexf.Text).Descendants(names + "node").Select(node => node.Attribute("id")!.Value));
        Assert.NotEqual(View, query);
    }

    [Theory]
    [InlineData("/ja/matrix?view=fields-areas", "StrategicField", "StandardsArea")]
    [InlineData("/ja/matrix?view=ministries-fields&year=2023", "Ministry", "StrategicField")]
    [InlineData("/ja/matrix?view=topics-editions", "Topic", "Measure.year")]
    public async Task Every_number_of_a_matrix_opens_so_many_measures(string address, string ofRows, string ofColumns)
    {
        var (rows, columns) = (Entries(ofRows), Entries(ofColumns));
        var body = new List<XElement>();
        for (string? next = address; next is not null;)
        {
            var text = (await Open(next)).Text;
            body.AddRange(Table(text).Element("tbody")!.Elements("tr").SkipLast(1));
            next = Next().Match(text) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;
        }

        Assert.Equal(rows, body.Count);
        Assert.All(body, row => Assert.Equal(columns, row.Elements("td").Count() - 1));
        var links = body.SelectMany(row => row.Elements("td").Elements("a")).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links.Take(120))
        {
            var cell = await Open(link.Attribute("href")!.Value);
            Assert.Contains($">{link.Value}件</span>", cell.Text);
        }
    }

    /// <summary>How many nodes of a type there are, or different values of a property.</summary>
    int Entries(string of) => of.Split('.') is [var type, var property]
        ? graph.Data.Nodes.Where(node => node.Type.Name == type).Select(node => node.Properties[property]).Distinct().Count()
        : graph.Data.Nodes.Count(node => node.Type.Name == of);

    [Fact]
    public async Task A_matrix_writes_its_zeros_and_its_denominators()
    {
        var screen = await Open("/ja/matrix?view=fields-areas");
        Assert.NotEqual(0, screen.Count("<td class=\"heat-0\">0</td>"));
        Assert.Matches("施策[0-9,]+件のうち", screen.Text);
    }

    [Fact]
    public async Task Topics_over_the_editions_are_drawn_as_lines_too()
    {
        var screen = await Open("/en/matrix?view=topics-editions");
        Assert.Equal(8, Svg(screen).Descendants().Count(part => part.Attribute("class")?.Value == "series-name"));
    }

    [Fact]
    public async Task Targets_of_all_states_add_up_to_all_targets()
    {
        var screen = await Open("/en/targets");
        var counts = StateCount().Matches(screen.Text).Select(match => int.Parse(match.Groups[1].Value)).ToList();
        Assert.Equal(graph.Data.Nodes.Count(node => node.Type.Name == "Kpi"), counts.Sum());
        Assert.Equal(counts.Sum(), screen.Count("<span class=\"reason\""));
        Assert.Contains("behind", screen.Text);
    }

    [Fact]
    public async Task Two_editions_compared_add_up_and_are_told_in_words()
    {
        var screen = await Open("/ja/compare?from=2023&to=2025");
        var rows = XElement.Parse(WebUtility.HtmlDecode(ComparedTable().Match(screen.Text).Value)).Descendants("tr").Skip(1)
            .Select(row => row.Elements("td").Select(cell => int.Parse(LeadingNumber().Match(cell.Value).Value)).ToList()).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal(row[3], row[0] + row[1] + row[2]));
        Assert.Equal([2023, 2025], new[] { 2023, 2025 }.Where(year => rows[year == 2023 ? 0 : 1][3] == Measures(year)));
        Assert.DoesNotContain("CANNOT_BE_TOLD<", screen.Text);
        Assert.Contains("改文", screen.Text);
        var narrowed = await Open(screen.Links.First(link => link.Contains("change=REWORDED", StringComparison.Ordinal)));
        Assert.NotEqual(0, narrowed.Count("class=\"relation\">改文<"));
        Assert.Equal(narrowed.Count("class=\"relation\""), narrowed.Count("class=\"relation\">改文<"));
    }

    [Fact]
    public async Task The_pages_of_continuations_go_through_all_of_them_once()
    {
        var address = "/en/compare";
        var seen = new List<string>();
        for (string? next = address; next is not null;)
        {
            var screen = await Open(next);
            seen.AddRange(Pair().Matches(screen.Text).Select(match => match.Value));
            next = Next().Match(screen.Text) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;
        }

        var told = int.Parse(PairCount().Match((await Open(address)).Text).Groups[1].Value);
        Assert.Equal(told, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    int Measures(int year) => graph.Data.Nodes.Count(node => node.Type.Name == "Measure" && Convert.ToInt32(node.Properties["year"]) == year);

    static XElement Svg(ExplorerScreen screen) => XElement.Parse(Picture().Match(screen.Text).Value);

    static List<string> Nodes(XElement picture) =>
        [.. picture.Descendants().Where(part => part.Attribute("class")?.Value == "node-link").Select(part => part.Attribute("href")!.Value)];

    static XElement Table(string page) => XElement.Parse(WebUtility.HtmlDecode(HeatTable().Match(page).Value).Replace("&", "&amp;"));

    [GeneratedRegex("<svg class=\"drawing.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();

    [GeneratedRegex("<table class=\"heat\".*?</table>", RegexOptions.Singleline)]
    private static partial Regex HeatTable();

    [GeneratedRegex("<table class=\"drawn-data compared\".*?</table>", RegexOptions.Singleline)]
    private static partial Regex ComparedTable();

    [GeneratedRegex("^[0-9,]+")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex("<li><p><a href=\"/en/nodes/[^\"]*\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Pair();

    [GeneratedRegex("rel=\"next\" href=\"([^\"]*)\"")]
    private static partial Regex Next();

    [GeneratedRegex("([0-9]+) pairs")]
    private static partial Regex PairCount();

    [GeneratedRegex(@"\+([0-9]+)")]
    private static partial Regex Figure();

    [GeneratedRegex(@"<li><a href=""#[a-z-]+""><b>([0-9]+)</b>")]
    private static partial Regex StateCount();

    [GeneratedRegex("[ <]id=\"([^\"]+)\"")]
    private static partial Regex Id();
}
