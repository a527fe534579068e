using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class DirectivesMustFitTheirLocationTests() : RuleTests(context => new DirectivesMustFitTheirLocation(context))
{
    [Fact]
    public void An_unknown_directive_is_reported() => Invalid("{ titled ¹@nothing { title } }");

    [Fact]
    public void An_unknown_directive_is_reported_in_every_kind_of_place() => Invalid(
        """
        query ($a: Int ¹@nothing) ²@nothing { ... ³@nothing { ...F ⁴@nothing } }
        fragment F on Query ⁵@nothing { __typename }
        """);

    [Fact]
    public void A_directive_of_fields_is_reported_on_operations_and_variables() =>
        Invalid("query ($a: Int ¹@skip(if: true)) ²@include(if: true) { __typename }");

    [Fact]
    public void A_directive_of_fragments_is_reported_on_fields() => Invalid("{ titled ¹@defer { title } }");

    [Fact]
    public void A_directive_of_fields_is_reported_on_fragments() => Invalid(
        """
        { ...F ¹@stream ... ²@note { __typename } } fragment F on Query ³@audit(reason: "a") {
          __typename }
        """);

    [Fact]
    public void A_directive_of_the_schema_is_reported_on_fields() => Invalid("{ titled { title ¹@deprecated } }");

    [Fact]
    public void Operations_of_different_kinds_are_different_places() =>
        Invalid("mutation ¹@note { renamed { id } } subscription S ²@note { count }");

    [Fact]
    public void A_directive_that_the_document_defines_is_known() =>
        Invalid("{ titled @extra { title } } directive @extra on FIELD");

    [Fact]
    public void Conditions_may_stand_on_fields_and_fragments() => Valid(
        """
        { titled @skip(if: true) { title } ...F @include(if: true) ... @skip(if: true) { __typename } }
        fragment F on Query { __typename }
        """);

    [Fact]
    public void A_directive_may_stand_on_operations_and_variables() =>
        Valid("query ($id: ID! @note) @note { plan(id: $id) { id } }");

    [Fact]
    public void A_directive_may_stand_on_fragments() =>
        Valid("{ ...F ... @defer { __typename } } fragment F on Query @note { plans @stream { id } }");

    [Fact]
    public void A_directive_may_stand_on_mutations_and_subscriptions() =>
        Valid("""mutation A @audit(reason: "a") { renamed { id } } subscription B @audit(reason: "a") { count }""");
}
