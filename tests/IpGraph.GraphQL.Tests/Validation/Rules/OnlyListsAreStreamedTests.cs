using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class OnlyListsAreStreamedTests() : RuleTests(context => new OnlyListsAreStreamed(context))
{
    [Fact]
    public void A_streamed_object_is_reported() => Invalid("{ titled ¹@stream { title } }");

    [Fact]
    public void A_streamed_scalar_is_reported() => Invalid("{ titled { title ¹@stream } __typename ²@stream }");

    [Fact]
    public void A_streamed_field_in_a_fragment_is_reported() =>
        Invalid("{ plans { ...F } } fragment F on Plan { ministry ¹@stream(initialCount: 1) { id } }");

    [Fact]
    public void A_list_may_be_streamed() => Valid("{ plans @stream { id } }");

    [Fact]
    public void A_nullable_list_may_be_streamed() => Valid("{ plans { matrix @stream(initialCount: 2) } }");

    [Fact]
    public void Other_directives_may_stand_on_single_values() => Valid("{ titled @note { title @note } }");

    [Fact]
    public void Unknown_fields_are_left_to_another_rule() => Invalid("{ nothing @stream }");
}
