using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class RootsOfChangesAreNotDeferredTests() : RuleTests(context => new RootsOfChangesAreNotDeferred(context))
{
    [Fact]
    public void A_deferred_fragment_at_the_root_of_a_mutation_is_reported() =>
        Invalid("mutation { ... ¹@defer { renamed { id } } }");

    [Fact]
    public void A_deferred_spread_at_the_root_of_a_mutation_is_reported() =>
        Invalid("mutation { ...F ¹@defer } fragment F on Mutation { renamed { id } }");

    [Fact]
    public void A_streamed_field_at_the_root_of_a_mutation_is_reported() =>
        Invalid("mutation { renamed ¹@stream { id } ... { again: renamed ²@stream { id } } }");

    [Fact]
    public void A_streamed_field_in_a_fragment_is_reported_for_each_operation() =>
        Invalid("mutation A { ...F } mutation B { ...F } fragment F on Mutation { renamed ¹²@stream { id } }");

    [Fact]
    public void The_root_of_a_subscription_is_treated_alike() =>
        Invalid("subscription { ... ¹@defer { plansChanged ²@stream { id } } }");

    [Fact]
    public void A_mutation_may_defer_below_its_root() =>
        Valid("mutation { renamed { ... @defer { measures @stream { id } } } }");

    [Fact]
    public void A_query_may_defer_at_its_root() => Valid("{ ... @defer { plans @stream { id } } }");

    [Fact]
    public void A_fragment_may_be_shared_by_mutations() =>
        Valid("mutation A { ...F ...F } mutation B { ...F } fragment F on Mutation { renamed { id } }");

    [Fact]
    public void Unknown_roots_and_fragments_are_left_to_other_rules()
    {
        Invalid(ValidationSchema.QueriesOnly, "mutation { ... @defer { a } }");
        Invalid("mutation { ...Nothing @defer }");
    }
}
