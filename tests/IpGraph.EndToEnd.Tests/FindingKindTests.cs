using System.Text.RegularExpressions;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Findings are filed by what they say.</summary>
[Collection(nameof(RealGraph))]
public sealed partial class FindingKindTests(RealGraph graph)
{
    IEnumerable<(string Id, string Kind, string Text)> Findings => graph.Data.Nodes
        .Where(node => node.Type.Name == "Finding")
        .Select(node => (node.Id, (string)node.Properties["kind"], (string)node.Properties["text"]));

    [Theory]
    [InlineData("Finding:2025-058", "AIM")]
    [InlineData("Finding:2025-079", "AIM")]
    [InlineData("Finding:2025-081", "AIM")]
    [InlineData("Finding:2025-p-001", "AIM")]
    [InlineData("Finding:2026-010", "AIM")]
    [InlineData("Finding:2025-049", "CHALLENGE")]
    [InlineData("Finding:2025-041", "CHALLENGE")]
    [InlineData("Finding:2026-082", "CHALLENGE")]
    [InlineData("Finding:2025-063", "CONTEXT")]
    [InlineData("Finding:2025-001", "CONTEXT")]
    public void A_finding_is_of_the_kind_that_its_words_tell(string id, string kind) =>
        Assert.Equal(kind, Findings.Single(finding => finding.Id == id).Kind);

    [Fact]
    public void What_ends_in_a_need_is_a_challenge() => Assert.All(
        Findings.Where(finding => Need().IsMatch(finding.Text)),
        finding => Assert.True(finding.Kind == "CHALLENGE", finding.Id));

    [Fact]
    public void What_ends_in_an_intention_is_an_aim() => Assert.All(
        Findings.Where(finding => Intention().IsMatch(finding.Text)),
        finding => Assert.True(finding.Kind == "AIM", finding.Id));

    [Fact]
    public void What_says_the_same_is_of_the_same_kind() => Assert.All(
        Findings.GroupBy(finding => string.Concat(finding.Text.Split('。')[0].Where(char.IsLetter))),
        alike => Assert.Single(alike.Select(finding => finding.Kind).Distinct()));

    [GeneratedRegex("(必要|不可欠|必要である|必要あり|求められる|求められている|ことが重要)。$")]
    private static partial Regex Need();

    [GeneratedRegex("(目指す|目指していく|取り組む|回していく)。$")]
    private static partial Regex Intention();
}
