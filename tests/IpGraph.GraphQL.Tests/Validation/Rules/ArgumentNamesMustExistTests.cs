using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class ArgumentNamesMustExistTests() : RuleTests(context => new ArgumentNamesMustExist(context))
{
    [Fact]
    public void An_argument_that_the_field_lacks_is_reported() => Invalid("""{ plan(id: 1, ¹title: "") { id } }""");

    [Fact]
    public void Arguments_of_a_field_without_any_are_reported() => Invalid("{ titled(¹a: 1, ²b: 2) { title } }");

    [Fact]
    public void An_argument_that_the_directive_lacks_is_reported() =>
        Invalid("{ titled @include(if: true, ¹unless: false) { title } }");

    [Fact]
    public void Arguments_are_told_apart_by_case() => Invalid("{ plan(id: 1, ¹ID: 2) { id } }");

    [Fact]
    public void Known_arguments_may_be_given_in_any_order() => Valid("{ plans(years: [2023], first: 1) { id } }");

    [Fact]
    public void Arguments_of_directives_are_known_by_the_directive() =>
        Valid("""{ titled @note(text: "a") @include(if: true) { title } }""");

    [Fact]
    public void Arguments_may_be_left_out() => Valid("{ plans { id measures { id } } }");

    [Fact]
    public void Arguments_of_unknown_fields_and_directives_are_left_to_other_rules() =>
        Invalid("{ nothing(a: 1) titled @nothing(b: 2) { title } }");

    [Fact]
    public void Near_arguments_are_suggested() =>
        Assert.Contains("Did you mean \"filter\" or \"first\"?", Invalid("{ plans(¹fiter: 1) { id } }")[0].Message);
}
