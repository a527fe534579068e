using FsCheck;
using FsCheck.Fluent;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Seed.Reading;
using IpGraph.Seed.Snapshots;
using IpGraph.Testing;

namespace IpGraph.Seed.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    static readonly SnapshotKey Key = SnapshotKey.Of("model", [new SeedFile("a.yaml", [1, 2, 3])]);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    string SeedFolder => Path.Combine(folder.FullName, "seed");

    string SnapshotPath => Path.Combine(folder.FullName, "cache", "graph.bin");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_graph_comes_back_as_it_was()
    {
        var graph = Snapshot.Decode(Snapshot.Encode(SmallGraph.Data, Key), SmallGraph.Model, Key)!;

        Assert.Equal(SmallGraph.Data.VersionId, graph.VersionId);
        Assert.Equal(graph.VersionId, ContentHash.Of(graph.Nodes, graph.Relationships));
        Assert.Equal(SmallGraph.Data.Nodes.Select(node => (node.Type, node.Id)), graph.Nodes.Select(node => (node.Type, node.Id)));
        Assert.Equal(SmallGraph.Data.Relationships.Select(r => (r.Type, r.From, r.To)),
            graph.Relationships.Select(r => (r.Type, r.From, r.To)));
    }

    [Fact]
    public void Any_value_comes_back_as_it_was()
    {
        var scalars = Gen.OneOf(
            ArbMap.Default.GeneratorFor<int>().Select(number => (object)number),
            Gen.Elements<object>(int.MinValue, int.MaxValue, 0.1, double.MaxValue, double.Epsilon, -0.0, true, false, "", "量子𠮷"),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => (object)number.Get));
        var lists = Gen.ListOf(scalars).Select(items => (object)items.ToList());
        var values = Gen.ListOf(Gen.OneOf(scalars, lists)).ToArbitrary();

        Prop.ForAll(values, items =>
        {
            var map = new PropertyMap([.. items.Select((_, index) => $"p{index}")], [.. items]);
            var node = new NodeData(SmallGraph.Model.FindNodeType("Topic")!, "Topic:a", map);
            var graph = new GraphData(SmallGraph.Model, "v", [node], []);

            var copy = Snapshot.Decode(Snapshot.Encode(graph, Key), SmallGraph.Model, Key)!;

            return ContentHash.Of(copy.Nodes, []) == ContentHash.Of(graph.Nodes, []);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_cut_file_is_not_used()
    {
        var file = Snapshot.Encode(SmallGraph.Data, Key);

        Assert.All(Enumerable.Range(0, file.Length).Where(length => length < 100 || length % 13 == 0),
            length => Assert.Null(Snapshot.Decode(file[..length], SmallGraph.Model, Key)));
    }

    [Fact]
    public void A_damaged_file_is_not_used()
    {
        var file = Snapshot.Encode(SmallGraph.Data, Key);

        for (var place = 0; place < file.Length; place += place < 100 ? 1 : 7)
        {
            file[place] ^= 0x10;
            Assert.Null(Snapshot.Decode(file, SmallGraph.Model, Key));
            file[place] ^= 0x10;
        }

        Assert.NotNull(Snapshot.Decode(file, SmallGraph.Model, Key));
    }

    [Fact]
    public void A_graph_of_types_that_the_model_lacks_is_not_used()
    {
        var other = new GraphModel([], [], [], [], []);

        Assert.Null(Snapshot.Decode(Snapshot.Encode(SmallGraph.Data, Key), other, Key));
    }

    [Fact]
    public void The_key_changes_with_the_model_and_with_every_file()
    {
        SnapshotKey[] keys =
        [
            Key,
            SnapshotKey.Of("models", [new SeedFile("a.yaml", [1, 2, 3])]),
            SnapshotKey.Of("model", [new SeedFile("b.yaml", [1, 2, 3])]),
            SnapshotKey.Of("model", [new SeedFile("a.yaml", [1, 2])]),
            SnapshotKey.Of("model", [new SeedFile("a.yaml", [1, 2, 3]), new SeedFile("b.yaml", [])]),
            SnapshotKey.Of("model", []),
        ];

        Assert.Equal(keys.Length, keys.Select(key => Convert.ToHexString(key.Bytes.Span)).Distinct().Count());
        Assert.All(keys[1..], key => Assert.Null(Snapshot.Decode(Snapshot.Encode(SmallGraph.Data, Key), SmallGraph.Model, key)));
    }

    [Fact]
    public void The_key_does_not_depend_on_the_order_of_files()
    {
        SeedFile[] files = [new("a.yaml", [1]), new("b.yaml", [2])];

        Assert.Equal(SnapshotKey.Of("m", files).Bytes, SnapshotKey.Of("m", files.Reverse()).Bytes);
    }

    [Fact]
    public void A_snapshot_is_read_while_model_and_seed_stay_the_same()
    {
        WriteSeed();
        Snapshot.Write(SnapshotPath, SmallGraph.Data, SmallModel.Text, SeedFolder);

        Assert.Equal(SmallGraph.Data.VersionId, TryRead()?.VersionId);
        Assert.Null(Snapshot.TryRead(SnapshotPath, SmallGraph.Model, SmallModel.Text + " ", SeedFolder));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(SnapshotPath)!));
    }

    [Fact]
    public void A_snapshot_of_another_seed_is_not_read()
    {
        WriteSeed();
        Snapshot.Write(SnapshotPath, SmallGraph.Data, SmallModel.Text, SeedFolder);
        File.AppendAllText(Path.Combine(SeedFolder, "sections.yaml"), "# A comment.\n");

        Assert.Null(TryRead());
    }

    [Fact]
    public void A_newer_snapshot_takes_the_place_of_the_old_one()
    {
        WriteSeed();
        Directory.CreateDirectory(Path.GetDirectoryName(SnapshotPath)!);
        File.WriteAllText(SnapshotPath, "IPG1 and then nothing of use");
        Assert.Null(TryRead());

        Snapshot.Write(SnapshotPath, SmallGraph.Data, SmallModel.Text, SeedFolder);

        Assert.NotNull(TryRead());
    }

    [Fact]
    public void A_snapshot_that_is_not_there_or_no_file_is_not_read()
    {
        WriteSeed();
        Assert.Null(TryRead());
        Directory.CreateDirectory(SnapshotPath);
        Assert.Null(TryRead());
        Assert.Null(Snapshot.TryRead(SnapshotPath, SmallGraph.Model, SmallModel.Text, "/no/such/folder"));
    }

    void WriteSeed()
    {
        foreach (var (name, text) in SmallGraph.Files)
        {
            var path = Path.Combine(SeedFolder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    GraphData? TryRead() => Snapshot.TryRead(SnapshotPath, SmallGraph.Model, SmallModel.Text, SeedFolder);
}
