using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Validation;
using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class IntrospectionStaysShallowTests() : RuleTests(context => new IntrospectionStaysShallow(context))
{
    [Fact]
    public void Three_lists_below_each_other_are_reported() =>
        Invalid("{ ¹__schema { types { fields { type { interfaces { possibleTypes { name } } } } } } }");

    [Fact]
    public void Lists_of_one_type_are_counted() => Invalid(
        """
        { ¹__type(name: "Plan") { inputFields { type { inputFields { type { inputFields { name
          } } } } } } }
        """);

    [Fact]
    public void Lists_in_fragments_are_counted() => Invalid(
        """
        { ¹__schema { types { ...F } } ²other: __schema { types { ...F } } }
        fragment F on __Type { fields { ... { type { ...G } } } }
        fragment G on __Type { fields { type { fields { name } } } }
        """);

    [Fact]
    public void Lists_within_a_cycle_are_counted() =>
        Invalid("{ ¹__schema { types { ...F } } } fragment F on __Type { fields { type { ...F } } }");

    [Fact]
    public void Two_lists_below_each_other_are_allowed() =>
        Valid("{ __schema { types { fields { type { interfaces { name } } } } } }");

    [Fact]
    public void Any_number_of_lists_may_stand_side_by_side() => Valid(
        """
        { __schema { types { fields { name } interfaces { name } possibleTypes { name }
          inputFields { name } } } }
        """);

    [Fact]
    public void Types_without_lists_may_nest_deeper() =>
        Valid("{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }");

    [Fact]
    public void A_shallow_fragment_may_be_used_often() => Valid(
        """
        { a: __schema { types { ...F ...F } } b: __schema { types { ...F } } }
        fragment F on __Type { fields { name } }
        """);

    [Fact]
    public void Fields_with_such_names_may_nest_outside_of_introspection() =>
        Invalid("{ fields { fields { fields { fields } } } __schema { ...Nothing } }");

    [Fact]
    public void The_option_lifts_the_rule()
    {
        var document = Parser.Parse(
            """
            { __schema { types { fields { type { fields { type { fields { name } } } } } } } }
            """);
        var open = ValidationOptions.Default with { DeepIntrospection = true };
        Assert.Empty(Validator.Validate(ValidationSchema.Schema, document, open));
        Assert.Single(Validator.Validate(ValidationSchema.Schema, document));
    }
}
