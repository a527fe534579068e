using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class SubscriptionsSelectOneRootFieldTests() : RuleTests(context => new SubscriptionsSelectOneRootField(context))
{
    [Fact]
    public void A_second_root_field_is_reported() => Invalid("subscription { count ¹plansChanged { id } }");

    [Fact]
    public void All_further_root_fields_are_reported_together() =>
        Invalid("subscription { count ¹a: count ¹b: count ¹b: count }");

    [Fact]
    public void A_second_field_in_a_fragment_is_reported() =>
        Invalid("subscription { count ...F } fragment F on Subscription { ¹planChanged { id } }");

    [Fact]
    public void A_second_field_in_an_inline_fragment_is_reported() =>
        Invalid("subscription { ... { count } ... on Subscription { ¹other: count } }");

    [Fact]
    public void Introspection_at_the_root_is_reported() => Invalid("subscription { ¹__typename }");

    [Fact]
    public void Introspection_beside_a_field_is_reported_twice() => Invalid("subscription { count ¹²__typename }");

    [Fact]
    public void A_root_field_that_may_be_skipped_is_reported() =>
        Invalid("subscription ($flag: Boolean!) { count ¹@skip(if: $flag) }");

    [Fact]
    public void A_fragment_at_the_root_that_may_be_left_out_is_reported() => Invalid(
        """
        subscription { ... ¹@include(if: true) { count } ...F ¹@skip(if: false) }
        fragment F on Subscription { count }
        """);

    [Fact]
    public void A_subscription_without_a_field_of_its_own_is_reported() =>
        Invalid("subscription ¹{ ... on Plan { id } ...Nowhere }");

    [Fact]
    public void A_single_root_field_may_have_any_number_of_fields_below_it() =>
        Valid("subscription { planChanged { id year title } }");

    [Fact]
    public void One_root_field_may_be_selected_twice() =>
        Valid("subscription { planChanged { id } ...F } fragment F on Subscription { planChanged { year } }");

    [Fact]
    public void A_fragment_may_be_spread_twice() =>
        Valid("subscription { ...F ...F } fragment F on Subscription { count }");

    [Fact]
    public void Conditions_below_the_root_are_allowed() =>
        Valid("subscription { planChanged { id year @skip(if: true) } }");

    [Fact]
    public void Queries_may_have_many_root_fields() => Valid("query { titled { title } office { __typename } }");

    [Fact]
    public void A_schema_without_subscriptions_is_left_to_another_rule() =>
        Invalid(ValidationSchema.QueriesOnly, "subscription { a b }");
}
