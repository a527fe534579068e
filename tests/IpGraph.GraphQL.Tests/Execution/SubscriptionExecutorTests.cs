using System.Runtime.CompilerServices;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

public class SubscriptionExecutorTests
{
    const string Text = "type Query { a: Int } type Subscription { count(to: Int!): Int  silent: Int  refused: Int  graphCount: Int }";

    static Service Serve(FieldSubscriber subscriber, IRootSource? source = null) => Service.Of(
        Text,
        new ResolverMap()
            .Subscription("Subscription", "count", subscriber)
            .Subscription("Subscription", "graphCount", subscriber)
            .Subscription("Subscription", "refused", (_, _) => throw FakeSource.Failure(ErrorCodes.BadUserInput))
            .Field("Subscription", "count", (source, _) => source is 13 ? throw new InvalidOperationException("unlucky") : source),
        source);

    static async IAsyncEnumerable<object?> Count(
        IReadOnlyDictionary<string, object?> arguments,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 1; i <= (int)arguments.GetValueOrDefault("to", 2)!; i++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return i;
        }
    }

    static List<string> Responses(ExecutionResult result)
    {
        var responses = new List<string>();
        foreach (var response in Assert.IsType<SubscriptionResult>(result).Responses.ToBlockingEnumerable())
        {
            using (response)
                responses.Add(Service.Text(response));
        }

        return responses;
    }

    [Fact]
    public void Each_event_becomes_a_response() =>
        Assert.Equal(
            ["""{"data":{"count":1}}""", """{"data":{"count":2}}"""],
            Responses(Serve(Count).Execute(Service.Request("subscription ($n: Int!) { count(to: $n) }", """{"n":2}"""))));

    [Fact]
    public void An_event_that_fails_does_not_end_the_stream()
    {
        var responses = Responses(Serve(Count).Execute(Service.Request("subscription { count(to: 14) }")));

        Assert.Contains("Internal error.", responses[12], StringComparison.Ordinal);
        Assert.Equal("""{"data":{"count":14}}""", responses[13]);
    }

    [Fact]
    public void A_source_can_answer_each_event() =>
        Assert.Equal(
            ["""{"data":{"graphCount":7}}""", """{"data":{"graphCount":7}}"""],
            Responses(Serve(Count, new FakeSource { Answer = (_, _) => "7" })
                .Execute(Service.Request("subscription { graphCount }"))));

    [Fact]
    public void A_stream_that_breaks_ends_with_an_error()
    {
        static async IAsyncEnumerable<object?> Break(
            IReadOnlyDictionary<string, object?> arguments,
            [EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("secret");
        }

        var responses = Responses(Serve(Break).Execute(Service.Request("subscription { count(to: 1) }")));

        Assert.Equal(2, responses.Count);
        Assert.Equal(
            """{"errors":[{"message":"Internal error.","locations":[{"line":1,"column":16}],"path":["count"],"extensions":{"code":"INTERNAL"}}],"data":null}""",
            responses[1]);
    }

    [Fact]
    public async Task Giving_up_ends_the_source()
    {
        var ended = new TaskCompletionSource();
        async IAsyncEnumerable<object?> Forever(
            IReadOnlyDictionary<string, object?> arguments,
            [EnumeratorCancellation] CancellationToken cancellation)
        {
            try
            {
                yield return 1;
                await Task.Delay(-1, cancellation);
            }
            finally
            {
                ended.SetResult();
            }
        }

        using var caller = new CancellationTokenSource();
        var result = await Serve(Forever).Engine
            .ExecuteAsync(Service.Request("subscription { count(to: 1) }"), caller.Token);
        var seen = 0;
        await foreach (var response in Assert.IsType<SubscriptionResult>(result).Responses)
        {
            seen++;
            response.Dispose();
            await caller.CancelAsync();
        }

        await ended.Task;
        Assert.Equal(1, seen);
    }

    [Theory]
    [InlineData("subscription { silent }", "no events")]
    [InlineData("subscription { refused }", "No.")]
    public void A_subscription_that_cannot_begin_is_answered_with_an_error(string document, string message)
    {
        var answer = Serve(Count).Answer(document);

        Assert.Contains(message, answer, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", answer, StringComparison.Ordinal);
    }
}
