using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class InputFieldNamesMustBeUniqueTests() : RuleTests(context => new InputFieldNamesMustBeUnique(context))
{
    [Fact]
    public void A_field_given_twice_is_reported_with_the_first() =>
        Invalid("{ plans(filter: {¹year: 1, ¹year: 2}) { id } }");

    [Fact]
    public void A_field_given_thrice_is_reported_with_the_first_each_time() =>
        Invalid("{ plans(filter: {¹²year: 1, ¹year: 2, ²year: 3}) { id } }");

    [Fact]
    public void Objects_within_objects_and_lists_are_searched() =>
        Invalid("{ plans(filter: {and: [{range: {¹from: 1, ¹from: 1}}, {}]}) { id } }");

    [Fact]
    public void Default_values_are_searched() =>
        Invalid("query ($filter: PlanFilter = {¹year: 1, ¹year: 1}) { plans(filter: $filter) { id } }");

    [Fact]
    public void Values_of_unknown_places_are_searched() =>
        Invalid("{ nothing(a: {¹b: 1, ¹b: 2}) titled @nothing(a: [{²b: 1, ²b: 2}]) }");

    [Fact]
    public void Different_fields_may_be_given_together() => Valid("{ plans(filter: {year: 1, size: 1}) { id } }");

    [Fact]
    public void Objects_within_each_other_may_share_names() =>
        Valid("{ plans(filter: {year: 1, and: [{year: 1}, {year: 2}]}) { id } }");

    [Fact]
    public void Arguments_and_fields_may_share_names() => Valid("{ at(instant: {instant: {instant: 1}}) }");
}
