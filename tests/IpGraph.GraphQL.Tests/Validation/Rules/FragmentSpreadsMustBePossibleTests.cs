using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FragmentSpreadsMustBePossibleTests() : RuleTests(context => new FragmentSpreadsMustBePossible(context))
{
    [Fact]
    public void An_object_is_never_another_object() => Invalid("{ plans { ¹... on Measure { number } } }");

    [Fact]
    public void An_object_is_never_an_interface_that_it_does_not_implement() =>
        Invalid("{ plans { ministry { ¹... on Titled { title } } } }");

    [Fact]
    public void An_object_is_never_a_union_of_others() =>
        Invalid("{ plans { ¹...F } } fragment F on Office { __typename }");

    [Fact]
    public void Interfaces_without_a_common_object_never_meet() => Invalid("{ office { ¹... on Titled { title } } }");

    [Fact]
    public void Unions_without_a_common_member_never_meet() =>
        Invalid("""{ search(text: "") { ¹...F } } fragment F on Office { __typename }""");

    [Fact]
    public void Fragments_inside_fragments_are_checked() =>
        Invalid("{ ...F } fragment F on Query { titled { ¹... on Ministry { name } } }");

    [Fact]
    public void A_fragment_may_widen_an_object_to_its_interface() =>
        Valid("{ plans { ... on Node { id } ... on Titled { title } } }");

    [Fact]
    public void A_fragment_may_narrow_an_interface_to_an_object() =>
        Valid("{ node(id: 1) { ... on Ministry { name } } }");

    [Fact]
    public void Interfaces_with_a_common_object_may_meet() =>
        Valid("{ node(id: 1) { ...F } } fragment F on Titled { title }");

    [Fact]
    public void A_union_may_meet_the_interface_of_a_member() =>
        Valid("""{ search(text: "") { ... on Titled { title } ... on Hit { __typename } ... { __typename } } }""");

    [Fact]
    public void Types_without_fields_are_left_to_other_rules() =>
        Invalid("{ plans { ... on String { a } ...F ...G } nothing { ... on Plan { id } } } fragment F on Range { a }");
}
