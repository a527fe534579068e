using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FragmentNamesMustBeUniqueTests() : RuleTests(context => new FragmentNamesMustBeUnique(context))
{
    [Fact]
    public void A_second_fragment_of_a_name_is_reported_with_the_first() =>
        Invalid("{ ...F } fragment ¹F on Query { __typename } fragment ¹F on Query { __typename }");

    [Fact]
    public void A_third_fragment_of_a_name_is_reported_with_the_first() => Invalid(
        """
        { ...F }
        fragment ¹²F on Query { a: __typename }
        fragment ¹F on Plan { id }
        fragment ²F on Query { __typename }
        """);

    [Fact]
    public void Unused_fragments_are_compared_too() =>
        Invalid("fragment ¹F on Query { __typename } fragment ¹F on Plan { id } { __typename }");

    [Fact]
    public void Different_names_may_stand_together() =>
        Valid("{ ...F ...G } fragment F on Query { __typename } fragment G on Query { __typename }");

    [Fact]
    public void Inline_fragments_have_no_names() =>
        Valid("{ ... on Query { __typename } ... on Query { __typename } }");

    [Fact]
    public void An_operation_may_have_the_name_of_a_fragment() =>
        Valid("query F { ...F } fragment F on Query { __typename }");
}
