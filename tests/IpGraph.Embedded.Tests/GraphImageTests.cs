using IpGraph.Graph.Analysis;
using IpGraph.Graph.Queries;
using IpGraph.Testing;

namespace IpGraph.Embedded.Tests;

public sealed class GraphImageTests : IDisposable
{
    readonly ImageFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void What_is_known_of_the_graph_comes_back()
    {
        var (built, read) = (Ask.Small.Current.Graph.Version, WriteAndRead().Version);

        Assert.Equal(built.Id, read.Id);
        Assert.Equal(built.NodeCounts, read.NodeCounts);
        Assert.Equal(built.RelationshipCounts, read.RelationshipCounts);
        Assert.Equal(built.Statistics!.Degrees, read.Statistics!.Degrees);
        Assert.Equal(built.Statistics.Bytes, read.Statistics.Bytes);
    }

    [Fact]
    public void What_is_worked_out_from_the_graph_is_the_same()
    {
        var (built, read) = (Ask.Small.Current.Graph, WriteAndRead());

        Assert.Equal(Told(built.Topology), Told(read.Topology));
        Assert.Equal(
            Enumerable.Range(0, built.Nodes.Count).Select(node => (built.Nodes.Id(node), built.Nodes.TypeOf(node))),
            Enumerable.Range(0, read.Nodes.Count).Select(node => (read.Nodes.Id(node), read.Nodes.TypeOf(node))));
        Assert.All(SmallGraph.Data.Nodes, node => Assert.Equal(built.Nodes.Find(node.Id), read.Nodes.Find(node.Id)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_none() => Assert.Null(Read());

    [Fact]
    public void An_image_of_something_else_is_not_used()
    {
        Write();

        Assert.Null(GraphImage.TryRead(file.Path, SmallGraph.Model, new byte[] { 1, 2, 4 }));
        Assert.Null(GraphImage.TryRead(file.Path, SmallGraph.Model, new byte[] { 1, 2, 3, 4 }));
        Assert.NotNull(Read());
    }

    [Fact]
    public void A_cut_file_is_not_used()
    {
        var whole = Write();

        Assert.All(Enumerable.Range(0, whole.Length).Where(length => length < 120 || length % 211 == 0 || length > whole.Length - 10), length =>
        {
            File.WriteAllBytes(file.Path, whole[..length]);
            Assert.Null(Read());
        });
    }

    [Fact]
    public void A_damaged_file_is_not_used()
    {
        var whole = Write();

        for (var place = 0; place < whole.Length; place += place < 120 ? 1 : 97)
        {
            whole[place] ^= 0x10;
            File.WriteAllBytes(file.Path, whole);
            Assert.Null(Read());
            whole[place] ^= 0x10;
        }

        File.WriteAllBytes(file.Path, whole);
        Assert.NotNull(Read());
    }

    [Fact]
    public void A_file_with_something_after_its_end_is_not_used()
    {
        File.WriteAllBytes(file.Path, [.. Write(), 0]);

        Assert.Null(Read());
    }

    [Fact]
    public void A_graph_goes_on_when_another_image_takes_the_place_of_its_own()
    {
        var store = new EmbeddedStore(WriteAndRead());
        Write();
        File.Delete(file.Path);

        Assert.Equal(
            Ask.Ids(Ask.Small, SmallGraph.Model.NodeTypes, null, [], Page.All),
            Ask.Ids(store, SmallGraph.Model.NodeTypes, null, [], Page.All));
    }

    byte[] Write()
    {
        GraphImage.Write(file.Path, EmbeddedGraph.Build(SmallGraph.Data), ImageFile.Key);
        return File.ReadAllBytes(file.Path);
    }

    EmbeddedGraph? Read() => GraphImage.TryRead(file.Path, SmallGraph.Model, ImageFile.Key);

    EmbeddedGraph WriteAndRead()
    {
        Write();
        return Read()!;
    }

    static IEnumerable<(int, int, int)> Told(Topology topology) =>
        Enumerable.Range(0, topology.LinkCount).Select(link => (topology.From(link), topology.To(link), topology.LinkTypeIndex(link)));
}
