using IpGraph.Graph.Text;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Which measure continues which, and what absence says, against two readings of every pair of texts.</summary>
[Collection(nameof(RealGraph))]
public sealed class LineageTests(RealGraph graph)
{
    [Theory]
    [InlineData("Measure:2025-a-018", "Measure:2023-085")]
    [InlineData("Measure:2025-a-001", "Measure:2023-021")]
    [InlineData("Measure:2025-a-026", "Measure:2023-012")]
    [InlineData("Measure:2025-a-034", "Measure:2023-034")]
    [InlineData("Measure:2025-d-034", "Measure:2023-158")]
    [InlineData("Measure:2024-17", "Measure:2023-135")]
    [InlineData("Measure:2025-a-007", "Measure:2023-135")]
    [InlineData("Measure:2025-d-012", "Measure:2023-069")]
    public void The_same_subject_alone_is_no_continuation(string later, string earlier) =>
        Assert.Null(Change(later, earlier));

    [Theory]
    [InlineData("Measure:2025-d-050", "Measure:2023-087", "CARRIED")]
    [InlineData("Measure:2025-d-088", "Measure:2023-093", "REWORDED")]
    [InlineData("Measure:2025-d-089", "Measure:2023-094", "REWORDED")]
    [InlineData("Measure:2025-d-042", "Measure:2023-064", "REWORDED")]
    [InlineData("Measure:2025-a-010", "Measure:2024-05", "ADVANCED")]
    [InlineData("Measure:2025-d-084", "Measure:2024-10", "ADVANCED")]
    [InlineData("Measure:2025-d-063", "Measure:2023-073", "SPLIT")]
    [InlineData("Measure:2024-10", "Measure:2023-096", "ADVANCED")]
    [InlineData("Measure:2025-a-034", "Measure:2024-09", "ADVANCED")]
    [InlineData("Measure:2025-d-075", "Measure:2023-101", "SPLIT")]
    [InlineData("Measure:2024-20", "Measure:2023-011", "MERGED")]
    public void A_continuation_says_what_became_of_the_measure(string later, string earlier, string change) =>
        Assert.Equal(change, Change(later, earlier));

    [Fact]
    public void What_is_carried_on_in_the_same_words_differs_by_a_particle_or_a_comma_at_most() => Assert.All(
        graph.Data.Relationships.Where(link => link.Type.Name == "SUCCEEDS" && (string)link.Properties["change"] == "CARRIED"),
        link => Assert.InRange(Convert.ToDouble(link.Properties["score"], null), 0.95, 1));

    [Theory]
    [InlineData("Measure:2023-087", "CONTINUED")]
    [InlineData("Measure:2023-077", "DROPPED")]
    [InlineData("Measure:2023-095", "DROPPED")]
    [InlineData("Measure:2023-096", "CONTINUED")]
    [InlineData("Measure:2023-021", "CANNOT_BE_TOLD")]
    [InlineData("Measure:2023-111", "CANNOT_BE_TOLD")]
    [InlineData("Measure:2023-150", "CANNOT_BE_TOLD")]
    [InlineData("Measure:2025-d-001", "NO_LATER_EDITION")]
    public void A_measure_is_dropped_only_where_a_later_edition_lists_the_measures_on_its_subject(string id, string fate) =>
        Assert.Equal(fate, Value(id, "fate"));

    [Theory]
    [InlineData("Measure:2023-001", "NO_EARLIER_EDITION")]
    [InlineData("Measure:2025-d-088", "CONTINUES")]
    [InlineData("Measure:2025-d-085", "NEW")]
    [InlineData("Measure:2025-a-016", "NEW")]
    [InlineData("Measure:2025-a-018", "CANNOT_BE_TOLD")]
    [InlineData("Measure:2025-a-009", "CANNOT_BE_TOLD")]
    public void A_measure_is_new_only_where_an_earlier_edition_lists_the_measures_on_its_subject(string id, string origin) =>
        Assert.Equal(origin, Value(id, "origin"));

    [Fact]
    public void What_is_continued_and_what_is_not_add_up()
    {
        var continued = graph.Data.Relationships.Where(link => link.Type.Name == "SUCCEEDS").Select(link => link.To).Distinct();
        Assert.Equal(
            continued.Order(NaturalOrder.Instance),
            graph.Data.Nodes.Where(node => node.Properties.TryGetValue("fate", out var fate) && fate is "CONTINUED").Select(node => node.Id));
    }

    object? Change(string later, string earlier) => graph.Data.Relationships
        .SingleOrDefault(link => link.Type.Name == "SUCCEEDS" && link.From == later && link.To == earlier)?.Properties["change"];

    object Value(string id, string property) => graph.Data.Nodes.Single(node => node.Id == id).Properties[property];
}
