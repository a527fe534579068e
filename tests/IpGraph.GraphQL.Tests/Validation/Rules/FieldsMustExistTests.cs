using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FieldsMustExistTests() : RuleTests(context => new FieldsMustExist(context))
{
    [Fact]
    public void A_field_that_the_type_lacks_is_reported() => Invalid("{ ¹nothing }");

    [Fact]
    public void The_name_counts_and_not_the_alias() => Invalid("{ titled { ¹title: nothing } }");

    [Fact]
    public void A_field_below_an_unknown_field_is_not_reported_again() => Invalid("{ ¹nothing { below } }");

    [Fact]
    public void A_field_of_an_implementing_type_is_reported_on_the_interface() =>
        Invalid("{ node(id: 1) { id ¹year } }");

    [Fact]
    public void A_field_of_every_member_is_reported_on_the_union() => Invalid("""{ search(text: "") { ¹id } }""");

    [Fact]
    public void A_field_in_a_fragment_is_checked_against_its_type_condition() =>
        Invalid("{ ...F } fragment F on Plan { ¹number }");

    [Fact]
    public void A_field_in_an_inline_fragment_is_checked_against_its_type_condition() =>
        Invalid("{ node(id: 1) { ... on Measure { number ¹name } } }");

    [Fact]
    public void The_schema_can_only_be_asked_for_at_the_root() =>
        Invalid("{ titled { ¹__schema { types { name } } } }");

    [Fact]
    public void Fields_of_objects_and_interfaces_can_be_selected() =>
        Valid("{ plan(id: 1) { id year } node(id: 1) { id } }");

    [Fact]
    public void The_type_name_can_be_selected_on_unions() =>
        Valid("""{ search(text: "") { __typename } office { type: __typename } }""");

    [Fact]
    public void The_schema_can_be_asked_for_at_the_root_of_queries() =>
        Valid("""{ __schema { queryType { name } } __type(name: "Plan") { name } }""");

    [Fact]
    public void A_fragment_narrows_the_type() => Valid("{ node(id: 1) { ... on Plan { year } ... { id } } }");

    [Fact]
    public void Near_names_are_suggested() =>
        Assert.Contains("Did you mean \"titled\"?", Invalid("{ ¹tilted }")[0].Message);

    [Fact]
    public void Types_that_have_the_field_are_suggested_for_an_interface() =>
        Assert.Contains("on \"Plan\" or \"Measure\"", Invalid("{ node(id: 1) { ¹year } }")[0].Message);

    [Fact]
    public void Interfaces_are_suggested_before_objects() =>
        Assert.Contains("on \"Node\", \"Plan\" or \"Measure\"", Invalid("{ titled { ¹id } }")[0].Message);

    [Fact]
    public void A_field_one_level_deeper_goes_before_near_names() =>
        Assert.EndsWith(
            "it is one level deeper: select \"measures { number }\".",
            Invalid("{ plan(id: 1) { ministry { ¹number } } }")[0].Message);

    [Fact]
    public void A_slip_of_one_letter_goes_before_a_field_one_level_deeper() =>
        Assert.EndsWith("Did you mean \"year\"?", Invalid("{ plan(id: 1) { ¹yaer } }")[0].Message);

    [Fact]
    public void Types_that_have_the_field_are_suggested_one_level_deeper() =>
        Assert.EndsWith(
            "it is one level deeper: in \"titled\" a fragment could select it on \"Measure\".", Invalid("{ ¹number }")[0].Message);

    [Fact]
    public void A_field_that_leads_to_where_it_was_asked_for_is_not_needed() =>
        Assert.EndsWith(
            "has no field \"plan\", for it is one itself: select its fields directly.",
            Invalid("{ plan(id: 1) { measures { plan { ¹plan { id } } } } }")[0].Message);
}
