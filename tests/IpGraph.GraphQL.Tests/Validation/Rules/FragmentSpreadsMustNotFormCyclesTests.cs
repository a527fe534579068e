using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FragmentSpreadsMustNotFormCyclesTests()
    : RuleTests(context => new FragmentSpreadsMustNotFormCycles(context))
{
    [Fact]
    public void A_fragment_that_spreads_itself_is_reported() => Invalid("{ ...F } fragment F on Query { ¹...F }");

    [Fact]
    public void A_fragment_that_spreads_itself_below_a_field_is_reported() =>
        Invalid("{ plans { ...F } } fragment F on Plan { measures { plan { ¹...F } } }");

    [Fact]
    public void All_spreads_of_a_cycle_are_reported() => Invalid(
        """
        { ...F }
        fragment F on Query { ¹...G }
        fragment G on Query { ¹...H }
        fragment H on Query { ... { ¹...F } }
        """);

    [Fact]
    public void Two_cycles_are_reported_apart() => Invalid(
        """
        { ...F }
        fragment F on Query { ¹²...G }
        fragment G on Query { ¹...F ²...H }
        fragment H on Query { ²...F }
        """);

    [Fact]
    public void The_way_into_a_cycle_is_not_part_of_it() =>
        Invalid("{ ...F } fragment F on Query { ...G } fragment G on Query { ¹...G }");

    [Fact]
    public void An_unused_cycle_is_reported() =>
        Invalid("{ __typename } fragment F on Query { ¹...G } fragment G on Query { ¹...F }");

    [Fact]
    public void Two_ways_to_one_fragment_are_no_cycle() => Valid(
        """
        { ...F ...G }
        fragment F on Query { ...H }
        fragment G on Query { ...H }
        fragment H on Query { __typename }
        """);

    [Fact]
    public void Spreading_a_fragment_twice_is_no_cycle() =>
        Valid("{ ...F ...F } fragment F on Query { ...G ...G } fragment G on Query { __typename }");

    [Fact]
    public void A_fragment_may_be_spread_on_its_own_type() =>
        Valid("{ titled { ...F } } fragment F on Titled { title ... on Plan { year } }");

    [Fact]
    public void A_spread_of_an_unknown_fragment_ends_the_search() =>
        Invalid("{ ...F } fragment F on Query { ...Nothing }");
}
