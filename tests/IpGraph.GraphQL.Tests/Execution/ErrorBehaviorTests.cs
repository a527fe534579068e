using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Execution;

public class ErrorBehaviorTests
{
    const string Text = """
        type Query {
          leaf: Int!  text: String!  colour: Colour!  list: [Int!]!  nested: [[Int!]!]!  notList: [Int!]!
          object: Thing!  things: [Thing!]!  pet: Pet!  either: Either!  slow: Int!  before: Int  after: Int
          graphMust: String!  graphMay: String
        }
        type Mutation { fail: Int!  next: Int! }
        type Subscription { events: Int! }
        type Thing implements Pet { id: ID!  must: Int!  name: String }
        interface Pet { name: String }
        union Either = Thing
        enum Colour { RED }
        """;

    static readonly Dictionary<string, object?> Thing = new() { ["id"] = 1, ["name"] = "t" };

    static readonly ResolverMap Resolvers = new ResolverMap()
        .Field("Query", "leaf", (_, _) => "no number")
        .Field("Query", "text", (_, _) => throw new GraphQLException(new GraphQLError("No.")))
        .Field("Query", "colour", (_, _) => "BLUE")
        .Field("Query", "list", (_, _) => new object?[] { 1, null, "x", 4 })
        .Field("Query", "nested", (_, _) => new object?[] { new object?[] { 1, null }, null, Array.Empty<int>() })
        .Field("Query", "notList", (_, _) => 5)
        .Field("Query", "object", (_, _) => Thing)
        .Field("Query", "things", (_, _) => new[] { Thing, null, Thing })
        .Field("Query", "pet", (_, _) => "of no type")
        .Field("Query", "either", (_, _) => throw new InvalidOperationException("secret"))
        .AsyncField("Query", "slow", (_, _, _) => ValueTask.FromException<object?>(new InvalidOperationException("secret")))
        .Field("Query", "before", (_, _) => 1)
        .Field("Query", "after", (_, _) => 2)
        .Field("Mutation", "next", (_, _) => 2)
        .Subscription("Subscription", "events", (_, _) => new object?[] { 1, null, 3 }.ToAsyncEnumerable());

    static readonly FakeSource Source = new()
    {
        Answer = (_, _) => throw FakeSource.Failure(ErrorCodes.StoreUnavailable),
    };

    static readonly Service Service = Service.Of(Text, Resolvers, Source);

    static GraphQLRequest Request(string document) => Service.Request(document) with { OnError = ErrorBehavior.Null };

    [Theory]
    [InlineData("leaf", "null", 1)]
    [InlineData("text", "null", 1)]
    [InlineData("colour", "null", 1)]
    [InlineData("list", "[1,null,null,4]", 2)]
    [InlineData("nested", "[[1,null],null,[]]", 2)]
    [InlineData("notList", "null", 1)]
    [InlineData("object { id must name }", """{"id":"1","must":null,"name":"t"}""", 1)]
    [InlineData("things { must id }", """[{"must":null,"id":"1"},null,{"must":null,"id":"1"}]""", 3)]
    [InlineData("pet { name }", "null", 1)]
    [InlineData("either { __typename }", "null", 1)]
    [InlineData("slow", "null", 1)]
    [InlineData("graphMust", "null", 1)]
    [InlineData("graphMay", "null", 1)]
    public void On_request_every_null_stays_where_its_error_is(string field, string value, int errors)
    {
        using var result = Service.Run(Request($"{{ before x: {field} after }}"));

        Assert.EndsWith($$$"""
            ,"data":{"before":1,"x":{{{value}}},"after":2}}
            """, Service.Text(result), StringComparison.Ordinal);
        Assert.Equal(errors, result.ErrorCodes.Count);
    }

    [Theory]
    [InlineData("leaf")]
    [InlineData("list")]
    [InlineData("nested")]
    [InlineData("object { must }")]
    [InlineData("things { id }")]
    [InlineData("pet { name }")]
    [InlineData("slow")]
    [InlineData("graphMust")]
    public void Without_it_the_same_null_climbs_to_the_top(string field) =>
        Assert.EndsWith("\"data\":null}", Service.Answer($"{{ before x: {field} after }}"), StringComparison.Ordinal);

    [Fact]
    public void The_errors_have_the_paths_of_the_nulls()
    {
        var answer = Service.Answer(Request("{ things { must } }"));

        Assert.Contains(""","path":["things",0,"must"]""", answer, StringComparison.Ordinal);
        Assert.Contains(""","path":["things",1]""", answer, StringComparison.Ordinal);
        Assert.Contains(""","path":["things",2,"must"]""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutation_that_failed_is_null_and_the_next_one_happens() =>
        Assert.EndsWith(
            ""","data":{"fail":null,"next":2}}""",
            Service.Answer(Request("mutation { fail next }")),
            StringComparison.Ordinal);

    [Fact]
    public void It_holds_for_every_event_of_a_subscription()
    {
        var service = Service.Of(Text, Resolvers.Field("Subscription", "events", (source, _) => source));
        var result = Assert.IsType<SubscriptionResult>(service.Execute(Request("subscription { events }")));

        Assert.Equal(
            ["{\"events\":1}", "{\"events\":null}", "{\"events\":3}"],
            result.Responses.ToBlockingEnumerable().Select(response =>
                Service.Text(response)[(Service.Text(response).IndexOf("\"data\":", StringComparison.Ordinal) + 7)..^1]));
    }

    [Theory]
    [InlineData("{ before ... @defer { object { id must } } things { id ... @defer { must } } }")]
    [InlineData("{ before list @stream(initialCount: 1) object { id ... @defer { must name } } }")]
    public void It_holds_for_answers_in_parts(string document)
    {
        var whole = Service.Answer(Request(document));
        var inParts = Request(document) with { Incremental = IncrementalFormat.Current };
        var result = Assert.IsType<IncrementalResult>(Service.Execute(inParts));
        var payloads = result.Payloads.ToBlockingEnumerable()
            .Select(payload => System.Text.Encoding.UTF8.GetString(payload.Body.Span));

        var data = System.Text.Json.Nodes.JsonNode.Parse(whole)!["data"];
        Assert.Equal(IncrementalMerger.Sorted(data)!.ToJsonString(), IncrementalMerger.Merge(payloads));
    }
}
