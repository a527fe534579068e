using System.Text.RegularExpressions;
using IpGraph.Graph.Model;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

/// <summary>One English spelling throughout: -ize as in the names of most organizations, and Viet Nam.</summary>
[Collection(nameof(RealGraph))]
public sealed partial class SpellingTests(RealGraph graph)
{
    [Fact]
    public void Our_own_English_is_spelt_one_way() => Assert.Empty(
        from owner in graph.Data.Nodes.Select(node => (Name: node.Id, node.Type.Properties, Values: node.Properties))
            .Concat(graph.Data.Relationships.Select(link =>
                (Name: $"{link.Type} {link.From} {link.To}", link.Type.Properties, Values: link.Properties)))
        from property in owner.Properties
        where property is { Type: PropertyType.String, IsList: false, IsVerbatim: false, IsLookup: false }
            && owner.Values.ContainsKey(property.Name)
        from word in Misspelt((string)owner.Values[property.Name])
        select $"{owner.Name}: {word}");

    [Theory]
    [InlineData("schema", "*.graphql")]
    [InlineData("operations", "*.graphql")]
    [InlineData("operations", "*.md")]
    [InlineData("docs", "*.md")]
    [InlineData("seed", "*.md")]
    public void What_is_written_about_the_graph_is_spelt_the_same_way(string folder, string pattern)
    {
        var files = Directory.GetFiles(Path.Combine(Golden.Root(), folder), pattern, SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.Empty(
            from file in files
            where Path.GetFileName(file) != "released.graphql"
            from word in Misspelt(Code().Replace(File.ReadAllText(file), ""))
            select $"{Path.GetFileName(file)}: {word}");
    }

    [Theory]
    [InlineData("organisation", true)]
    [InlineData("localising", true)]
    [InlineData("Vietnam", true)]
    [InlineData("revised", false)]
    [InlineData("enterprises", false)]
    [InlineData("organization", false)]
    public void Words_that_are_never_written_with_z_are_let_alone(string word, bool isWrong) =>
        Assert.Equal(isWrong, Misspelt(word).Any());

    /// <summary>What stands before -ise in words that are never written with z.</summary>
    static readonly HashSet<string> Stems = new(
        ["adv", "advert", "ar", "compr", "comprom", "dev", "enterpr", "exerc", "expert", "franch", "likew", "merchand", "otherw",
            "pract", "prec", "prem", "prom", "r", "ra", "rev", "superv", "surpr"],
        StringComparer.OrdinalIgnoreCase);

    static IEnumerable<string> Misspelt(string text) => Ending().Matches(text)
        .Where(word => word.Value == "Vietnam" || !Stems.Contains(word.Groups["stem"].Value)).Select(word => word.Value);

    /// <summary>What is typed into a program stands as it is typed.</summary>
    [GeneratedRegex("(?s)```.*?```|`[^`]*`|\"[^\"\\n]*Vietnam\"|\\w+:[\\w-]+", RegexOptions.None)]
    private static partial Regex Code();

    [GeneratedRegex(@"\bVietnam\b|\b(?<stem>[a-z]+)is(?:ations?|e[sd]?|ing)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
