using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class RequiredArgumentsMustBeGivenTests() : RuleTests(context => new RequiredArgumentsMustBeGiven(context))
{
    [Fact]
    public void A_missing_argument_is_reported_at_its_field() => Invalid("{ ¹plan { id } }");

    [Fact]
    public void Each_missing_argument_is_reported() => Invalid("mutation { ¹²rename { id } }");

    [Fact]
    public void A_missing_argument_of_a_directive_is_reported_at_the_directive() =>
        Invalid("{ titled ¹@include { title } office ²@skip(unless: true) { __typename } }");

    [Fact]
    public void Another_argument_does_not_help() => Invalid("{ ¹limit(to: 1) }");

    [Fact]
    public void A_required_argument_of_a_directive_is_reported_on_operations() =>
        Invalid("query ¹@audit { __typename }");

    [Fact]
    public void An_argument_with_a_default_may_be_left_out() => Valid("{ limit(by: 1) }");

    [Fact]
    public void A_nullable_argument_may_be_left_out() => Valid("{ at tryPick { id } }");

    [Fact]
    public void All_required_arguments_may_be_given() => Valid("""mutation { rename(title: "a", id: 1) { id } }""");

    [Fact]
    public void Required_arguments_of_directives_may_be_given() =>
        Valid("""query @audit(reason: "a") { titled @skip(if: true) { title } }""");

    [Fact]
    public void Unknown_fields_and_directives_are_left_to_other_rules() => Invalid("{ nothing @nothing }");
}
