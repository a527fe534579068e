using IpGraph.GraphQL.Requests;

namespace IpGraph.GraphQL.Tests.Execution;

/// <summary>What only another schema could change is put together once.</summary>
public class FixedResponseCacheTests
{
    const string Introspection = "{ __typename __schema { types { name } } }";

    [Fact]
    public void The_same_introspection_gets_the_same_bytes()
    {
        var service = Service.Of("type Query { a: Int }");
        using var first = service.Run(Service.Request(Introspection));
        using var second = service.Run(Service.Request(Introspection));
        using var third = service.Run(Service.Request(Introspection));
        using var fourth = service.Run(Service.Request(Introspection));
        Assert.Equal(Service.Text(first), Service.Text(second));
        Assert.True(third.Body.Equals(fourth.Body));
    }

    /// <summary>Each would take the place of one that is asked for again.</summary>
    [Fact]
    public void What_is_asked_for_once_makes_no_room_for_itself()
    {
        var service = Service.Of("type Query { a: Int }", options: new EngineOptions { CachedBytesMax = 200 });
        Twice(service, "{ a0: __typename }").Dispose();
        using var kept = service.Run(Service.Request("{ a0: __typename }"));
        foreach (var number in Enumerable.Range(1, 20))
            service.Run(Service.Request($$"""{ a{{number}}: __typename }""")).Dispose();
        using var again = service.Run(Service.Request("{ a0: __typename }"));
        Assert.True(kept.Body.Equals(again.Body));
    }

    [Theory]
    [InlineData("{ a __typename }")]
    [InlineData("query($all: Boolean = true) { __type(name: \"Query\") { fields(includeDeprecated: $all) { name } } }")]
    public void What_depends_on_more_than_the_schema_is_answered_anew(string document)
    {
        var service = Service.Of("type Query { a: Int }");
        using var first = service.Run(Service.Request(document));
        using var second = service.Run(Service.Request(document));
        Assert.Equal(Service.Text(first), Service.Text(second));
        Assert.False(first.Body.Equals(second.Body));
    }

    [Fact]
    public void The_cost_is_reported_to_whoever_asks_for_it()
    {
        var service = Service.Of("type Query { a: Int }");
        var plain = service.Answer(Introspection);
        Assert.Contains("expectedNodes", service.Answer(Service.Request(Introspection) with { ReportCost = true }));
        Assert.Equal(plain, service.Answer(Introspection));
    }

    [Fact]
    public void What_only_conditions_leave_of_an_operation_is_told_apart()
    {
        var service = Service.Of("type Query { a: Int }");
        const string Conditional = "query($with: Boolean!) { __typename __schema @include(if: $with) { queryType { name } } }";
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(
                """{"__typename":"Query","__schema":{"queryType":{"name":"Query"}}}""",
                service.Data(Conditional, """{"with":true}"""));
            Assert.Equal("""{"__typename":"Query"}""", service.Data(Conditional, """{"with":false}"""));
        }
    }

    [Fact]
    public void The_oldest_make_room()
    {
        var service = Service.Of("type Query { a: Int }", options: new EngineOptions { CachedBytesMax = 200 });
        using var oldest = Twice(service, "{ a0: __typename }");
        foreach (var number in Enumerable.Range(1, 20))
            Twice(service, $$"""{ a{{number}}: __typename }""").Dispose();
        using var again = service.Run(Service.Request("{ a0: __typename }"));
        Assert.Equal(Service.Text(oldest), Service.Text(again));
        Assert.False(oldest.Body.Equals(again.Body));
    }

    [Fact]
    public void A_response_larger_than_all_that_may_be_kept_is_not()
    {
        var service = Service.Of("type Query { a: Int }", options: new EngineOptions { CachedBytesMax = 100 });
        using var first = service.Run(Service.Request(Introspection));
        using var second = service.Run(Service.Request(Introspection));
        Assert.Equal(Service.Text(first), Service.Text(second));
        Assert.False(first.Body.Equals(second.Body));
    }

    static GraphQL.Execution.SingleResult Twice(Service service, string document)
    {
        service.Run(Service.Request(document)).Dispose();
        return service.Run(Service.Request(document));
    }
}
