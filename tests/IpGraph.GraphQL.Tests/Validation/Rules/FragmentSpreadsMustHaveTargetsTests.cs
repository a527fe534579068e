using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FragmentSpreadsMustHaveTargetsTests() : RuleTests(context => new FragmentSpreadsMustHaveTargets(context))
{
    [Fact]
    public void A_spread_of_an_unknown_fragment_is_reported_at_its_name() => Invalid("{ ...¹Nothing }");

    [Fact]
    public void A_spread_inside_a_fragment_is_reported() =>
        Invalid("{ ...F } fragment F on Query { ...¹Nothing titled { ...²Neither } }");

    [Fact]
    public void Fragments_are_told_apart_by_case() => Invalid("{ ...F ...¹f } fragment F on Query { __typename }");

    [Fact]
    public void A_known_fragment_may_be_spread() => Valid("{ ...F } fragment F on Query { __typename }");

    [Fact]
    public void A_fragment_may_be_spread_before_and_after_its_definition() =>
        Valid("{ ...F } fragment F on Query { ...G } fragment G on Query { __typename }");

    [Fact]
    public void A_fragment_may_be_spread_many_times() => Valid("{ ...F ...F } fragment F on Query { __typename }");
}
