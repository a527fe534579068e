using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class OperationNamesMustBeUniqueTests() : RuleTests(context => new OperationNamesMustBeUnique(context))
{
    [Fact]
    public void A_second_operation_of_a_name_is_reported_with_the_first() =>
        Invalid("query ¹A { __typename } query ¹A { __typename }");

    [Fact]
    public void A_third_operation_of_a_name_is_reported_with_the_first() =>
        Invalid("query ¹²A { __typename } query ¹A { __typename } query ²A { __typename }");

    [Fact]
    public void Operations_of_different_kinds_share_their_names() =>
        Invalid("query ¹Go { __typename } mutation ¹Go { renamed { id } }");

    [Fact]
    public void Different_names_may_stand_together() => Valid("query A { __typename } query B { __typename }");

    [Fact]
    public void A_fragment_may_have_the_name_of_an_operation() =>
        Valid("query A { ...A } fragment A on Query { __typename }");

    [Fact]
    public void Names_differ_in_case() => Valid("query a { __typename } query A { __typename }");
}
