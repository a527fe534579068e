using System.Text.Json;
using IpGraph.Explorer.Targets;
using IpGraph.Explorer.Wording;
using IpGraph.GraphQL.Types;

namespace IpGraph.Explorer.Tests.Pages;

/// <summary>In which language reasons are given.</summary>
[Collection(nameof(SeedSite))]
public sealed class ReasonTests(SeedSite seed)
{
    [Fact]
    public void Every_kind_of_reason_for_where_a_target_stands_has_words_in_Japanese()
    {
        var kinds = (EnumTypeDefinition)seed.Site.Engine.Schema.Schema.Types.Single(type => type.Name == "TrackBasis");
        Assert.All(kinds.Values, kind =>
        {
            var target = JsonElement.Parse($$"""
                {"trackBasis": "{{kind.Name}}", "trackReason": "In English.", "growthSeen": 0.1, "growthNeeded": 0.2, "latestYear": 2024, "dueYear": 2033}
                """);
            Assert.Equal(Language.Japanese, TrackReason.Of(target, Language.Japanese)!.Language);
            Assert.Equal("In English.", TrackReason.Of(target, Language.English)!.Text);
        });
    }

    [Fact]
    public async Task The_Japanese_page_of_targets_gives_its_reasons_in_Japanese()
    {
        var page = await seed.Site.Page("/ja/targets");
        Assert.NotEmpty(page.QuerySelectorAll(".reason"));
        Assert.All(page.QuerySelectorAll(".reason"), reason => Assert.Equal("ja", reason.GetAttribute("lang")));
        Assert.DoesNotContain(page.QuerySelectorAll(".targets span[lang=en]"), part => part.TextContent.Contains(' '));
    }

    [Theory]
    [InlineData("StrategicField:quantum", "#alignedWith")]
    [InlineData("StrategicField:quantum/alignedWith", "main")]
    public async Task Links_that_a_person_made_say_once_that_their_reasons_are_in_English(string address, string part)
    {
        var japanese = (await seed.Site.Page($"/ja/nodes/{address}")).QuerySelector(part)!;
        Assert.Single(japanese.QuerySelectorAll(".legend"), note => note.TextContent == "理由は英語で記しています。");
        Assert.NotEmpty(japanese.QuerySelectorAll(".told [lang=en]"));
        Assert.DoesNotContain("英語", (await seed.Site.Page($"/en/nodes/{address}")).QuerySelector(part)!.TextContent);
    }

    [Fact]
    public async Task A_reason_for_a_step_of_a_way_is_no_quote()
    {
        var page = await seed.Site.Page("/ja/connections?from=StrategicField:quantum&to=Topic:quantum");
        Assert.NotEmpty(page.QuerySelectorAll(".steps .legend [lang=en]"));
        Assert.DoesNotContain(page.QuerySelectorAll(".steps blockquote"), quote => quote.TextContent.Contains(" is "));
    }
}
