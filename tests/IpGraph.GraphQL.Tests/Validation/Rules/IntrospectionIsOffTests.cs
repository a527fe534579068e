using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Validation;
using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class IntrospectionIsOffTests() : RuleTests(context => new IntrospectionIsOff(context))
{
    [Fact]
    public void The_schema_may_not_be_asked_for() => Invalid("{ ¹__schema { description } }");

    [Fact]
    public void Every_field_of_an_introspection_type_is_reported() =>
        Invalid("{ ¹__schema { ²types { name ³fields { name } } } }");

    [Fact]
    public void A_type_may_not_be_asked_for() => Invalid("""{ ¹__type(name: "Plan") { name } }""");

    [Fact]
    public void The_name_of_a_type_may_be_asked_for() => Invalid("{ __typename titled { __typename } }");

    [Fact]
    public void The_option_adds_the_rule()
    {
        var document = Parser.Parse("{ __schema { description } }");
        var closed = ValidationOptions.Default with { Introspection = false };
        Assert.Single(Validator.Validate(ValidationSchema.Schema, document, closed));
        Assert.Empty(Validator.Validate(ValidationSchema.Schema, document));
    }
}
