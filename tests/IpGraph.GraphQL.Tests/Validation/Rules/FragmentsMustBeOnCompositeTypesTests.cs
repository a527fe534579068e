using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FragmentsMustBeOnCompositeTypesTests() : RuleTests(context => new FragmentsMustBeOnCompositeTypes(context))
{
    [Fact]
    public void A_fragment_on_a_scalar_is_reported() => Invalid("{ ...F } fragment F on ¹String { length }");

    [Fact]
    public void An_inline_fragment_on_a_scalar_is_reported() => Invalid("{ titled { ... on ¹Int { value } } }");

    [Fact]
    public void A_fragment_on_an_enum_is_reported() => Invalid("{ ...F } fragment F on ¹Language { name }");

    [Fact]
    public void A_fragment_on_an_input_object_is_reported() =>
        Invalid("{ ... on ¹PlanFilter { text } ...F } fragment F on ²Range { from }");

    [Fact]
    public void Fragments_may_be_on_objects() =>
        Valid("{ ...F } fragment F on Query { ... on Query { __typename } }");

    [Fact]
    public void Fragments_may_be_on_interfaces() => Valid("{ node(id: 1) { ... on Titled { title } } }");

    [Fact]
    public void Fragments_may_be_on_unions() =>
        Valid("""{ search(text: "") { ...F } } fragment F on Hit { __typename }""");

    [Fact]
    public void An_inline_fragment_may_do_without_a_type() => Valid("{ ... { __typename } }");

    [Fact]
    public void Unknown_types_are_left_to_another_rule() => Invalid("{ ... on Nothing { id } }");
}
