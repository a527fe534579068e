using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Validation;
using IpGraph.Server.Settings;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Caching;

public sealed class CachedExecutorTests
{
    const string Measures = "query($year: Int!) { measures(where: {year: {eq: $year}}) { totalCount nodes { id title } } }";

    [Fact]
    public async Task An_answer_is_asked_for_once()
    {
        var server = new CachedServer();
        var first = await server.AskAsync(Measures, """{"year": 2023}""");
        var second = await server.AskAsync(Measures, """{"year": 2023}""");
        Assert.Equal(1, server.Store.Queries);
        Assert.Equal(first, second);
        Assert.Equal(await server.AskEngineAsync(Measures, """{"year": 2023}"""), second);
    }

    [Theory]
    [InlineData("""{"year": 2025}""")]
    [InlineData("""{"year": 2023.0}""")]
    public async Task Other_variables_are_another_question(string variables)
    {
        var server = new CachedServer();
        await server.AskAsync(Measures, """{"year": 2023}""");
        await server.AskAsync(Measures, variables);
        Assert.Equal(2, server.Store.Queries);
    }

    [Fact]
    public async Task Another_operation_of_the_same_document_is_another_question()
    {
        const string Two = "query A { measures { totalCount } } query B { topics { totalCount } }";
        var server = new CachedServer();
        var a = await server.AskAsync(GraphQLRequest.Of(Two, "A"));
        var b = await server.AskAsync(GraphQLRequest.Of(Two, "B"));
        Assert.NotEqual(a, b);
    }

    [Fact]
    public async Task An_answer_belongs_to_one_version_of_the_graph()
    {
        var other = SmallGraph.Build(SmallGraph.With("measures.yaml", text => text.Replace("人材の育成", "人材の確保"))).Graph!;
        var server = new CachedServer();
        Assert.Contains("人材の育成", await server.AskAsync(Measures, """{"year": 2023}"""));
        server.Replace(other);
        Assert.Contains("人材の確保", await server.AskAsync(Measures, """{"year": 2023}"""));
        server.Replace(SmallGraph.Data);
        Assert.Contains("人材の育成", await server.AskAsync(Measures, """{"year": 2023}"""));
        Assert.Equal(2, server.Store.Queries);
    }

    [Fact]
    public async Task An_answer_during_which_the_version_went_and_came_back_is_not_kept()
    {
        var other = SmallGraph.Build(SmallGraph.With("measures.yaml", text => text.Replace("人材の育成", "人材の確保"))).Graph!;
        var server = new CachedServer();
        server.Store.OnQuery = () => server.Replace(other);
        server.Store.OnAnswer = () => server.Replace(SmallGraph.Data);
        Assert.Contains("人材の確保", await server.AskAsync(Measures, """{"year": 2023}"""));
        (server.Store.OnQuery, server.Store.OnAnswer) = (null, null);
        Assert.Contains("人材の育成", await server.AskAsync(Measures, """{"year": 2023}"""));
    }

    [Fact]
    public async Task An_answer_during_which_the_version_changed_is_not_kept()
    {
        var other = SmallGraph.Build(SmallGraph.With("measures.yaml", text => text.Replace("人材の育成", "人材の確保"))).Graph!;
        var server = new CachedServer();
        server.Store.OnQuery = () => server.Replace(other);
        await server.AskAsync(Measures, """{"year": 2023}""");
        server.Store.OnQuery = null;
        server.Replace(SmallGraph.Data);
        Assert.Contains("人材の育成", await server.AskAsync(Measures, """{"year": 2023}"""));
    }

    [Theory]
    [InlineData("{ measures { nothing } }")]
    [InlineData("{ measures(first: -1) { totalCount } }")]
    [InlineData("{ measures(after: \"nonsense\") { totalCount } }")]
    public async Task An_answer_with_errors_is_not_kept(string document)
    {
        var shared = new FakeCache();
        var server = new CachedServer(shared: shared);
        Assert.Contains("\"errors\"", await server.AskAsync(document));
        Assert.Equal(await server.AskEngineAsync(document), await server.AskAsync(document));
        Assert.Empty(shared.Values);
    }

    [Fact]
    public async Task A_request_for_its_cost_goes_past_the_cache()
    {
        var server = new CachedServer();
        var request = CachedServer.Request(Measures, """{"year": 2023}""");
        Assert.DoesNotContain("\"cost\"", await server.AskAsync(request));
        Assert.Contains("\"cost\"", await server.AskAsync(request with { ReportCost = true }));
        Assert.DoesNotContain("\"cost\"", await server.AskAsync(request));
        Assert.Equal(2, server.Store.Queries);
    }

