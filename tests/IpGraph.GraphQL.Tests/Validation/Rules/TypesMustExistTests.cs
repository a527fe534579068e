using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class TypesMustExistTests() : RuleTests(context => new TypesMustExist(context))
{
    [Fact]
    public void An_unknown_type_of_a_variable_is_reported() =>
        Invalid("query ($a: ¹Nothing, $b: [²Nothing!]!) { __typename }");

    [Fact]
    public void An_unknown_type_of_an_inline_fragment_is_reported() => Invalid("{ ... on ¹Nothing { id } }");

    [Fact]
    public void An_unknown_type_of_a_fragment_is_reported() => Invalid("{ ...F } fragment F on ¹Nothing { id }");

    [Fact]
    public void Types_are_told_apart_by_case() => Invalid("{ node(id: 1) { ... on ¹plan { id } } }");

    [Fact]
    public void A_type_that_the_document_defines_is_known() =>
        Invalid("query ($a: Extra, $b: ¹Nothing) { __typename } type Extra { a: Int }");

    [Fact]
    public void A_definition_that_does_not_belong_may_name_specified_scalars() =>
        Invalid("{ __typename } type Extra implements ¹Nothing { a: Float b: ²Absent }");

    [Fact]
    public void Types_of_the_schema_are_known() =>
        Valid("query ($filter: PlanFilter) { plans(filter: $filter) { id } }");

    [Fact]
    public void Specified_scalars_are_known() =>
        Valid("query ($id: ID!, $text: String) { plan(id: $id) { id } values(text: $text) }");

    [Fact]
    public void Introspection_types_are_known() => Valid("{ __schema { types { ... on __Type { name } } } }");

    [Fact]
    public void Near_types_are_suggested() =>
        Assert.Contains("Did you mean \"Measure\"?", Invalid("{ ... on ¹Mesure { id } }")[0].Message);
}
