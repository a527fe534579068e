using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FragmentsMustBeUsedTests() : RuleTests(context => new FragmentsMustBeUsed(context))
{
    [Fact]
    public void An_unused_fragment_is_reported() => Invalid("{ __typename } ¹fragment F on Query { __typename }");

    [Fact]
    public void Each_unused_fragment_is_reported() => Invalid(
        """
        { ...F } fragment F on Query { __typename } ¹fragment G on Query { ...F } ²fragment H
          on Query { ...G }
        """);

    [Fact]
    public void Fragments_that_use_only_each_other_are_reported() =>
        Invalid("{ __typename } ¹fragment F on Query { ...G } ²fragment G on Query { ...F }");

    [Fact]
    public void A_fragment_used_by_another_is_used() =>
        Valid("{ ...F } fragment F on Query { ...G } fragment G on Query { __typename }");

    [Fact]
    public void A_fragment_used_by_one_of_many_operations_is_used() =>
        Valid("query A { __typename } query B { ...F } fragment F on Query { __typename }");

    [Fact]
    public void A_fragment_used_deep_inside_is_used() =>
        Valid("{ titled { ... { ...F } } } fragment F on Titled { title }");
}
