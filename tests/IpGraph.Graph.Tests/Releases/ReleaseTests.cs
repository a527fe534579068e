using IpGraph.Graph.Data;
using IpGraph.Graph.Releases;
using IpGraph.Testing;

namespace IpGraph.Graph.Tests.Releases;

/// <summary>What releases leave behind, and what follows from two of them.</summary>
public sealed class ReleaseTests
{
    static readonly GraphData Old = SmallGraph.Data;

    static readonly GraphData New = SmallGraph.Build(new Dictionary<string, string>(
        SmallGraph.With("ministries.yaml", text => text.Replace("経産省, METI", "経産省, METI, Keizai", StringComparison.Ordinal)))
    {
        ["organizations.yaml"] = SmallGraph.Files["organizations.yaml"]
            .Replace("Organization:tilde", "Organization:wave", StringComparison.Ordinal),
    }).Graph!;

    [Fact]
    public void A_manifest_comes_back_as_it_was_written()
    {
        var manifest = Manifest.Of(Old);

        var read = Manifest.Read(manifest.Write());

        Assert.Equal(manifest.Version, read.Version);
        Assert.Equal(manifest.Hashes, read.Hashes);
        Assert.Equal(Old.Nodes.Select(node => node.Id), read.Hashes.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"version":1,"nodes":{}}""")]
    public void What_is_no_manifest_is_refused(string json) =>
        Assert.Throws<FormatException>(() => Manifest.Read(json));

    [Fact]
    public void Changes_name_what_came_what_changed_and_what_went()
    {
        var changes = ManifestChanges.Between(Manifest.Of(Old), Manifest.Of(New));

        Assert.Equal(["Organization:wave"], changes.Added);
        Assert.Equal(["Ministry:meti"], changes.Changed);
        Assert.Equal(["Organization:tilde"], changes.Removed);
        Assert.Equal((Old.VersionId, New.VersionId), (changes.From, changes.To));
        Assert.False(changes.IsOfEveryNode);
    }

    [Fact]
    public void That_every_node_tells_something_else_is_said()
    {
        var old = Manifest.Of(Old);
        var others = old with { Version = "other", Hashes = old.Hashes.ToDictionary(node => node.Key, node => new string([.. node.Value.Reverse()])) };

        var changes = ManifestChanges.Between(others, Manifest.Of(New));

        Assert.True(changes.IsOfEveryNode);
        Assert.False(ManifestChanges.Between(new Manifest("empty", new Dictionary<string, string>()), old).IsOfEveryNode);
    }

    [Fact]
    public void An_index_that_follows_the_changes_is_that_of_the_new_release()
    {
        var index = Index(Old);
        var fresh = Index(New);
        var changes = ManifestChanges.Between(Manifest.Of(Old), Manifest.Of(New));

        foreach (var id in changes.Removed)
            index.Remove(id);
        foreach (var id in changes.Added.Concat(changes.Changed))
            index[id] = fresh[id];

        Assert.Equal(fresh.OrderBy(entry => entry.Key), index.OrderBy(entry => entry.Key));
    }

    [Fact]
    public void Nothing_changes_between_a_release_and_itself()
    {
        var changes = ManifestChanges.Between(Manifest.Of(Old), Manifest.Of(SmallGraph.Build(SmallGraph.Files).Graph!));

        Assert.Empty(changes.Added.Concat(changes.Changed).Concat(changes.Removed));
        Assert.Empty(GraphDiff.Between(Old, Old).Nodes);
    }

    [Fact]
    public void A_diff_shows_the_values_before_and_after()
    {
        var diff = GraphDiff.Between(Old, New);

        var ministry = Assert.Single(diff.Nodes, node => node.Change == NodeChange.Changed);
        Assert.Equal("Ministry:meti", ministry.Id);
        Assert.Equal(
            [new ValueDiff("abbreviations", "[\"経産省\", \"METI\"]", "[\"経産省\", \"METI\", \"Keizai\"]")], ministry.Values);
        Assert.Equal(
            ["Organization:tilde Removed", "Organization:wave Added"],
            diff.Nodes.Where(node => node != ministry).Select(node => $"{node.Id} {node.Change}"));
    }

    [Fact]
    public void A_relationship_changes_the_node_that_it_goes_out_from()
    {
        var files = SmallGraph.With("ministries.yaml", text => text.Replace("  parent: Ministry:mext\n", "", StringComparison.Ordinal));

        var diff = GraphDiff.Between(Old, SmallGraph.Build(files).Graph!);

        var node = Assert.Single(diff.Nodes);
        Assert.Equal("Ministry:bunka", node.Id);
        Assert.Equal("PART_OF -> Ministry:mext", Assert.Single(node.Values).Name);
        Assert.Null(node.Values[0].After);
    }

    /// <summary>What a search engine would keep of each node: its values as text.</summary>
    static Dictionary<string, string> Index(GraphData graph) => graph.Nodes.ToDictionary(
        node => node.Id,
        node => string.Join('\n', node.Properties
            .Where(entry => node.Type.FindProperty(entry.Key) is { IsInternal: false, IsOfWholeGraph: false })
            .Select(entry => $"{entry.Key} {System.Text.Json.JsonSerializer.Serialize(entry.Value)}")),
        StringComparer.Ordinal);
}
