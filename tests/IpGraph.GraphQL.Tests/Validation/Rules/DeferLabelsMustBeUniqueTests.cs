using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class DeferLabelsMustBeUniqueTests() : RuleTests(context => new DeferLabelsMustBeUnique(context))
{
    [Fact]
    public void A_label_used_twice_is_reported_with_its_first_use() =>
        Invalid("""{ ... ¹@defer(label: "a") { __typename } ... ¹@defer(label: "a") { __typename } }""");

    [Fact]
    public void Defer_and_stream_share_their_labels() =>
        Invalid("""{ ... ¹@defer(label: "a") { plans ¹@stream(label: "a") { id } } }""");

    [Fact]
    public void A_label_from_a_variable_is_reported() =>
        Invalid("query ($label: String) { ... ¹@defer(label: $label) { __typename } }");

    [Fact]
    public void A_label_that_is_no_string_is_reported() => Invalid("{ plans ¹@stream(label: 1) { id } }");

    [Fact]
    public void Different_labels_may_be_used() =>
        Valid("""{ ... @defer(label: "a") { plans @stream(label: "b") { id } } }""");

    [Fact]
    public void Labels_may_be_left_out() =>
        Valid("{ ... @defer { __typename } ... @defer(label: null) { plans @stream { id } } }");

    [Fact]
    public void Other_directives_may_repeat_their_arguments() =>
        Valid("""{ titled @note(text: "a") { title @note(text: "a") } }""");
}
