using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class VariablesMustBeInputTypesTests() : RuleTests(context => new VariablesMustBeInputTypes(context))
{
    [Fact]
    public void An_object_type_is_reported() => Invalid("query ($a: ¹Plan) { __typename }");

    [Fact]
    public void A_wrapped_interface_is_reported() => Invalid("query ($a: ¹[Node!]!) { __typename }");

    [Fact]
    public void A_union_is_reported_whatever_its_default() =>
        Invalid("query ($a: Int, $b: ¹Hit = {a: 1}) { __typename }");

    [Fact]
    public void Scalars_and_enums_may_be_given() =>
        Valid("query ($a: Int, $b: Language) { values(int: $a, language: $b) }");

    [Fact]
    public void Input_objects_may_be_given() => Valid("query ($a: PlanFilter) { plans(filter: $a) { id } }");

    [Fact]
    public void Lists_of_input_types_may_be_given() => Valid("query ($a: [Int!]!) { plans(years: $a) { id } }");

    [Fact]
    public void Unknown_types_are_left_to_another_rule() => Invalid("query ($a: Nothing) { __typename }");
}
