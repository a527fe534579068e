using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using IpGraph.Embedded.Signals;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Testing;

namespace IpGraph.EndToEnd.Tests;

/// <summary>What the limit on cost lets pass stays small, and what people ask passes.</summary>
[Collection(nameof(RealGraph))]
public sealed class CostTests(RealGraph graph)
{
    const int BytesMax = 20_000_000;

    /// <summary>Nodes and relationships that may be looked at for one that the price foresaw, beside some for every
    /// question. A node at the limit may take 20 µs, in which far more links than this are looked at; how long questions take
    /// is measured by bench/load/dearest.mjs.</summary>
    const double StepsPerNode = 100;

    const double StepsAtLeast = 3_000;

    /// <summary>Bytes that may be written for a node that the price foresaw, beside some for every question.</summary>
    const double BytesPerNode = 2_500;

    const double BytesAtLeast = 100_000;

    static int Count =>
        int.Parse(Environment.GetEnvironmentVariable("IPGRAPH_DOCUMENTS") ?? "150", CultureInfo.InvariantCulture);

    [Fact]
    public async Task No_question_of_chance_within_the_limit_looks_at_more_or_answers_more_than_its_price_foresaw()
    {
        var documents = new RandomDocument(graph.Data.Model, new Random(1));
        var answered = 0;
        for (var number = 0; number < Count; number++)
        {
            var document = documents.Next();
            var (answer, steps) = await CountAsync(document);
            if (IsRefused(answer))
                continue;
            answered++;
            var price = PriceOf(answer);
            Assert.InRange(price, 0, ExecutionLimits.Default.CostMax);
            Assert.True(answer.Length <= BytesMax, $"{answer.Length} bytes: {document}");
            Assert.True(
                answer.Length <= BytesAtLeast + (price * BytesPerNode), $"{answer.Length} bytes for {price}: {document}");
            Assert.True(steps <= StepsAtLeast + (price * StepsPerNode), $"{steps} steps for {price}: {document}");
        }

        Assert.InRange(answered, Count / 4, Count - 1);
    }

    [Theory]
    [InlineData("{ ministry(id: \"Ministry:meti\") { leads(first: 100) { nodes { ledBy(first: 100) { nodes { leads(first: 100) { nodes { ledBy(first: 100) { nodes { leads(first: 100) { nodes { id title } } } } } } } } } } } }")]
    [InlineData("{ measures { facet(by: LED_BY, first: 300) { groups { facet(by: ABOUT, first: 300) { groups { facet(by: LED_BY, first: 300) { groups { items(first: 100) { nodes { text ledBy(first: 100) { nodes { citations { document } } } } } } } } } } } } }")]
    public async Task Questions_through_hubs_are_priced_as_what_they_are(string document) =>
        Assert.True(IsRefused(await graph.Engine.AskAsync(document)));

    [Theory]
    [InlineData("contents")]
    [InlineData("search(query: \"知財\")")]
    public async Task What_a_sidebar_counts_is_within_the_limit(string list)
    {
        string[] keys = ["TYPE", "EDITION", "KIND", "MINISTRY", "STRATEGIC_FIELDS", "STANDARDS_AREAS", "TOPICS", "YEAR"];
        var facets = string.Join(' ', keys.Select(key => $"{key}: facet(by: {key}, first: 20) {{ groups {{ value label count node {{ id }} }} none {{ count }} }}"));
        Assert.False(IsRefused(await graph.Engine.AskAsync($"{{ {list} {{ totalCount {facets} }} }}")));
    }

    [Fact]
    public async Task Filters_within_filters_are_priced_level_by_level()
    {
        var filter = "{}";
        for (var level = 0; level < 5; level++)
            filter = $"{{topics: {{none: {{measures: {{none: {filter}}}}}}}}}";
        Assert.True(IsRefused(await graph.Engine.AskAsync($"{{ measures(where: {filter}) {{ totalCount }} }}")));
    }

    [Fact]
    public async Task Conditions_on_texts_within_a_relation_are_priced_one_by_one()
    {
        var conditions = string.Concat(Enumerable.Range(0, 60).Select(number => $"{{text: {{contains: \"x{number}\"}}}} "));
        Assert.True(IsRefused(await graph.Engine.AskAsync($"{{ contents(where: {{about: {{some: {{contents: {{some: {{or: [{conditions}]}}}}}}}}}}) {{ totalCount }} }}")));
    }

    [Fact]
    public async Task What_lies_within_filters_is_asked_of_each_node_once()
    {
        var engine = new AnsweringEngine(graph.Data, new ExecutionLimits { CostMax = double.MaxValue });
        var filter = "{}";
        for (var level = 0; level < 5; level++)
            filter = $"{{topics: {{none: {{measures: {{none: {filter}}}}}}}}}";
        var (answer, steps) = await CountAsync($"{{ measures(where: {filter}) {{ totalCount }} }}", engine);
        Assert.False(IsRefused(answer));
        Assert.InRange(steps, 1, 10 * graph.Data.Relationships.Count);
    }

    /// <summary>An answer that tells its price, and how many nodes and relationships were looked at for it.</summary>
    async Task<(byte[] Answer, long Steps)> CountAsync(string document, AnsweringEngine? engine = null)
    {
        var steps = 0L;
        using var whole = new Activity("question").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == QueryTrace.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = query => steps += query.TraceId == whole.TraceId ? (long)(query.GetTagItem(QueryTrace.Steps) ?? 0L) : 0,
        };
        ActivitySource.AddActivityListener(listener);
        var request = AnsweringEngine.Request(document, null) with { ReportCost = true };
        using var result = await (engine ?? graph.Engine).Engine.ExecuteAsync(request);
        return (((SingleResult)result).Body.ToArray(), steps);
    }

    static double PriceOf(byte[] answer) => JsonDocument.Parse(answer).RootElement
        .GetProperty("extensions").GetProperty("cost").GetProperty("expectedNodes").GetDouble();

    /// <summary>Whether a limit refused the question: that on cost, or that on levels of fields.</summary>
    static bool IsRefused(byte[] answer)
    {
        var start = Encoding.UTF8.GetString(answer.AsSpan(0, Math.Min(answer.Length, 2000)));
        var isRefused = start.Contains("COST_LIMIT_EXCEEDED") || start.Contains("levels of fields");
        Assert.True(isRefused || !start.Contains("\"errors\":"), start);
        return isRefused;
    }
}
