using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Types;

public class SchemaBuilderTests
{
    [Fact]
    public void A_schema_without_a_schema_definition_takes_the_usual_roots()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int } type Subscription { b: Int }");

        Assert.Equal("Query", schema.QueryType!.Name);
        Assert.Null(schema.MutationType);
        Assert.Equal("Subscription", schema.SubscriptionType!.Name);
    }
}
