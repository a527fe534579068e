using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class VariablesMustFitTheirPlaceTests() : RuleTests(context => new VariablesMustFitTheirPlace(context))
{
    [Fact]
    public void A_variable_of_another_type_is_reported_with_its_declaration() =>
        Invalid("query ($id: Int!) { plan(id: $id) { id } }", (1, 8), (1, 30));

    [Fact]
    public void A_nullable_variable_does_not_fit_where_null_does_not() =>
        Invalid("query (¹$id: ID) { plan(id: ¹$id) { id } }");

    [Fact]
    public void A_default_of_null_does_not_help() => Invalid("query (¹$id: ID = null) { plan(id: ¹$id) { id } }");

    [Fact]
    public void A_single_value_does_not_fit_a_list() =>
        Invalid("query (¹$year: Int!) { plans(years: ¹$year) { id } }");

    [Fact]
    public void A_list_of_nullable_items_does_not_fit_a_list_without_nulls() =>
        Invalid("query (¹$years: [Int]!) { plans(years: ¹$years) { id } }");

    [Fact]
    public void A_nullable_variable_does_not_fit_an_item_without_nulls() =>
        Invalid("query (¹$year: Int) { plans(years: [2023, ¹$year]) { id } }");

    [Fact]
    public void Variables_in_fragments_are_checked() =>
        Invalid("query (¹$id: ID) { ...F } fragment F on Query { plan(id: ¹$id) { id } }");

    [Fact]
    public void Variables_in_directives_are_checked() =>
        Invalid("query (¹$flag: String!) { titled @skip(if: ¹$flag) { title } }");

    [Fact]
    public void Variables_in_input_objects_are_checked() =>
        Invalid("query (¹$from: Int) { plans(filter: {range: {from: ¹$from}}) { id } }");

    [Fact]
    public void A_nullable_variable_is_refused_as_a_choice_of_oneOf() =>
        Invalid("query (¹$id: ID) { tryPick(by: {id: ¹$id}) { id } }");

    [Fact]
    public void A_nullable_variable_is_refused_as_a_choice_of_a_required_oneOf() =>
        Invalid("query (¹$id: ID) { pick(by: {id: ¹$id}) { id } }");

    [Fact]
    public void A_default_does_not_help_a_choice_of_oneOf() =>
        Invalid("query (¹$id: ID = 1) { pickAny(by: [{id: ¹$id}]) { id } }");

    [Fact]
    public void The_last_declaration_of_a_variable_counts() =>
        Invalid("query ($id: ID!, ¹$id: ID) { plan(id: ¹$id) { id } }");

    [Fact]
    public void A_variable_of_the_same_type_fits() =>
        Valid("query ($id: ID!, $years: [Int!]) { plan(id: $id) { id } plans(years: $years) { id } }");

    [Fact]
    public void A_stricter_variable_fits() =>
        Valid("query ($first: Int!, $grid: [[Int!]!]!) { plans(first: $first) { id } values(grid: $grid) }");

    [Fact]
    public void A_default_of_the_variable_allows_null_to_be_left_out() =>
        Valid("query ($id: ID = 1) { plan(id: $id) { id } }");

    [Fact]
    public void A_default_of_the_argument_allows_null_to_be_left_out() =>
        Valid("query ($to: Int) { limit(to: $to, by: 1) }");

    [Fact]
    public void A_default_of_the_input_field_allows_null_to_be_left_out() =>
        Valid("query ($size: Int) { plans(filter: {size: $size}) { id } }");

    [Fact]
    public void A_variable_without_null_fits_a_choice_of_oneOf() =>
        Valid("query ($id: ID!) { pick(by: {id: $id}) { id } }");

    [Fact]
    public void A_whole_oneOf_may_be_given_as_a_variable() =>
        Valid("query ($key: Key!, $keys: [Key!]) { pick(by: $key) { id } pickAny(by: $keys) { id } }");

    [Fact]
    public void Unknown_places_types_and_variables_are_left_to_other_rules() =>
        Invalid("query ($a: Int!, $b: Nothing) { nothing(a: $a) plan(id: $b) { id } node(id: $c) { id } }");
}
