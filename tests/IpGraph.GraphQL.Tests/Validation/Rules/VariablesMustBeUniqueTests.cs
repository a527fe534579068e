using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class VariablesMustBeUniqueTests() : RuleTests(context => new VariablesMustBeUnique(context))
{
    [Fact]
    public void A_variable_declared_twice_is_reported() => Invalid("query ($¹a: Int, $¹a: Int) { __typename }");

    [Fact]
    public void A_variable_declared_thrice_is_reported_once() =>
        Invalid("query ($¹a: Int, $¹a: String, $¹a: ID) { __typename }");

    [Fact]
    public void Each_repeated_variable_is_reported_by_itself() =>
        Invalid("query ($¹a: Int, $²b: Int, $¹a: Int, $²b: Int) { __typename }");

    [Fact]
    public void Different_variables_may_be_declared() =>
        Valid("query ($a: Int, $b: Int) { a: values(int: $a) b: values(int: $b) }");

    [Fact]
    public void Different_operations_may_declare_the_same_variable() =>
        Valid("query A($a: Int) { values(int: $a) } query B($a: ID) { values(id: $a) }");

    [Fact]
    public void Variables_are_told_apart_by_case() =>
        Valid("query ($a: Int, $A: Int) { a: values(int: $a) b: values(int: $A) }");
}
