using System.Text;
using IpGraph.GraphQL;
using IpGraph.GraphQL.Types;
using IpGraph.Http.Documents;
using IpGraph.Http.Execution;
using IpGraph.Http.Limits;
using IpGraph.Http.Options;
using IpGraph.Http.Streams;
using IpGraph.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Http.Tests.Transports;

public sealed class ForgottenStreamTests
{
    static readonly TransportOptions Options = new();

    readonly FakeTimeProvider clock = new();
    readonly TaskCompletionSource unsubscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ReservedStreams streams;

    public ForgottenStreamTests()
    {
        var engine = new GraphQLEngine(SchemaBuilder.Build(
            "type Query { a: Int } type Subscription { s: Int }",
            new ResolverMap().Subscription("Subscription", "s", (_, cancellation) =>
            {
                cancellation.Register(unsubscribed.SetResult);
                return Endless(cancellation);
            })));
        var gate = new LoadGate(10, StandingQueue.OfThreadPool(Options.WaitMax));
        streams = new ReservedStreams(
            new OperationRunner(
                engine, Options, new DocumentResolution(engine, Options, OperationCatalogue.Empty), gate, _ => { }), Options, new OpenStreams(10, default), clock);
    }

    [Fact]
    public async Task A_stream_that_nobody_opens_is_given_up_with_its_operations()
    {
        var (_, token) = await Ask("PUT");
        const string Subscribe = """{"query":"subscription { s }","extensions":{"operationId":"1"} }""";
        Assert.Equal(StatusCodes.Status202Accepted, (await Ask("POST", token, Subscribe)).Status);
        clock.Advance(TimeSpan.FromMinutes(1));
        await unsubscribed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(StatusCodes.Status404NotFound, (await Ask("GET", token)).Status);
    }

    async Task<(int Status, string Text)> Ask(string method, string? token = null, string? body = null)
    {
        using var answer = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.ContentType = "application/json";
        context.Request.Headers["X-GraphQL-Event-Stream-Token"] = token;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body ?? ""));
        context.Response.Body = answer;
        await streams.HandleAsync(context);
        await context.Response.BodyWriter.FlushAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    static async IAsyncEnumerable<object?> Endless(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Delay(-1, cancellation);
        yield return 1;
    }
}
