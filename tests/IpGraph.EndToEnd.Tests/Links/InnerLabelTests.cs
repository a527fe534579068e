namespace IpGraph.EndToEnd.Tests.Links;

/// <summary>Labels inside longer ones, by what the longer one means.</summary>
[Collection(nameof(RealGraph))]
public sealed class InnerLabelTests(RealGraph graph)
{
    [Theory]
    [InlineData("Measure:2023-037", "Topic:intangible-assets")]
    [InlineData("Measure:2023-085", "Topic:unfair-competition")]
    [InlineData("Measure:2025-d-045", "Topic:digital-technology")]
    [InlineData("Measure:2025-d-067", "Topic:smes")]
    [InlineData("Measure:2025-d-069", "Topic:fair-trading")]
    [InlineData("Measure:2025-d-071", "Topic:film-and-video")]
    [InlineData("Measure:2025-a-015", "Topic:patents")]
    [InlineData("Measure:2023-043", "Topic:united-states")]
    [InlineData("Kpi:2025-piracy-access", "Topic:publishing")]
    public void What_a_longer_label_is_about_is_touched(string content, string concept) =>
        Assert.True(IsLinked("TOUCHES", content, concept));

    [Theory]
    [InlineData("Measure:2023-110", "Topic:patents")]
    [InlineData("Measure:2023-114", "StandardsArea:resources")]
    [InlineData("Measure:2023-171", "StandardsArea:resources")]
    [InlineData("Finding:2026-084", "Topic:film-and-video")]
    [InlineData("Measure:2025-d-022", "Topic:content")]
    [InlineData("Measure:2025-d-085", "Topic:digital-technology")]
    [InlineData("ProgressEntry:2025-052", "Topic:digital-platforms")]
    public void What_only_shares_a_word_with_a_longer_label_is_not_touched(string content, string concept) =>
        Assert.False(IsLinked("TOUCHES", content, concept));

    [Theory]
    [InlineData("Measure:2025-a-015", "Instrument:patent-act", true)]
    [InlineData("Finding:2026-020", "Ministry:cabinet-office", true)]
    [InlineData("Finding:2026-005", "Organization:wipo", true)]
    [InlineData("ProgressEntry:2025-075", "Instrument:jff", false)]
    public void A_body_or_act_inside_a_longer_name_is_mentioned_where_it_is_meant(string content, string entity, bool isMeant) =>
        Assert.Equal(isMeant, IsLinked("MENTIONS", content, entity));

    bool IsLinked(string type, string from, string to) =>
        graph.Data.Relationships.Any(link => link.Type.Name == type && link.From == from && link.To == to);
}
