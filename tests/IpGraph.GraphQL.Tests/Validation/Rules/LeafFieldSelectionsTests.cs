using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class LeafFieldSelectionsTests() : RuleTests(context => new LeafFieldSelections(context))
{
    [Fact]
    public void An_object_without_a_selection_is_reported() => Invalid("{ ¹titled }");

    [Fact]
    public void A_list_of_objects_without_a_selection_is_reported() => Invalid("{ ¹all: plans @note }");

    [Fact]
    public void A_union_without_a_selection_is_reported() => Invalid("{ ¹office }");

    [Fact]
    public void A_selection_on_a_scalar_is_reported() => Invalid("{ titled { title ¹{ letters } } }");

    [Fact]
    public void A_selection_on_a_list_of_scalars_is_reported() => Invalid("{ plans { matrix ¹{ row } } }");

    [Fact]
    public void A_selection_on_the_type_name_is_reported() => Invalid("{ __typename ¹{ name } }");

    [Fact]
    public void Scalars_are_selected_without_a_selection() => Valid("{ plans { id year title } }");

    [Fact]
    public void Objects_are_selected_with_a_selection() => Valid("{ plans { ministry { name } } }");

    [Fact]
    public void Lists_of_lists_of_scalars_need_no_selection() => Valid("{ plans { matrix } }");

    [Fact]
    public void Unknown_fields_are_left_to_another_rule() => Invalid("{ nothing other { below } }");
}
