using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class DirectivesMustBeUniquePerLocationTests()
    : RuleTests(context => new DirectivesMustBeUniquePerLocation(context))
{
    [Fact]
    public void A_second_use_is_reported_with_the_first() =>
        Invalid("{ titled ¹@skip(if: true) ¹@skip(if: false) { title } }");

    [Fact]
    public void A_third_use_is_reported_with_the_first() =>
        Invalid("{ titled ¹²@skip(if: true) ¹@skip(if: false) ²@skip(if: false) { title } }");

    [Fact]
    public void Each_directive_is_compared_with_its_like() =>
        Invalid("{ ... ¹@skip(if: true) ²@include(if: true) ¹@skip(if: true) ²@include(if: true) { __typename } }");

    [Fact]
    public void Operations_are_places_too() =>
        Invalid("""query ¹@audit(reason: "a") @note ¹@audit(reason: "b") { __typename }""");

    [Fact]
    public void A_repeatable_directive_may_be_repeated() =>
        Valid("query @note @note { titled @note @note @note { title } }");

    [Fact]
    public void Different_directives_may_stand_together() =>
        Valid("{ titled @skip(if: true) @include(if: true) { title } }");

    [Fact]
    public void Different_places_may_use_the_same_directive() =>
        Valid("{ titled @skip(if: true) { title @skip(if: true) } }");

    [Fact]
    public void Unknown_directives_are_left_to_another_rule() => Invalid("{ titled @nothing @nothing { title } }");
}
