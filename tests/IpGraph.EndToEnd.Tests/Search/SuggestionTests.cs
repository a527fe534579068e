using System.Text.Json;
using IpGraph.Testing;
using YamlDotNet.RepresentationModel;

namespace IpGraph.EndToEnd.Tests.Search;

/// <summary>What is suggested first for two hundred beginnings of names, in both languages.</summary>
[Collection(nameof(RealGraph))]
public sealed class SuggestionTests(RealGraph graph)
{
    const double RightMin = 0.95;

    [Fact]
    public async Task The_first_suggestion_is_one_that_was_meant()
    {
        var list = Prefixes();
        Assert.True(list.Count >= 200 && list.All(entry => entry.Prefix.Length >= 2));
        var wrong = new List<string>();
        foreach (var (prefix, meant) in list)
        {
            if (await FirstAsync(prefix) is var first && (first is null || !meant.Contains(first)))
                wrong.Add($"{prefix}: {first}");
        }

        Assert.True(wrong.Count <= list.Count * (1 - RightMin), string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("IPA", "Organization:ipa")]
    [InlineData("Pri", "Organization:pri")]
    [InlineData("ｐｒｉ", "Organization:pri")]
    [InlineData("量子", "StrategicField:quantum")]
    public async Task What_bears_exactly_the_name_comes_first(string prefix, string id) =>
        Assert.Equal(Label(id, prefix), Label((await FirstAsync(prefix))!, prefix));

    /// <summary>Several may bear one name: then any of them will do.</summary>
    string Label(string id, string prefix) => graph.Data.Nodes.Single(node => node.Id == id).Properties["name"] is string name
        && name == prefix ? name : id;

    async Task<string?> FirstAsync(string prefix)
    {
        var data = await graph.Engine.DataAsync(
            "query($p: String!) { suggest(prefix: $p, first: 1) { node { id } } }", JsonSerializer.Serialize(new { p = prefix }));
        var found = data.GetProperty("suggest").EnumerateArray().ToList();
        return found.Count == 0 ? null : found[0].GetProperty("node").GetProperty("id").GetString();
    }

    static List<(string Prefix, HashSet<string> Meant)> Prefixes()
    {
        var yaml = new YamlStream();
        using var file = File.OpenText(
            Path.Combine(Golden.Root(), "tests", "IpGraph.EndToEnd.Tests", "Search", "prefixes.yaml"));
        yaml.Load(file);
        return [.. ((YamlMappingNode)yaml.Documents[0].RootNode).Children.Select(entry => (
            ((YamlScalarNode)entry.Key).Value!,
            ((YamlSequenceNode)entry.Value).Children.Cast<YamlScalarNode>().Select(id => id.Value!).ToHashSet()))];
    }
}
