using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class VariablesMustBeDefinedTests() : RuleTests(context => new VariablesMustBeDefined(context))
{
    [Fact]
    public void An_undeclared_variable_is_reported_with_its_operation() =>
        Invalid("{ plan(id: $id) { id } }", (1, 12), (1, 1));

    [Fact]
    public void An_undeclared_variable_in_a_fragment_is_reported_with_its_operation() => Invalid(
        """
        query A { ...F }
        fragment F on Query { plan(id: $id) { id } }
        """, (2, 32), (1, 1));

    [Fact]
    public void Each_operation_is_checked_by_itself() =>
        Invalid("query A($id: ID!) { ...F } ¹query B { ...F } fragment F on Query { plan(id: ¹$id) { id } }");

    [Fact]
    public void Each_use_is_reported() =>
        Invalid("¹²query ($a: Boolean!) { titled @skip(if: ¹$b) { title @include(if: $a) @skip(if: ²$b) } }");

    [Fact]
    public void Variables_within_lists_and_objects_are_found() =>
        Invalid("¹²{ plans(years: [¹$a], filter: {range: {from: ²$b}}) { id } }");

    [Fact]
    public void Variables_on_operations_and_fragments_are_found() =>
        Invalid("¹²query @audit(reason: ¹$a) { ...F @skip(if: ²$b) } fragment F on Query { __typename }");

    [Fact]
    public void Variables_of_unknown_places_are_found() =>
        Invalid("¹²{ nothing(a: ¹$a) { below @nothing(b: {c: [²$b]}) } }");

    [Fact]
    public void A_declared_variable_may_be_used() => Valid("query ($id: ID!) { plan(id: $id) { id } }");

    [Fact]
    public void A_declared_variable_may_be_used_in_fragments() => Valid(
        """
        query ($id: ID!) { ...F }
        fragment F on Query { ... { ...G } }
        fragment G on Query { plan(id: $id) { id } }
        """);

    [Fact]
    public void Operations_may_share_a_fragment_and_its_variables() =>
        Valid("query A($id: ID!) { ...F } query B($id: ID!) { ...F } fragment F on Query { plan(id: $id) { id } }");
}
