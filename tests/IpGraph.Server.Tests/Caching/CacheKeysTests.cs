using IpGraph.Embedded;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Caching;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Caching;

public sealed class CacheKeysTests
{
    [Theory]
    [InlineData("""{"a":1,"b":{"c":[true,null],"d":"x"}}""", """{ "b" : {"d":"\u0078", "c":[ true , null ]}, "a":1 }""")]
    [InlineData("{}", null)]
    [InlineData("null", null)]
    [InlineData("""{"量子":"海洋"}""", """{"\u91cf\u5b50":"\u6d77\u6d0b"}""")]
    public void Variables_that_mean_the_same_have_one_key(string left, string? right) =>
        Assert.Equal(KeyOf(left), KeyOf(right));

    [Theory]
    [InlineData("""{"a":1}""", """{"a":"1"}""")]
    [InlineData("""{"a":null}""", null)]
    [InlineData("""{"a":[1,2]}""", """{"a":[2,1]}""")]
    [InlineData("""{"a":[[1],2]}""", """{"a":[[1,2]]}""")]
    [InlineData("""{"a":"b","c":"d"}""", """{"a":"d","c":"b"}""")]
    [InlineData("""{"a":true}""", """{"a":"true"}""")]
    [InlineData("""{"a":{}}""", """{"a":[]}""")]
    public void Variables_that_differ_have_different_keys(string left, string? right) =>
        Assert.NotEqual(KeyOf(left), KeyOf(right));

    [Fact]
    public void Whatever_else_decides_about_the_answer_is_in_the_key()
    {
        var request = GraphQLRequest.Of("{ a }");
        string[] keys =
        [
            KeyOf(request),
            KeyOf(GraphQLRequest.Of("{ b }")),
            KeyOf(request with { OperationName = "a" }),
            KeyOf(request with { OnError = ErrorBehavior.Null }),
            KeyOf(request, rules: "other rules"),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void The_name_of_a_key_shows_nothing_of_the_request()
    {
        var key = KeyOf(GraphQLRequest.Of("{ secret }", "secret"));
        Assert.Matches("^ipgraph:answer:[0-9a-f]{64}$", key);
    }

    [Fact]
    public void Variables_with_half_a_character_have_no_key()
    {
        var request = CachedServer.Request("{ a }", """{"a":"\ud800\n"}""");
        Assert.False(new CacheKeys("rules").TryMake(request, Version, out _));
    }

    static readonly Graph.Costs.GraphVersion Version = EmbeddedGraph.Build(SmallGraph.Data).Version;

    static string KeyOf(string? variables) => KeyOf(CachedServer.Request("{ a }", variables));

    static string KeyOf(GraphQLRequest request, string rules = "rules")
    {
        Assert.True(new CacheKeys(rules).TryMake(request, Version, out var key));
        return key.Name;
    }
}
