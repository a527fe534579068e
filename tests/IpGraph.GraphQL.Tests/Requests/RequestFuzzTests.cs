using System.Text.Json;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Requests;

/// <summary>Sends requests made and damaged at random through the whole engine.</summary>
public class RequestFuzzTests
{
    const int Seed = 20260701;

    static readonly Dictionary<string, object?> Thing = new()
    {
        ["__typename"] = "Thing",
        ["id"] = 7,
        ["name"] = "t",
        ["size"] = 1.5,
        ["colour"] = "RED",
        ["tags"] = new[] { "a", null, "b" },
        ["must"] = null,
        ["wrong"] = "no number",
    };

    static readonly Dictionary<string, object?> Other = new() { ["__typename"] = "Other", ["id"] = "o", ["count"] = 3 };

    static readonly ResolverMap Resolvers = new ResolverMap()
        .Field("Query", "thing", (_, given) => given.TryGetValue("id", out var id) && id is "none" ? null : Thing)
        .Field("Query", "node", (_, given) => given.TryGetValue("id", out var id) && id is "o" ? Other : Thing)
        .Field("Query", "things", (_, given) => Enumerable.Repeat<object?>(Thing, Math.Clamp((int)given["first"]!, 0, 3)))
        .Field("Query", "any", (_, _) => Other)
        .Field("Query", "echo", (_, given) => given.GetValueOrDefault("value"))
        .Field("Query", "search", (_, given) => JsonSerializer.Serialize(given))
        .AsyncField("Query", "later", async (_, _, _) =>
        {
            await Task.Yield();
            return Thing;
        })
        .Field("Thing", "thing", (source, _) => source)
        .Field("Thing", "things", (source, _) => new[] { source, null, source })
        .Field("Thing", "node", (_, _) => Other)
        .Field("Mutation", "add", (_, given) => given.GetValueOrDefault("n"))
        .Field("Subscription", "events", (source, _) => source)
        .Subscription("Subscription", "events", (_, _) => new object?[] { 1, null, "x" }.ToAsyncEnumerable());

    static readonly Schema Schema = SchemaBuilder.Build(
        RandomRequest.Schema, Resolvers, withIncrementalDelivery: true);

    [Fact]
    public void No_request_breaks_the_engine()
    {
        var mistakes = new List<Exception>();
        var outcomes = new Dictionary<RequestOutcome, int>();
        var engine = new GraphQLEngine(Schema, null, new EngineOptions { ReportInternal = mistakes.Add });
        Fuzzing.Run(Seed, 5_000, RandomRequest.Next, request =>
        {
            using var result = Execute(engine, request);
            Read(result, outcomes).GetAwaiter().GetResult();
            Assert.Empty(mistakes);
        });
        var rareBelow = Math.Min(50, Fuzzing.Count(5_000) / 100);
        Assert.All(
            [RequestOutcome.Executed, RequestOutcome.NotParsed, RequestOutcome.NotValid, RequestOutcome.BadVariables],
            outcome => Assert.True(outcomes.GetValueOrDefault(outcome) >= rareBelow, $"{outcome} is too rare."));
    }

    static ExecutionResult Execute(GraphQLEngine engine, RandomRequest request) =>
        engine.ExecuteAsync(request.ToRequest()).AsTask().GetAwaiter().GetResult();

    /// <summary>Whatever comes must be JSON, and come to an end.</summary>
    static async Task Read(ExecutionResult result, Dictionary<RequestOutcome, int> outcomes)
    {
        switch (result)
        {
            case SingleResult single:
                outcomes[single.Outcome] = outcomes.GetValueOrDefault(single.Outcome) + 1;
                Parse(single.Body);
                break;
            case IncrementalResult parts:
                var hasNext = true;
                await foreach (var payload in parts.Payloads)
                {
                    Assert.True(hasNext);
                    Parse(payload.Body);
                    hasNext = payload.HasNext;
                }

                Assert.False(hasNext);
                break;
            case SubscriptionResult events:
                await foreach (var response in events.Responses)
                {
                    Parse(response.Body);
                    response.Dispose();
                }

                break;
        }
    }

    static void Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 300 });
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }
}
