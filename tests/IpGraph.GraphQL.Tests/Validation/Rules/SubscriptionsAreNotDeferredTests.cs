using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class SubscriptionsAreNotDeferredTests() : RuleTests(context => new SubscriptionsAreNotDeferred(context))
{
    [Fact]
    public void A_deferred_fragment_is_reported() => Invalid("subscription { planChanged { ... ¹@defer { id } } }");

    [Fact]
    public void A_streamed_field_is_reported() =>
        Invalid("subscription { planChanged { measures ¹@stream { id } } }");

    [Fact]
    public void The_spreads_that_lead_to_it_are_reported_with_it() => Invalid(
        """
        subscription { planChanged { ¹...F } }
        fragment F on Plan { ¹...G }
        fragment G on Plan { ... ¹@defer { id } }
        """);

    [Fact]
    public void A_condition_that_is_always_true_does_not_help() =>
        Invalid("""subscription { planChanged { ... ¹@defer(if: true) { id } ... ²@defer(label: "a") { id } } }""");

    [Fact]
    public void A_selection_that_cannot_be_left_out_is_checked() => Invalid(
        """
        subscription { planChanged { ... ¹@defer @skip(if: false) { id } ... ²@defer
          @include(if: true) { id } } }
        """);

    [Fact]
    public void A_condition_that_is_false_helps() =>
        Valid("subscription { planChanged { ... @defer(if: false) { id } measures @stream(if: false) { id } } }");

    [Fact]
    public void A_condition_that_may_be_false_helps() =>
        Valid("subscription ($later: Boolean!) { planChanged { ... @defer(if: $later) { id } } }");

    [Fact]
    public void A_selection_that_may_be_left_out_is_not_checked() => Valid(
        """
        subscription { planChanged { ... @defer @skip(if: true) { id } ... @defer @include(if:
          false) { id } } }
        """);

    [Fact]
    public void Queries_may_defer_and_stream() => Valid("{ plans { ... @defer { measures @stream { id } } } }");

    [Fact]
    public void A_fragment_may_be_shared_by_subscriptions() => Valid(
        """
        subscription A { planChanged { ...F ...F } } subscription B { planChanged { ...F } }
        fragment F on Plan { id }
        """);

    [Fact]
    public void Unknown_fragments_are_left_to_another_rule() => Invalid("subscription { ...Nothing }");
}
