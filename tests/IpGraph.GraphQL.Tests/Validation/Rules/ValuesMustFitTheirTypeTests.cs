using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class ValuesMustFitTheirTypeTests() : RuleTests(context => new ValuesMustFitTheirType(context))
{
    [Fact]
    public void A_string_is_no_Int() => Invalid("""{ values(int: ¹"1") }""");

    [Fact]
    public void Numbers_beyond_32_bits_are_no_Int() =>
        Invalid("{ a: values(int: ¹2147483648) b: values(int: ²-2147483649) c: values(int: ³1.0) }");

    [Fact]
    public void A_string_is_no_Float() => Invalid("""{ a: values(float: ¹"1.5") b: values(float: ²true) }""");

    [Fact]
    public void A_number_is_no_String() =>
        Invalid("{ a: values(text: ¹1) b: values(text: ²WORD) c: values(text: ³{}) }");

    [Fact]
    public void A_number_is_no_Boolean() =>
        Invalid("""{ a: values(flag: ¹1) b: values(flag: ²"true") c: values(flag: ³TRUE) }""");

    [Fact]
    public void A_fraction_is_no_ID() => Invalid("{ a: values(id: ¹1.5) b: values(id: ²true) }");

    [Fact]
    public void A_string_is_no_enum_value() =>
        Invalid("""{ a: values(language: ¹"JA") b: values(language: ²DE) c: values(language: ³1) }""");

    [Fact]
    public void An_item_of_the_wrong_type_is_reported_in_its_list() =>
        Invalid("""{ plans(years: [2023, ¹"2024", ²2025.5]) { id } }""");

    [Fact]
    public void A_null_item_of_a_list_without_nulls_is_reported() =>
        Invalid("{ plans(years: [2023, ¹null]) { id } }");

    [Fact]
    public void A_list_within_a_list_is_checked() => Invalid("{ values(grid: [[1, ¹null], ²null, [³[4]]]) }");

    [Fact]
    public void Null_is_reported_where_it_is_not_allowed() => Invalid("{ plan(id: ¹null) { id } }");

    [Fact]
    public void A_literal_that_is_no_object_is_reported_for_an_input_object() =>
        Invalid("{ a: plans(filter: ¹1) { id } b: plans(filter: ²[{}]) { id } }");

    [Fact]
    public void An_unknown_input_field_is_reported_at_the_field() =>
        Invalid("""{ plans(filter: {¹author: "a", range: {from: 1, ²until: 2}}) { id } }""");

    [Fact]
    public void A_missing_required_input_field_is_reported_at_the_object() =>
        Invalid("{ plans(filter: {range: ¹{to: 1}}) { id } }");

    [Fact]
    public void Null_for_a_required_input_field_is_reported_at_the_value() =>
        Invalid("{ plans(filter: {range: {from: ¹null}, size: ²null}) { id } }");

    [Fact]
    public void Nothing_chosen_of_oneOf_is_reported() => Invalid("{ pick(by: ¹{}) { id } }");

    [Fact]
    public void Two_chosen_of_oneOf_are_reported() => Invalid("{ pick(by: ¹{id: 1, number: 2}) { id } }");

    [Fact]
    public void Null_chosen_of_oneOf_is_reported() => Invalid("{ pick(by: ¹{id: null}) { id } }");

    [Fact]
    public void Null_beside_a_choice_of_oneOf_is_reported() => Invalid("{ pick(by: ¹{id: 1, number: null}) { id } }");

    [Fact]
    public void An_unknown_choice_of_oneOf_is_reported_twice() => Invalid("{ pick(by: ¹{²name: 1}) { id } }");

    [Fact]
    public void A_choice_of_oneOf_is_checked_within() => Invalid("{ pick(by: {plan: ¹{}}) { id } }");

    [Fact]
    public void A_default_value_is_checked() =>
        Invalid("query ($first: Int = ¹true, $years: [Int!] = [1, ²null], $id: ID! = ³null) { __typename }");

    [Fact]
    public void An_argument_of_a_directive_is_checked() => Invalid("""{ titled @include(if: ¹"yes") { title } }""");

    [Fact]
    public void Whole_numbers_are_Floats_and_IDs() => Valid("{ values(float: 1, id: 12345678901234567890) }");

    [Fact]
    public void Limits_of_32_bits_are_Ints() => Valid("{ a: values(int: 2147483647) b: values(int: -2147483648) }");

    [Fact]
    public void Block_strings_are_Strings() => Valid("""{ values(text: "a", id: "a", flag: false, language: EN) }""");

    [Fact]
    public void Null_is_allowed_where_a_type_is_nullable() =>
        Valid("{ values(int: null, language: null, grid: null) plans(filter: null) { id } }");

    [Fact]
    public void A_single_value_stands_for_a_list_of_one() =>
        Valid("""{ values(grid: 1) plans(years: 2023, filter: {and: {text: "a"}}) { id } }""");

    [Fact]
    public void An_input_object_may_be_nested() =>
        Valid("{ plans(filter: {and: [{range: {from: 1}}, {languages: [JA, EN]}], size: 2}) { id } }");

    [Fact]
    public void One_choice_of_oneOf_is_taken() =>
        Valid("{ a: pick(by: {id: 1}) { id } b: pick(by: {plan: {edition: 1}}) { id } }");

    [Fact]
    public void A_scalar_of_our_own_takes_what_it_likes() => Valid("{ at(instant: {year: 2023, parts: [1, A]}) }");

    [Fact]
    public void Variables_are_left_to_another_rule() =>
        Valid("query ($n: Int!, $y: [Int!]) { plans(filter: {range: {from: $n}}, years: $y) { id } }");

    [Fact]
    public void Values_of_unknown_places_are_left_to_other_rules() =>
        Invalid("query ($a: Nothing = 1, $b: Plan = {}) { nothing(a: 1) titled(a: null) { title @nothing(a: {}) } }");

    [Fact]
    public void Near_enum_values_are_suggested() =>
        Assert.Contains("Did you mean \"JA\"?", Invalid("{ values(language: ¹ja) }")[0].Message);

    [Fact]
    public void Near_input_fields_are_suggested() =>
        Assert.Contains("Did you mean \"text\"?", Invalid("{ plans(filter: {¹txt: null}) { id } }")[0].Message);
}
