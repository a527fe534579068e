using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class ArgumentNamesMustBeUniqueTests() : RuleTests(context => new ArgumentNamesMustBeUnique(context))
{
    [Fact]
    public void An_argument_given_twice_to_a_field_is_reported() => Invalid("{ plan(¹id: 1, ¹id: 2) { id } }");

    [Fact]
    public void An_argument_given_thrice_is_reported_once() => Invalid("{ plan(¹id: 1, ¹id: 2, ¹id: 3) { id } }");

    [Fact]
    public void Each_repeated_argument_is_reported_by_itself() =>
        Invalid("{ plans(¹first: 1, ²years: 1, ¹first: 1, ²years: 1) { id } }");

    [Fact]
    public void An_argument_given_twice_to_a_directive_is_reported() =>
        Invalid("{ titled @skip(¹if: true, ¹if: false) { title } }");

    [Fact]
    public void Different_arguments_may_be_given_together() => Valid("{ plans(first: 1, years: []) { id } }");

    [Fact]
    public void Different_fields_may_be_given_the_same_argument() =>
        Valid("{ a: plan(id: 1) { id } b: plan(id: 2) { id } }");

    [Fact]
    public void Field_and_directive_may_have_the_same_argument() =>
        Valid("""{ search(text: "a") @note(text: "a") @note(text: "a") { __typename } }""");
}
