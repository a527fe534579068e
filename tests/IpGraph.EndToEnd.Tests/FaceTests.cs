using System.Text;
using IpGraph.Graph.Model;

namespace IpGraph.EndToEnd.Tests;

/// <summary>Every node of the real graph can be shown to readers of either language.</summary>
[Collection(nameof(RealGraph))]
public sealed class FaceTests(RealGraph real)
{
    [Fact]
    public void Every_node_has_a_label_and_a_snippet_in_both_languages()
    {
        foreach (var node in real.Data.Nodes)
        {
            foreach (var property in Face.Properties.Where(property => property.Name != Face.Sources))
            {
                var text = (string)node.Properties[property.Name];
                Assert.False(string.IsNullOrWhiteSpace(text), $"{node.Id} has no {property.Name}.");
                Assert.NotEqual(node.Id, text);
                Assert.InRange(text.EnumerateRunes().Count(), 1, Face.LengthMax);
            }
        }
    }

    [Fact]
    public void English_labels_of_what_has_an_English_name_hold_no_Japanese()
    {
        foreach (var node in real.Data.Nodes.Where(node =>
            node.Type.FindProperty("nameEn") is not null || node.Type.FindProperty("titleEn") is not null))
        {
            Assert.DoesNotContain(((string)node.Properties["labelEn"]).EnumerateRunes(), IsJapanese);
        }
    }

    [Fact]
    public void Every_type_enum_value_and_unit_has_words_in_both_languages()
    {
        var model = real.Data.Model;
        Assert.All(model.NodeTypes, type => Assert.NotNull(type.Wording));
        Assert.All(model.EnumTypes, type => Assert.All(type.Values, value =>
            Assert.True(value.Wording is { Ja.Length: > 0, En.Length: > 0 }, $"{type.Name}.{value.Name}")));
        foreach (var node in real.Data.Nodes)
        {
            foreach (var property in node.Type.Properties.Where(property => property.Vocabulary is not null))
            {
                if (node.Properties.GetValueOrDefault(property.Name) is string value)
                    Assert.True(property.Vocabulary!.Words.ContainsKey(value), $"{node.Id}: '{value}' has no words.");
            }
        }
    }

    [Fact]
    public void The_most_central_nodes_are_those_that_everything_meets_in()
    {
        var first = real.Data.Nodes.OrderByDescending(node => (double)node.Properties["importance"]).Take(10);

        Assert.All(first, node => Assert.Contains(node.Type.Name, new[] { "Plan", "Ministry", "Topic", "StrategicField", "StandardsArea", "Section" }));
        Assert.Equal(1.0, real.Data.Nodes.Max(node => (double)node.Properties["importance"]));
        Assert.All(real.Data.Nodes, node => Assert.True((double)node.Properties["importance"] > 0));
    }

    static bool IsJapanese(Rune rune) => rune.Value is (>= 0x3041 and <= 0x30ff) or (>= 0x4e00 and <= 0x9fff);
}
