using AngleSharp.Dom;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>Landmarks, by which readers who do not see a page go about it.</summary>
[Collection(nameof(SeedSite))]
public sealed class LandmarkTests(SeedSite seed)
{
    static readonly string[] Paths =
    [
        "/", "/search", "/search?type=MEASURE", "/search?q=AI", "/search?q=xyzzy", "/about", "/faults", "/query", "/query?operation=measures",
        "/targets", "/targets?ministry=Ministry:maff", "/matrix", "/compare", "/compare?change=NEW",
        "/connections", "/connections?from=Topic:quantum&to=Ministry:maff", "/around?of=Topic:quantum", "/nothing",
        "/nodes/Ministry:maff/leads",
    ];

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Landmarks_of_one_role_have_different_names(string language)
    {
        var ids = (await seed.Site.Engine.DataAsync("{ dataset { nodeTypes { type } } }")).GetProperty("dataset").GetProperty("nodeTypes")
            .EnumerateArray().Select(type => type.GetProperty("type").GetString()!).ToList();
        var paths = Paths.Append((await seed.Site.Page("/en/matrix")).QuerySelector("a[href*='/matrix/cell']")!.GetAttribute("href")![3..]).ToList();
        foreach (var type in ids)
        {
            var plural = seed.Site.Engine.Schema.Model.FindNodeType(type)!.Plural;
            var first = (await seed.Site.Engine.DataAsync($"{{ {plural}(first: 1) {{ nodes {{ id }} }} }}")).GetProperty(plural!).GetProperty("nodes")[0];
            paths.Add($"/nodes/{first.GetProperty("id").GetString()}");
        }

        var wrong = new List<string>();
        foreach (var path in paths)
        {
            var page = await seed.Site.Page($"/{language}{path}", path == "/nothing" ? 404 : 200);
            wrong.AddRange(page.QuerySelectorAll("*").Select(element => (Role: RoleOf(element), Name: NameOf(element))).Where(each => each.Role is not null)
                .GroupBy(each => each).Where(alike => alike.Count() > 1 || (Needs(alike.Key.Role!) && alike.Key.Name.Length == 0))
                .Select(alike => $"{path}: {alike.Count()} {alike.Key.Role} \"{alike.Key.Name}\""));
        }

        Assert.Empty(wrong);
    }

    /// <summary>A landmark that a page may have several of tells nothing without a name.</summary>
    static bool Needs(string role) => role is "navigation" or "search" or "complementary" or "region";

    /// <remarks>https://www.w3.org/TR/html-aam-1.0/#html-element-role-mappings</remarks>
    static string? RoleOf(IElement element) => element.GetAttribute("role") switch
    {
        "search" or "region" or "navigation" or "complementary" or "form" or "main" or "banner" or "contentinfo" => element.GetAttribute("role"),
        not null => null,
        null => element.LocalName switch
        {
            "nav" => "navigation",
            "aside" => "complementary",
            "main" => "main",
            "search" => "search",
            "header" when IsOfPage(element) => "banner",
            "footer" when IsOfPage(element) => "contentinfo",
            "section" when NameOf(element).Length > 0 => "region",
            "form" when NameOf(element).Length > 0 => "form",
            _ => null,
        },
    };

    static bool IsOfPage(IElement element) => element.Closest("article, aside, main, nav, section") is null;

    static string NameOf(IElement element) => (element.GetAttribute("aria-labelledby") is { } ids
        ? string.Join(' ', ids.Split(' ').Select(id => element.Owner!.GetElementById(id)?.TextContent.Trim()))
        : element.GetAttribute("aria-label") ?? "").Trim();
}
