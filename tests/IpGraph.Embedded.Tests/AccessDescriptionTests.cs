using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IpGraph.Embedded.Signals;
using IpGraph.Graph.Queries;
using IpGraph.Testing;

namespace IpGraph.Embedded.Tests;

/// <summary>What is told of access paths is what is executed.</summary>
public partial class AccessDescriptionTests
{
    /// <remarks>Each node that is looked at is a step, and so is each that is written.</remarks>
    [Fact]
    public void As_many_nodes_are_looked_at_as_is_told()
    {
        var (indexed, scanned) = (0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var data = RandomGraph.Make(random);
            var store = new EmbeddedStore(EmbeddedGraph.Build(data));
            var queries = new RandomQuery(random, data);
            var types = queries.Types();
            var shape = new ConnectionShape([new ConnectionPart.Nodes(new("nodes"), Ask.Only(types, "id"))]);
            var query = new GraphQuery.Connection(types, queries.IndexedCondition(2), [], Page.All, shape);
            var told = Told(store, query);
            var lookedAt = int.Parse(LookedAt().Match(told).Groups[1].Value, CultureInfo.InvariantCulture);
            var (answer, steps) = Count(store, query);
            var written = JsonNode.Parse(answer)!["nodes"]!.AsArray().Count;
            if (told.Contains(", until one decides", StringComparison.Ordinal))
                Assert.True(steps >= lookedAt + written, told);
            else
                Assert.True(steps == lookedAt + written, $"{steps} steps, {written} written: {told}");
            indexed += told.Contains("index", StringComparison.Ordinal) ? 1 : 0;
            scanned += told.Contains("scan", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(indexed > 20 && scanned > 20, $"{indexed} by an index, {scanned} scanned");
    }

    [Fact]
    public void Every_hop_and_every_facet_of_a_query_is_told()
    {
        var count = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var data = RandomGraph.Make(random);
            var store = new EmbeddedStore(EmbeddedGraph.Build(data));
            var query = new RandomQuery(random, data).Make();
            var (wanted, told) = (GraphQueryPrinter.Print(query), Told(store, query));
            foreach (Match hop in Followed().Matches(wanted))
            {
                count++;
                Assert.True(told.Contains($"  {hop.Groups[1].Value}: ", StringComparison.Ordinal), $"{hop.Value}\n{wanted}\n{told}");
            }
        }

        Assert.True(count > 100, $"{count} hops");
    }

    [Fact]
    public void What_is_told_of_is_what_is_kept_to_be_executed()
    {
        var graph = EmbeddedGraph.Build(RandomGraph.Make(new Random(1)));
        var types = graph.Version.Model.NodeTypes;
        var query = new GraphQuery.Listed(types, [], Ask.Only(types, "id")) { IsRepeated = true };
        Told(new EmbeddedStore(graph), query);
        var told = graph.Compiled(query, CancellationToken.None);
        Ask.Text(new EmbeddedStore(graph), query);
        Assert.Same(told, graph.Compiled(query, CancellationToken.None));
    }

    /// <summary>The groups of a facet over a whole type, in three orders of which each is counted once.</summary>
    [Fact]
    public void The_groups_of_all_nodes_of_a_type_are_counted_once()
    {
        var store = new EmbeddedStore(EmbeddedGraph.Build(SmallGraph.Data));
        foreach (var order in Enum.GetValues<FacetOrder>())
        {
            var (first, again, narrower) = (Count(store, ByLeader(order, 9)), Count(store, ByLeader(order, 9)), Count(store, ByLeader(order, 1)));

            Assert.Equal(first.Answer, again.Answer);
            Assert.True(again.Steps < first.Steps, $"{again.Steps} steps after {first.Steps}");
            Assert.True(narrower.Steps < first.Steps, $"{narrower.Steps} steps after {first.Steps}");
        }
    }

    static GraphQuery.Connection ByLeader(FacetOrder order, int limit) => new(
        Ask.Types("Measure"),
        null,
        [],
        Page.All,
        new ConnectionShape([new ConnectionPart.Facet(
            new("facet"),
            new FacetShape(
                new FacetKey.ByRelationship(Ask.Field("Measure", "ledBy")),
                limit,
                [
                    new FacetPart.Of(new("of")),
                    new FacetPart.GroupCount(new("groupCount")),
                    new FacetPart.None(new("none"), [new GroupPart.Count(new("count"))]),
                    new FacetPart.Groups(new("groups"), [new GroupPart.Count(new("count"))]),
                ]) { Order = order })]));

    static string Told(EmbeddedStore store, GraphQuery query)
    {
        using var output = new StringWriter();
        store.Describe(query, output);
        return output.ToString();
    }

    static (string Answer, long Steps) Count(EmbeddedStore store, GraphQuery query)
    {
        var steps = 0L;
        using var whole = new Activity("question").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == QueryTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = trace =>
            {
                // Other tests ask at the same time.
                if (trace.TraceId == whole.TraceId)
                    steps += (long)(trace.GetTagItem(QueryTrace.Steps) ?? 0L);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return (Ask.Text(store, query), steps);
    }

    /// <summary>How many nodes the first line says are looked at.</summary>
    [GeneratedRegex(@"^access: .*?, (\d+)(?: of \d+)? nodes(?:;.*)?\n")]
    private static partial Regex LookedAt();

    /// <summary>The key of what follows relationships, in a printed query.</summary>
    [GeneratedRegex(@"^ *(\w+)(?:: \w+)? (?:<?-\w+->? \w|by \w+ <?-)", RegexOptions.Multiline)]
    private static partial Regex Followed();
}
