using FsCheck;
using FsCheck.Fluent;
using IpGraph.Graph.Data;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

public class LongListTests
{
    /// <summary>More nodes than are sorted at once, with few different values.</summary>
    static readonly GraphData Data = Make(3000);

    static readonly EmbeddedStore Store = new(EmbeddedGraph.Build(Data));

    [Fact]
    public void A_page_of_a_long_list_is_that_part_of_the_whole_in_order()
    {
        Order[] orders = [new(RandomGraph.Flag, false), new(RandomGraph.Number, true), new(RandomGraph.Name, false)];
        var whole = Ask.Ids(Store, Data.Model.NodeTypes, null, orders, Page.All);
        var pages = Gen.Choose(0, 700).Two().ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pages, page => Assert.Equal(
            whole.Skip(page.Item1).Take(page.Item2),
            Ask.Ids(Store, Data.Model.NodeTypes, null, orders, new Page(page.Item1, page.Item2)))));
    }

    [Fact]
    public void A_long_list_sorts_as_it_is_documented()
    {
        Order[] orders = [new(RandomGraph.Number, true), new(RandomGraph.Name, false)];
        var query = new GraphQuery.Connection(Data.Model.NodeTypes, null, orders, new Page(100, 50), new(
            [new ConnectionPart.Nodes(new("nodes"), Ask.Only(Data.Model.NodeTypes, "id", "number", "name"))]));

        Assert.Equal(new NaiveStore(Data).Answer(query), Ask.Text(Store, query));
    }

    [Fact]
    public void A_caller_who_left_stops_the_work()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var query = new GraphQuery.First(Data.Model.NodeTypes, new Filter.Or([]), Ask.Only(Data.Model.NodeTypes, "id"));

        Assert.Throws<OperationCanceledException>(() => Ask.Text(Store, query, source.Token));
    }

    [Fact]
    public void A_caller_who_leaves_in_the_middle_stops_the_work()
    {
        using var source = new CancellationTokenSource();
        var type = Data.Model.NodeTypes[0];
        var query = new GraphQuery.Connection([type], null, [], Page.All, new(
            [new ConnectionPart.Nodes(new("nodes"), Ask.Only([type], "id", "name", "code"))]));
        var output = new LeavingReader(source, Data.Nodes.Count);

        Assert.Throws<OperationCanceledException>(() =>
        {
            var twice = new GraphQuery.Listed([type], [.. Data.Nodes.Concat(Data.Nodes).Select(node => node.Id)],
                Ask.Only([type], "id", "name", "code"));
            Store.AnswerAsync(twice, output, source.Token).AsTask().GetAwaiter().GetResult();
        });
        Assert.NotEqual("", Ask.Text(Store, query));
    }

    static GraphData Make(int count)
    {
        var random = new Random(1);
        var type = RandomGraph.Model.NodeTypes[0];
        var nodes = Enumerable.Range(0, count).Select(key =>
        {
            var values = new Dictionary<string, object> { ["tags"] = Array.Empty<object>() };
            foreach (var property in new[] { RandomGraph.Flag, RandomGraph.Number, RandomGraph.Name })
            {
                if (random.Next(5) > 0)
                    values.Add(property.Name, RandomGraph.Value(random, property));
            }

            var id = $"Area:{key:00000}";
            values.Add("id", id);
            return new NodeData(type, id, values);
        });
        return new GraphData(RandomGraph.Model, "0", [.. nodes], []);
    }

    /// <summary>Leaves after the first bytes of the answer.</summary>
    sealed class LeavingReader(CancellationTokenSource source, int length) : System.Buffers.IBufferWriter<byte>
    {
        readonly byte[] space = new byte[Math.Max(length, 4096)];

        public void Advance(int count) => source.Cancel();

        public Memory<byte> GetMemory(int sizeHint = 0) => space;

        public Span<byte> GetSpan(int sizeHint = 0) => space;
    }
}
