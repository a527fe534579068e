namespace IpGraph.Explorer.Tests.Pages;

/// <summary>A type of node that only the model and the seed know.</summary>
public sealed class NewTypeTests
{
    const string Model =
        """

        "An honour given to a measure."
        type Prize implements Node @node(singular: "prize", plural: "prizes") @named(ja: "賞", en: "prize") {
          id: ID!
          citations: [Citation!]!
          importance: Float! @computed(ofWholeGraph: true)
          sortKey: String! @computed
          sources: [Document!]! @relationship(type: "CITES", direction: OUT, properties: "Cite")
          "The Japanese name."
          name: String! @search(weight: 3.0)
          "The English name."
          nameEn: String! @search(weight: 3.0)
          "What it is worth, in yen."
          prizeMoney: Int
          "The year in which it was given."
          year: Int
          "What it was given to."
          givenTo: [Measure!]! @relationship(type: "REPORTS_ON", direction: OUT, properties: "Stated")
        }
        """;

    const string Seed =
        """
        - id: Prize:quantum
          cite: roadmap-2023:1346
          name: 量子標準化大賞
          nameEn: Grand Prize for Quantum Standards
          prizeMoney: 1000000
          year: 2024
          givenTo: [Measure:2023-040]

        """;

    readonly Lazy<RenderedSite> site = new(() => RenderedSite.OfSeed(Model, ("prizes.yaml", Seed)));

    [Fact]
    public async Task A_type_added_by_model_and_seed_alone_has_a_page_in_both_languages_and_is_found()
    {
        var japanese = await site.Value.Page("/ja/nodes/Prize:quantum");
        Assert.Equal("量子標準化大賞", japanese.QuerySelector("h1")!.TextContent);
        Assert.Contains("賞", japanese.QuerySelector(".kind")!.TextContent);
        Assert.NotNull(japanese.QuerySelector("#givenTo a[href='/ja/nodes/Measure:2023-040']"));
        Assert.NotNull(japanese.QuerySelector("#citations a[href='/ja/nodes/Document:roadmap-2023']"));

        var english = await site.Value.Page("/en/nodes/Prize:quantum");
        Assert.Equal("Grand Prize for Quantum Standards", english.QuerySelector("h1")!.TextContent);
        Assert.Contains(english.QuerySelectorAll(".properties div"), row => row.TextContent.Contains("Prize money") && row.TextContent.Contains("1,000,000"));

        var found = await site.Value.Page("/ja/search?q=量子標準化大賞");
        Assert.NotNull(found.QuerySelector(".hits a[href='/ja/nodes/Prize:quantum']"));
        Assert.NotNull(found.QuerySelector(".facets a[href*='type=PRIZE']"));
        Assert.Contains("賞", found.QuerySelector(".facets a[href*='type=PRIZE']")!.TextContent);
        Assert.Contains(english.QuerySelectorAll(".properties dt"), name => name.TextContent == "Year");
        Assert.DoesNotContain("edition", english.QuerySelector(".kind")!.TextContent);
        Assert.Empty(site.Value.Mistakes);
    }
}
