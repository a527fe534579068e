using IpGraph.Graph.Data;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Derivations;

public class MeasureLineageTests
{
    [Fact]
    public void A_curated_link_has_the_likeness_of_the_texts_computed()
    {
        var link = Lineage(SmallGraph.Data);

        Assert.Equal("CURATED", link["method"]);
        Assert.Equal("REWORDED", link["change"]);
        Assert.Equal("The same aim, sooner.", link["reason"]);
        Assert.InRange((double)link["score"], 0.7, 0.9);
    }

    [Fact]
    public void Like_texts_of_different_editions_are_linked_by_comparison()
    {
        var link = Lineage(SmallGraph.Build(SmallGraph.With("links/lineage.yaml", _ => "")).Graph!);

        Assert.Equal("LEXICAL", link["method"]);
        Assert.Equal("REWORDED", link["change"]);
        Assert.False(link.ContainsKey("reason"));
    }

    [Fact]
    public void Equal_texts_are_carried()
    {
        var files = SmallGraph.With("measures.yaml", text => text.Replace("文部科学省と連携して支援を加速する", "文科省と連携して支援する",
            StringComparison.Ordinal));
        files["links/lineage.yaml"] = "";

        var link = Lineage(SmallGraph.Build(files).Graph!);

        Assert.Equal("CARRIED", link["change"]);
        Assert.Equal(1.0, link["score"]);
    }

    [Theory]
    [InlineData("Measure:2023-001", "Measure:2025-001", "REWORDED")]
    [InlineData("Measure:2023-002", "Measure:2023-001", "REWORDED")]
    [InlineData("Measure:2025-001", "Measure:none", "REWORDED")]
    [InlineData("Measure:none", "Measure:2023-001", "REWORDED")]
    [InlineData("Measure:2025-001", "Topic:ai", "REWORDED")]
    [InlineData("Measure:2025-001", "Measure:2023-001", "DROPPED")]
    public void A_link_that_cannot_be_is_a_problem(string from, string to, string change)
    {
        var result = SmallGraph.Build(SmallGraph.With("links/lineage.yaml", _ =>
            $"lineage:\n  - {{from: '{from}', to: '{to}', change: {change}, reason: x}}\n"));

        Assert.Null(result.Graph);
        Assert.All(result.Problems, problem => Assert.Equal("links/lineage.yaml", problem.File));
        Assert.Contains(result.Problems, problem => problem.Rule == "LineageLeadsToAnEarlierEdition");
    }

    [Theory]
    [InlineData("CARRIED", false)]
    [InlineData("REWORDED", false)]
    [InlineData("SPLIT", true)]
    public void Of_a_summary_no_words_are_compared(string change, bool isAllowed)
    {
        var result = SmallGraph.Build(Summarized($"lineage:\n  - {{from: 'Measure:2025-001', to: 'Measure:2023-001', change: {change}, reason: x}}\n"), SummaryModel.Model);

        if (isAllowed)
            Assert.False(Lineage(result.Graph!).ContainsKey("score"));
        else
            Assert.Contains("one of the two texts is a summary", Assert.Single(result.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Summaries_are_not_linked_by_comparison() =>
        Assert.DoesNotContain(SmallGraph.Build(Summarized(""), SummaryModel.Model).Graph!.Relationships, link => link.Type.Name == "SUCCEEDS");

    static Dictionary<string, string> Summarized(string lineage)
    {
        var files = SmallGraph.With("documents.yaml", text => text.Replace(
            "title: 工程表\n", "title: 工程表\n  textSource: SUMMARY\n", StringComparison.Ordinal));
        files["links/lineage.yaml"] = lineage;
        return files;
    }

    static IReadOnlyDictionary<string, object> Lineage(GraphData graph) =>
        Assert.Single(graph.Relationships, r => r.Type.Name == "SUCCEEDS").Properties;
}
