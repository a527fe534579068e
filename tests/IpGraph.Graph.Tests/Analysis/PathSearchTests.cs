using IpGraph.Graph.Analysis;

namespace IpGraph.Graph.Tests.Analysis;

/// <summary>The search for paths beside one that tries every way there is.</summary>
public sealed class PathSearchTests
{
    const int StepsMax = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_lightest_paths_are_those_that_trying_every_way_finds(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var topology = RandomTopology.Make(random);
            var filter = RandomTopology.Filter(topology, random);
            var (from, to) = (random.Next(topology.NodeCount), random.Next(topology.NodeCount));
            if (from == to)
                continue;
            int[] via = random.Next(3) == 0
                ? [.. Enumerable.Range(0, topology.NodeCount).Where(node => node != from && node != to).Take(1 + random.Next(2))]
                : [];
            var ends = new PathEnds(from, to, via);
            var expected = Every(topology, filter, ends).Take(5).ToList();
            var effort = new SearchEffort(random.Next(30), random.Next(4));
            foreach (var found in (List<FoundPath>[])
            [
                PathSearch.Find(topology, filter, ends, StepsMax, 5, Budget()),
                PathSearch.Find(topology, filter, ends, StepsMax, 5, Budget(), effort),
            ])
            {
                Assert.Equal(expected.Select(Text), found.Select(path => Text((path.Nodes, path.Weight))));
            }
        }
    }

    [Fact]
    public void Work_that_runs_out_is_told_and_is_never_no_path()
    {
        var topology = Star();
        var failure = Assert.Throws<AnalysisException>(() => PathSearch.Find(
            topology, All(topology), new PathEnds(1, 2, [3]), StepsMax, 5, new WorkBudget(10, "ask less", CancellationToken.None)));
        Assert.Equal(AnalysisFault.Work, failure.Fault);
        Assert.Equal("The search gave up after 10 relationships without having seen all that matters; ask less.", failure.Message);
    }

    [Fact]
    public void A_longer_way_that_passes_no_hub_comes_before_one_that_does()
    {
        // 0 is joined to everything; 1 and 2 are joined by way of 3 and 4, too.
        var topology = Star((1, 3), (3, 4), (4, 2));
        var found = PathSearch.Find(topology, All(topology), new PathEnds(1, 2, []), StepsMax, 5, Budget());
        Assert.Equal([[1, 3, 4, 2], [1, 0, 2]], found.Select(path => path.Nodes));
    }

    [Fact]
    public void What_joins_everything_is_not_looked_at_before_lighter_ways_are_used_up()
    {
        var topology = Star((1, 3), (3, 4), (4, 2));
        var found = PathSearch.Find(
            topology, All(topology), new PathEnds(1, 2, []), StepsMax, 1, new WorkBudget(50, "ask less", CancellationToken.None));
        Assert.Equal([1, 3, 4, 2], Assert.Single(found).Nodes);
    }

    [Fact]
    public void A_search_that_nobody_waits_for_ends()
    {
        using var left = new CancellationTokenSource();
        left.Cancel();
        var topology = Star();
        Assert.Throws<OperationCanceledException>(() => PathSearch.Find(
            topology, All(topology), new PathEnds(1, 2, [3]), StepsMax, 5, new WorkBudget(int.MaxValue, "ask less", left.Token)));
    }

    static WorkBudget Budget() => new(int.MaxValue, "ask less", CancellationToken.None);

    static HopFilter All(Topology topology) => new(topology, null, null, [], [], []);

    /// <summary>A node that is joined to 5,000 others, and what else is asked for.</summary>
    static Topology Star(params (int From, int To)[] others)
    {
        const int count = 5001;
        string[] ids = [.. Enumerable.Range(0, count).Select(node => node.ToString("D4", System.Globalization.CultureInfo.InvariantCulture))];
        var links = Enumerable.Range(1, count - 1).Select(node => (From: 0, To: node)).Concat(others).Order().ToList();
        return new Topology(
            RandomTopology.Model,
            ids,
            ids.Select((id, node) => (id, node)).ToDictionary(pair => pair.id, pair => pair.node),
            new byte[count],
            [([], []), ([.. links.Select(link => link.From)], [.. links.Select(link => link.To)])]);
    }

    static string Text((int[] Nodes, int Weight) path) => $"{string.Join('-', path.Nodes)}: {path.Weight}";

    static IEnumerable<(int[] Nodes, int Weight)> Every(Topology topology, HopFilter filter, PathEnds ends) =>
        From(topology, filter, ends, [ends.From])
            .Where(nodes => ends.Via.All(nodes.Contains))
            .Where(nodes => ends.Via.Count > 0 || !GoesRoundAbout(filter, nodes))
            .Select(nodes => (nodes, Weight(topology, filter, nodes)))
            .OrderBy(path => path.Item2)
            .ThenBy(path => string.Join('-', path.nodes.Select(node => node.ToString("D2", System.Globalization.CultureInfo.InvariantCulture))), StringComparer.Ordinal);

    static IEnumerable<int[]> From(Topology topology, HopFilter filter, PathEnds ends, int[] nodes)
    {
        if (nodes[^1] == ends.To)
            return [nodes];
        if (nodes.Length > StepsMax || (nodes.Length > 1 && !filter.Passes(nodes[^1])))
            return [];
        return Enumerable.Range(0, topology.NodeCount)
            .Where(node => !nodes.Contains(node) && filter.Joins(nodes[^1], node))
            .SelectMany(node => From(topology, filter, ends, [.. nodes, node]));
    }

    static bool GoesRoundAbout(HopFilter filter, int[] nodes)
    {
        for (var later = 2; later < nodes.Length; later++)
        {
            for (var earlier = 0; earlier < later - 1; earlier++)
            {
                if ((earlier > 0 || later < nodes.Length - 1) && filter.Joins(nodes[earlier], nodes[later]))
                    return true;
            }
        }

        return false;
    }

    static int Weight(Topology topology, HopFilter filter, int[] nodes)
    {
        var weight = nodes.Skip(1).SkipLast(1).Sum(node => StepWeights.OfNode(topology, node));
        foreach (var (from, to) in nodes.Zip(nodes.Skip(1)))
        {
            weight += Enumerable.Range(0, topology.LinkCount)
                .Where(link => filter.Follows(link))
                .Where(link => (topology.From(link), topology.To(link)) == (from, to) || (topology.From(link), topology.To(link)) == (to, from))
                .Min(link => StepWeights.OfLink(topology, link));
        }

        return weight;
    }
}
