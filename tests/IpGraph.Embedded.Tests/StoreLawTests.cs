using FsCheck;
using FsCheck.Fluent;
using IpGraph.Graph.Data;
using IpGraph.Graph.Model;
using IpGraph.Graph.Queries;

namespace IpGraph.Embedded.Tests;

public class StoreLawTests
{
    [Fact]
    public void The_answer_is_the_one_that_the_documented_meaning_gives() => ForAllGraphs(200, HoldsToTheNaiveStore);

    /// <remarks>In these, relationships both ways between the same two nodes once came in either order.</remarks>
    [Theory]
    [InlineData(1111759974)]
    [InlineData(1366093943)]
    [InlineData(785388985)]
    public void Relationships_both_ways_between_two_nodes_come_in_one_order(int seed) =>
        HoldsToTheNaiveStore(new Random(seed));

    [Fact]
    public void A_graph_of_an_image_answers_as_one_that_was_built() => ForAllGraphs(60, random =>
    {
        var data = RandomGraph.Make(random);
        using var file = new ImageFile();
        GraphImage.Write(file.Path, EmbeddedGraph.Build(data), ImageFile.Key);

        HoldsToTheNaiveStore(random, data, GraphImage.TryRead(file.Path, data.Model, ImageFile.Key)!);
    });

    static void HoldsToTheNaiveStore(Random random)
    {
        var data = RandomGraph.Make(random);
        HoldsToTheNaiveStore(random, data, EmbeddedGraph.Build(data));
    }

    static void HoldsToTheNaiveStore(Random random, GraphData data, EmbeddedGraph graph)
    {
        var store = new EmbeddedStore(graph);
        var naive = new NaiveStore(data);
        var queries = new RandomQuery(random, data);
        for (var count = 0; count < 30; count++)
        {
            var query = queries.Make();
            var (expected, actual) = (naive.Answer(query), Ask.Text(store, query));
            if (expected != actual)
                Assert.Fail($"{GraphQueryPrinter.Print(query)}\nexpected {expected}\nactual   {actual}");
        }
    }

    [Fact]
    public void Pages_concatenate_to_the_whole() => ForAllGraphs(200, random =>
    {
        var data = RandomGraph.Make(random);
        var store = new EmbeddedStore(EmbeddedGraph.Build(data));
        var queries = new RandomQuery(random, data);
        var (types, filter, orders) = (queries.Types(), queries.Condition(2), queries.Orders(ofLink: false));
        var size = random.Next(1, 6);

        var pages = new List<string>();
        for (var offset = 0; offset < data.Nodes.Count; offset += size)
            pages.AddRange(Ids(store, types, filter, orders, new Page(offset, size)));

        Assert.Equal(Ids(store, types, filter, orders, Page.All), pages);
    });

    /// <remarks>A condition negated twice means the same, but no index answers it.</remarks>
    [Fact]
    public void Which_nodes_pass_does_not_depend_on_how_they_are_found() => ForAllGraphs(200, random =>
    {
        var data = RandomGraph.Make(random);
        var store = new EmbeddedStore(EmbeddedGraph.Build(data));
        var queries = new RandomQuery(random, data);
        for (var count = 0; count < 20; count++)
        {
            var (types, filter) = (queries.Types(), queries.IndexedCondition(2));
            Assert.Equal(
                Ids(store, types, new Filter.Not(new Filter.Not(filter)), [], Page.All),
                Ids(store, types, filter, [], Page.All));
        }
    });

    [Fact]
    public void A_filter_and_its_negation_partition_the_nodes() => ForAllGraphs(200, random =>
    {
        var data = RandomGraph.Make(random);
        var store = new EmbeddedStore(EmbeddedGraph.Build(data));
        var filter = new RandomQuery(random, data).Condition(3);
        var passing = Ids(store, data.Model.NodeTypes, filter, [], Page.All);
        var failing = Ids(store, data.Model.NodeTypes, new Filter.Not(filter), [], Page.All);

        Assert.Empty(passing.Intersect(failing));
        Assert.Equal(data.Nodes.Count, passing.Count + failing.Count);
    });

    [Fact]
    public void Every_query_can_be_printed_and_always_reads_the_same() => ForAllGraphs(200, random =>
    {
        var query = new RandomQuery(random, RandomGraph.Make(random)).Make();

        Assert.Equal(GraphQueryPrinter.Print(query), GraphQueryPrinter.Print(query));
    });

    static List<string> Ids(
        EmbeddedStore store,
        IReadOnlyList<NodeType> types,
        Filter? filter,
        IReadOnlyList<Order> orders,
        Page page) => Ask.Ids(store, types, filter, orders, page);

    static void ForAllGraphs(int count, Action<Random> check)
    {
        var seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count),
            Prop.ForAll(seeds, seed => check(new Random(seed))));
    }
}
