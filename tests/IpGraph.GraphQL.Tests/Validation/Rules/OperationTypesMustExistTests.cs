using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class OperationTypesMustExistTests() : RuleTests(context => new OperationTypesMustExist(context))
{
    [Fact]
    public void A_query_can_always_be_asked() => Valid("query A { __typename }");

    [Fact]
    public void A_mutation_can_be_asked_where_the_schema_has_one() => Valid("mutation A { renamed { id } }");

    [Fact]
    public void A_subscription_can_be_asked_where_the_schema_has_one() => Valid("subscription A { count }");

    [Fact]
    public void A_mutation_is_reported_where_the_schema_has_none() =>
        Invalid(ValidationSchema.QueriesOnly, "¹mutation { name }");

    [Fact]
    public void A_subscription_is_reported_where_the_schema_has_none() =>
        Invalid(ValidationSchema.QueriesOnly, "query A { name } ¹subscription B { name }");

    [Fact]
    public void Each_operation_is_reported_by_itself() =>
        Invalid(ValidationSchema.QueriesOnly, "¹mutation A { name } ²subscription B { name } ³mutation C { name }");
}