    [Fact]
    public async Task An_answer_in_parts_comes_in_parts_however_often_it_is_asked_for()
    {
        const string Deferred = "{ measures { totalCount ... @defer { nodes { id } } } }";
        var server = new CachedServer();
        var request = GraphQLRequest.Of(Deferred);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(await server.AskEngineAsync(Deferred), await server.AskAsync(request));
            using var result = await server.Cached.ExecuteAsync(request with { Incremental = IncrementalFormat.Current });
            Assert.IsType<IncrementalResult>(result);
        }
    }

    [Fact]
    public async Task Who_takes_parts_shares_the_answers_that_have_none()
    {
        var server = new CachedServer();
        var request = CachedServer.Request(Measures, """{"year": 2023}""");
        await server.AskAsync(request with { Incremental = IncrementalFormat.Legacy });
        await server.AskAsync(request);
        Assert.Equal(1, server.Store.Queries);
    }

    [Fact]
    public async Task A_subscription_goes_past_the_cache()
    {
        var server = new CachedServer();
        using var result = await server.Cached.ExecuteAsync(
            GraphQLRequest.Of("subscription { datasetChanged { version } }"));
        Assert.IsType<SubscriptionResult>(result);
    }

    [Fact]
    public async Task A_server_that_hides_its_schema_does_not_show_what_another_one_showed()
    {
        const string Introspection = "{ __schema { queryType { name } } }";
        var shared = new FakeCache();
        var open = new CachedServer(shared: shared);
        Assert.DoesNotContain("\"errors\"", await open.AskAsync(Introspection));
        var closed = new CachedServer(
            shared: shared,
            engine: EngineOptions.Default with { Validation = ValidationOptions.Default with { Introspection = false } });
        Assert.Contains("\"errors\"", await closed.AskAsync(Introspection));
    }

    [Fact]
    public async Task A_second_process_is_answered_from_what_the_first_one_shared()
    {
        var shared = new FakeCache();
        var first = new CachedServer(shared: shared);
        var second = new CachedServer(shared: shared);
        var answer = await first.AskAsync(Measures, """{"year": 2023}""");
        Assert.Equal(answer, await second.AskAsync(Measures, """{"year": 2023}"""));
        Assert.Equal(0, second.Store.Queries);
    }

    [Fact]
    public async Task A_thousand_equal_requests_at_once_ask_the_store_once()
    {
        var opening = new TaskCompletionSource();
        var server = new CachedServer(shared: new FakeCache());
        server.Store.Opening = opening.Task;
        var asking = Enumerable.Range(0, 1_000)
            .Select(_ => Task.Run(() => server.AskAsync(Measures, """{"year": 2023}""")))
            .ToArray();
        opening.SetResult();
        var answers = await Task.WhenAll(asking);
        Assert.Single(answers.Distinct());
        Assert.Equal(1, server.Store.Queries);
    }

    [Fact]
    public async Task Who_began_may_leave_without_taking_the_answer_from_the_others()
    {
        var opening = new TaskCompletionSource();
        var server = new CachedServer();
        server.Store.Opening = opening.Task;
        using var leaving = new CancellationTokenSource();
        using var variables = JsonDocument.Parse("""{"year": 2023}""");
        var document = CachedServer.Request(Measures).Document.ToArray();
        var request = new GraphQLRequest { Document = document, Variables = variables.RootElement };
        var first = server.AskAsync(request, leaving.Token);
        var second = server.AskAsync(Measures, """{"year": 2023}""");
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        // What the first request lay in is used for something else now.
        document.AsSpan().Fill((byte)'x');
        variables.Dispose();
        opening.SetResult();
        Assert.Equal(await server.AskEngineAsync(Measures, """{"year": 2023}"""), await second);
    }

    [Fact]
    public async Task The_store_stops_when_all_who_asked_have_left()
    {
        var server = new CachedServer();
        server.Store.Opening = new TaskCompletionSource().Task;
        using var leaving = new CancellationTokenSource();
        var asking = server.AskAsync(Measures, """{"year": 2023}""", leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        server.Store.Opening = Task.CompletedTask;
        Assert.Contains("totalCount", await server.AskAsync(Measures, """{"year": 2023}"""));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_given_but_not_kept()
    {
        var shared = new FakeCache();
        var server = new CachedServer(new CacheOptions { AnswerBytesMax = 20 }, shared);
        await server.AskAsync(Measures, """{"year": 2023}""");
        Assert.Empty(shared.Values);
        await server.AskAsync(Measures, """{"year": 2023}""");
        Assert.Equal(2, server.Store.Queries);
    }
}
