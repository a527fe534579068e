using static IpGraph.GraphQL.Tests.Types.Building;

namespace IpGraph.GraphQL.Tests.Types;

public class AppliedDirectiveTests
{
    const string Everywhere = """
        directive @d(x: Int) repeatable on SCHEMA | SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | INTERFACE
            | UNION | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        """;

    [Fact]
    public void A_directive_may_stand_wherever_its_definition_says()
    {
        Valid($$"""
            {{Everywhere}}
            schema @d { query: Query }
            scalar S @d
            type T implements I @d @d(x: 1) { a(x: Int @d): Int @d }
            interface I @d { a(x: Int): Int }
            union U @d = T
            enum E @d { A @d }
            input In @d { a: Int @d }
            """);
    }

    [Theory]
    [InlineData("type T @unknown { a: Int }", 8)]
    [InlineData("type T @deprecated { a: Int }", 8)]
    [InlineData("scalar S @oneOf", 10)]
    [InlineData("interface I @skip(if: true) { a: Int }", 13)]
    [InlineData("union U @oneOf = Query", 9)]
    [InlineData("enum E @oneOf { A }", 8)]
    [InlineData("enum E { A @oneOf }", 12)]
    [InlineData("input I { a: Int @oneOf }", 18)]
    [InlineData("type T { a: Int @oneOf }", 17)]
    [InlineData("type T { a(x: Int @oneOf): Int }", 19)]
    [InlineData("directive @d(x: Int @oneOf) on FIELD", 21)]
    [InlineData("schema @oneOf { query: Query }", 8)]
    [InlineData("scalar S @specifiedBy", 10)]
    [InlineData("scalar S @specifiedBy(url: 1)", 28)]
    [InlineData("scalar S @specifiedBy(url: \"u\", other: 1)", 33)]
    [InlineData("type T { a: Int @deprecated(reason: null) }", 37)]
    public void A_directive_that_does_not_fit_is_reported(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Theory]
    [InlineData("type T { a: Int @deprecated @deprecated }", 17, 29)]
    [InlineData("scalar S @specifiedBy(url: \"u\", url: \"v\")", 23, 33)]
    [InlineData("scalar S @specifiedBy(url: \"u\") extend scalar S @specifiedBy(url: \"v\")", 10, 49)]
    public void What_may_stand_once_is_reported_the_second_time(string definitions, int first, int second)
    {
        Invalid(definitions, first, second);
    }

    [Theory]
    [InlineData("directive @d(x: Int @d) on ARGUMENT_DEFINITION")]
    [InlineData("directive @d(x: I) on INPUT_FIELD_DEFINITION input I { a: Int @d }")]
    [InlineData("directive @d(x: E) on ENUM_VALUE enum E { A @d }")]
    [InlineData("directive @d(x: [S!]) on SCALAR scalar S @d")]
    public void A_directive_cannot_be_used_in_its_own_definition(string definitions)
    {
        Invalid(definitions, 1);
    }

    [Fact]
    public void Directives_that_use_each_other_are_both_reported()
    {
        var errors = MistakesIn("""
            type Query { a: Int }
            directive @a(x: Int @b) on ARGUMENT_DEFINITION
            directive @b(x: Int @a) on ARGUMENT_DEFINITION
            """);

        Assert.Equal(2, errors.Count);
    }
}
