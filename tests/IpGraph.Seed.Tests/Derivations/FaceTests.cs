using IpGraph.Binding;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Derivations;

/// <summary>The texts by which nodes are shown.</summary>
public sealed class FaceTests
{
    [Theory]
    [InlineData("{title}", "量子の実用化")]
    [InlineData("{number} {title}", "1 量子の実用化")]
    [InlineData("{title}[（{decidedOn}）]", "量子の実用化（2023-06-09）")]
    [InlineData("{section.title} › {title}", "先端技術 › 量子の実用化")]
    [InlineData("{section.parent.title|section.title}", "研究開発")]
    [InlineData("{section.parent.title}", "研究開発")]
    [InlineData("{section.parent.parent.title}", "Measure:2023-001")]
    [InlineData("{title}[（{section.parent.parent.title}）]", "量子の実用化")]
    [InlineData("  {title}\n {number}", "量子の実用化 1")]
    [InlineData("{title:4}", "量子の…")]
    [InlineData("{title:6}", "量子の実用化")]
    [InlineData("{terms}", "short、medium")]
    [InlineData("{budget}", "12.5")]
    [InlineData("plain", "plain")]
    public void A_template_is_filled_with_the_values_of_the_node(string template, string label) =>
        Assert.Equal(label, LabelOf("Measure:2023-001", template));

    /// <summary>The words of the model are written small; titles and printed words stay as they are.</summary>
    [Theory]
    [InlineData("{terms}: {title}", "Short, medium: 量子の実用化")]
    [InlineData("[{terms}: ]{title}", "Short, medium: 量子の実用化")]
    [InlineData("{number}: {terms}", "1: short, medium")]
    [InlineData("{id|terms}", "Measure:2023-001")]
    [InlineData("measure {terms}", "measure short, medium")]
    public void An_English_label_that_begins_with_a_word_of_the_model_has_a_capital(string template, string label) =>
        Assert.Equal(label, LabelOf("Measure:2023-001", template, property: "labelEn"));

    [Fact]
    public void A_cut_never_parts_a_character()
    {
        var files = SmallGraph.With("sections.yaml", text => text.Replace("先端技術", "一二👍🏽五六七", StringComparison.Ordinal));

        Assert.Equal("一二…", LabelOf("Section:2023-1-1", "{title:4}", files));
        Assert.Equal("一二👍🏽五…", LabelOf("Section:2023-1-1", "{title:6}", files));
    }

    [Theory]
    [InlineData("[文科省, MEXT, 文部]", "文科省、MEXT、文部")]
    [InlineData("[文科省, MEXT, 文部, 科学省]", "文科省、MEXT、文部ほか")]
    public void More_than_three_values_are_cut_short_with_a_word(string abbreviations, string label)
    {
        var files = SmallGraph.With(
            "ministries.yaml", text => text.Replace("[文科省, MEXT]", abbreviations, StringComparison.Ordinal));

        Assert.Equal(label, LabelOf("Ministry:mext", "{abbreviations}", files));
    }

    static string LabelOf(string id, string template, Dictionary<string, string>? files = null, string property = "labelJa")
    {
        var escaped = template.Replace("\n", "\\n", StringComparison.Ordinal);
        var model = ModelReader.Read(SmallModel.Text.Replace(
            "label: \"{name|title|text:12|id}\"", $"label: \"{escaped}\"", StringComparison.Ordinal).Replace(
            "labelEn: \"{nameEn|titleEn|name|title|text:12|id}\"", $"labelEn: \"{escaped}\"", StringComparison.Ordinal));
        var result = SmallGraph.Build(files ?? SmallGraph.Files, model);
        Assert.Empty(result.Problems);
        var graph = result.Graph!;
        return (string)graph.Nodes.Single(node => node.Id == id).Properties[property];
    }
}
