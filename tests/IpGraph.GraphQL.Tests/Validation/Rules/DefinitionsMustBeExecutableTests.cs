using IpGraph.GraphQL.Validation.Rules;

namespace IpGraph.GraphQL.Tests.Validation.Rules;

public class DefinitionsMustBeExecutableTests() : RuleTests(context => new DefinitionsMustBeExecutable(context))
{
    [Fact]
    public void A_type_is_reported() => Invalid("{ __typename } ¹type Extra { name: String }");

    [Fact]
    public void Every_definition_of_a_schema_is_reported_by_itself() =>
        Invalid("{ __typename } ¹scalar Day ²enum Size { BIG } ³directive @mark on FIELD");

    [Fact]
    public void An_extension_is_reported() =>
        Invalid("¹extend type Query { extra: Int } query Q { __typename } ²extend schema @note");

    [Fact]
    public void A_description_belongs_to_the_definition_that_is_reported() => Invalid(
        """
        { __typename }
        ¹"A day."
        scalar Day
        """);

    [Fact]
    public void A_single_operation_is_executable() => Valid("{ __typename }");

    [Fact]
    public void Fragments_are_executable() => Valid("{ ...F } fragment F on Query { __typename }");

    [Fact]
    public void Operations_of_all_kinds_are_executable() =>
        Valid("query A { titled { title } } mutation B { renamed { id } } subscription C { count }");
}
