using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;
using IpGraph.Server.Caching;

namespace IpGraph.Server.Tests.Caching;

public sealed class CacheabilityTests
{
    [Theory]
    [InlineData("{ a }")]
    [InlineData("{ __schema { subscriptionType { name } } }")]
    [InlineData("query Q { a @include(if: true) }")]
    public void A_query_is_allowed(string document)
    {
        Assert.True(Cacheability.Allows(GraphQLRequest.Of(document)));
        Assert.True(Cacheability.Allows(GraphQLRequest.Of(document) with { Incremental = IncrementalFormat.Current }));
    }

    [Theory]
    [InlineData("subscription { a }")]
    [InlineData("{ a } subscription S{ a }")]
    [InlineData("#subscriptionType\nsubscription@x{ a }")]
    public void A_subscription_is_not(string document) =>
        Assert.False(Cacheability.Allows(GraphQLRequest.Of(document)));

    [Theory]
    [InlineData("{ a { ... @defer { b } } }")]
    [InlineData("{ a { ... @ #\n defer(if: true) { b } } }")]
    [InlineData("{ a @stream }")]
    public void What_may_come_in_parts_is_allowed_only_to_those_who_take_it_whole(string document)
    {
        Assert.True(Cacheability.Allows(GraphQLRequest.Of(document)));
        Assert.False(Cacheability.Allows(GraphQLRequest.Of(document) with { Incremental = IncrementalFormat.Current }));
    }
}
