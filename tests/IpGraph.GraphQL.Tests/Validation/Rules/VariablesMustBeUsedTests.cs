using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class VariablesMustBeUsedTests() : RuleTests(context => new VariablesMustBeUsed(context))
{
    [Fact]
    public void An_unused_variable_is_reported() => Invalid("query (¹$a: Int) { __typename }");

    [Fact]
    public void Each_unused_variable_is_reported() =>
        Invalid("query A(¹$a: Int, $b: Int, ²$c: [Int!] = [1]) { values(int: $b) }");

    [Fact]
    public void A_use_in_another_operation_does_not_count() =>
        Invalid("query A(¹$id: ID!) { __typename } query B($id: ID!) { plan(id: $id) { id } }");

    [Fact]
    public void A_use_in_a_fragment_out_of_reach_does_not_count() =>
        Invalid("query (¹$id: ID!) { __typename } fragment F on Query { plan(id: $id) { id } }");

    [Fact]
    public void A_variable_may_be_used_in_an_argument() => Valid("query ($id: ID!) { plan(id: $id) { id } }");

    [Fact]
    public void A_variable_may_be_used_in_a_directive() =>
        Valid("query ($flag: Boolean!) { titled { title @skip(if: $flag) } }");

    [Fact]
    public void A_variable_may_be_used_within_a_value() =>
        Valid("query ($year: Int!) { plans(years: [$year], filter: {range: {from: $year}}) { id } }");

    [Fact]
    public void A_variable_may_be_used_in_a_fragment() =>
        Valid("query ($id: ID!) { ...F ...F } fragment F on Query { plan(id: $id) { id } }");
}
