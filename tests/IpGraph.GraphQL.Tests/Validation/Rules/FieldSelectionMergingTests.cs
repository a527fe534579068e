using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class FieldSelectionMergingTests() : RuleTests(context => new FieldSelectionMerging(context))
{
    [Fact]
    public void Two_fields_of_one_alias_are_reported() => Invalid("{ plans { ¹a: id ¹a: title } }");

    [Fact]
    public void An_alias_that_hides_a_field_is_reported() => Invalid("{ plans { ¹year: id ¹year } }");

    [Fact]
    public void Every_pair_of_three_is_reported() => Invalid("{ plans { ¹²a: id ¹³a: title ²³a: year } }");

    [Fact]
    public void Differing_arguments_are_reported() => Invalid("{ ¹plan(id: 1) { id } ¹plan(id: 2) { id } }");

    [Fact]
    public void An_argument_given_only_once_is_reported() =>
        Invalid("{ plans { ¹title ¹title(language: EN) } ²x: plans(first: 1) { id } ²x: plans(years: 1) { id } }");

    [Fact]
    public void Different_variables_differ() =>
        Invalid("query ($a: ID!, $b: ID!) { ¹plan(id: $a) { id } ¹plan(id: $b) { id } }");

    [Fact]
    public void Values_of_different_kinds_differ() =>
        Invalid("""{ ¹²³at(instant: "1") ¹⁴⁵at(instant: 1) ²⁴⁶at(instant: [1]) ³⁵⁶at(instant: {a: 1}) }""");

    [Fact]
    public void A_conflict_inside_an_inline_fragment_is_reported() =>
        Invalid("{ plans { ¹a: id ... { ¹a: title } } }");

    [Fact]
    public void A_conflict_with_a_fragment_is_reported() =>
        Invalid("{ plans { ¹a: id ...F } } fragment F on Plan { ¹a: title }");

    [Fact]
    public void A_conflict_between_fragments_is_reported() =>
        Invalid("{ plans { ...F ...G } } fragment F on Plan { ¹a: id } fragment G on Plan { ¹a: title }");

    [Fact]
    public void A_conflict_with_a_fragment_of_a_fragment_is_reported() =>
        Invalid("{ plans { ¹a: id ...F } } fragment F on Plan { ...G } fragment G on Plan { ¹a: title }");

    [Fact]
    public void A_conflict_within_a_fragment_is_reported_once() =>
        Invalid("{ plans { ...F } a: plans { ...F } } fragment F on Plan { ¹a: id ¹a: title }");

    [Fact]
    public void A_conflict_below_is_reported_with_all_fields_on_the_way() =>
        Invalid("{ ¹plans { ¹a: id } ¹plans { ¹a: title } }");

    [Fact]
    public void All_conflicts_below_one_pair_are_reported_together() =>
        Invalid("{ ¹plans { ¹a: id ¹b: title } ¹plans { ¹a: title ¹b: id } }");

    [Fact]
    public void A_conflict_deep_below_is_reported_from_the_top() =>
        Invalid("{ ¹plans { ¹measures { ¹a: id } } ¹plans { ¹measures { ¹a: title } } }");

    [Fact]
    public void A_conflict_below_is_reported_where_its_fields_meet_first() =>
        Invalid("{ plans { ¹measures { ¹a: id } ¹measures { ¹a: title } } plans { measures { id } } }");

    [Fact]
    public void Types_that_differ_are_reported_even_where_objects_do() =>
        Invalid("{ node(id: 1) { ... on Plan { ¹year } ... on Measure { ¹year } } }");

    [Fact]
    public void Null_where_none_is_allowed_differs() =>
        Invalid("{ node(id: 1) { ... on Plan { ¹a: year } ... on Measure { ¹a: number } } }");

    [Fact]
    public void A_list_differs_from_a_single_value() =>
        Invalid("{ node(id: 1) { ... on Plan { ¹a: measures { id } } ... on Measure { ¹a: plan { id } } } }");

    [Fact]
    public void An_object_differs_from_a_scalar() =>
        Invalid("{ node(id: 1) { ... on Plan { ¹a: ministry { id } } ... on Measure { ¹a: number } } }");

    [Fact]
    public void Types_below_different_objects_are_compared() => Invalid(
        """
        { node(id: 1) { ... on Plan { ¹a: measures { ¹b: number } } ... on Measure { ¹a:
          ministries { ¹b: name } } } }
        """);

    [Fact]
    public void An_interface_is_not_exclusive() =>
        Invalid("{ node(id: 1) { ... on Plan { ¹a: id } ... on Titled { ¹a: title } } }");

    [Fact]
    public void Streamed_fields_are_not_merged() => Invalid("{ ¹plans @stream { id } ¹plans @stream { id } }");

    [Fact]
    public void A_streamed_field_is_not_merged_with_a_plain_one() =>
        Invalid("{ ¹plans @stream { id } ¹plans { id } }");

    [Fact]
    public void Repetitions_of_a_field_conflict_each() => Invalid("{ plans { ¹²a: id ¹³a: title ²³a: year } }");

    [Fact]
    public void Identical_fields_are_merged() => Valid("{ plans { id id title(language: EN) title(language: EN) } }");

    [Fact]
    public void Identical_fields_with_different_aliases_are_kept_apart() =>
        Valid("{ a: plan(id: 1) { id } b: plan(id: 2) { id } }");

    [Fact]
    public void Different_directives_do_not_matter() =>
        Valid("{ plans { id @skip(if: true) id @include(if: true) } }");

    [Fact]
    public void The_order_of_arguments_and_input_fields_does_not_matter() => Valid(
        """
        { plans(first: 1, filter: {year: 1, size: 2}) { id } plans(filter: {size: 2, year: 1},
          first: 1) { id } }
        """);

    [Fact]
    public void Objects_that_are_never_the_same_may_differ() => Valid(
        """
        { node(id: 1) { ... on Plan { a: id } ... on Measure { a: id } ... on Ministry { b:
          name } ... on Plan { b: title } } }
        """);

    [Fact]
    public void Arguments_may_differ_on_objects_that_are_never_the_same() =>
        Valid("{ node(id: 1) { ... on Plan { title(language: EN) } ... on Measure { title(language: JA) } } }");

    [Fact]
    public void Selections_of_one_field_are_merged() =>
        Valid("{ plans { measures { id } } plans { measures { plan { year } } } }");

    [Fact]
    public void A_fragment_spread_twice_is_merged_with_itself() =>
        Valid("{ plans { ...F ...F measures { plan { ...F } } } } fragment F on Plan { id year }");

    [Fact]
    public void The_same_values_are_equal_of_every_kind() => Valid(
        """
        { at(instant: [null, true, 1, 1.5, A, "a", {b: 1}]) at(instant: [null, true, 1, 1.5, A,
          "a", {b: 1}]) }
        """);

    [Fact]
    public void Fields_of_unknown_types_are_compared_by_name_and_arguments()
    {
        Invalid("{ ... on Nothing { ¹a: b ¹a: c } }");
        Invalid("{ nothing { ¹a: b } nothing { ¹a: c } }".Replace("nothing", "¹nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void Repeated_fields_are_each_reported_in_order()
    {
        var errors = Invalid("{ plans { ¹a: id ¹²a: title ²a: id } }");
        Assert.All(errors, error => Assert.True(error.Locations[0].Column < error.Locations[1].Column));
    }

    [Fact]
    public void A_conflict_between_fragments_below_is_reported_from_the_top() =>
        Invalid(
            """
            { ¹plans { ...F } ¹plans { ...G } }
            fragment F on Plan { ¹a: id } fragment G on Plan { ¹a: title }
            """);

    [Fact]
    public void A_conflict_between_a_field_and_a_fragment_below_is_reported_from_the_top() =>
        Invalid("{ ¹plans { ...F } ¹plans { ¹a: title } } fragment F on Plan { ¹a: id }");

    [Fact]
    public void A_pair_compared_as_exclusive_is_compared_again_where_it_is_not() =>
        Invalid(
            """
            {
              node(id: 1) { ... on Plan { a: measures { ...F } } ... on Ministry { a: measures { ...G } } }
              plans { ¹measures { ...F } ¹measures { ...G } }
            }
            fragment F on Titled { ¹b: title } fragment G on Titled { ¹b: title(language: EN) }
            """);

    [Fact]
    public void A_cycle_of_fragments_ends() =>
        Invalid("{ plans { ...F } } fragment F on Plan { id ...G } fragment G on Plan { id ...F }");
}
