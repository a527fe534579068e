using static IpGraph.GraphQL.Tests.Types.Building;

namespace IpGraph.GraphQL.Tests.Types;

public class SchemaValidatorTests
{
    [Theory]
    [InlineData("type A { a: Int }")]
    [InlineData("schema { mutation: A } type A { a: Int }")]
    public void A_schema_must_have_a_query_type(string text)
    {
        Assert.Contains("query type", Assert.Single(MistakesIn(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_kinds_of_operation_cannot_share_a_root()
    {
        Assert.Single(MistakesIn("schema { query: Q mutation: Q } type Q { a: Int }"));
    }

    [Theory]
    [InlineData("type __A { a: Int }", 1)]
    [InlineData("type A { __a: Int }", 10)]
    [InlineData("type A { a(__x: Int): Int }", 12)]
    [InlineData("enum E { __A }", 10)]
    [InlineData("input I { __a: Int }", 11)]
    [InlineData("directive @__d on FIELD", 1)]
    [InlineData("directive @d(__x: Int) on FIELD", 14)]
    public void Names_with_two_underscores_are_reserved(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Theory]
    [InlineData("type A")]
    [InlineData("interface A")]
    [InlineData("union A")]
    [InlineData("enum A")]
    [InlineData("input A")]
    public void A_type_must_have_members(string definitions)
    {
        Invalid(definitions, 1);
    }

    [Theory]
    [InlineData("type A { a(x: Query = 1): Int }", 15)]
    [InlineData("input I { a: Query }", 14)]
    [InlineData("type A { a(x: [Query]): Int }", 15)]
    [InlineData("directive @d(x: Query!) on FIELD", 17)]
    [InlineData("input I { a: Int } type A { i: I! }", 32)]
    public void Input_and_output_types_stay_apart(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Theory]
    [InlineData("type A { a(x: Int! @deprecated): Int }", 20, 15)]
    [InlineData("input I { a: Int! @deprecated }", 19, 14)]
    [InlineData("directive @d(x: Int! @deprecated) on FIELD", 22, 17)]
    public void What_is_required_cannot_be_deprecated(string definitions, int directive, int type)
    {
        Invalid(definitions, directive, type);
    }

    [Fact]
    public void What_has_a_default_may_be_deprecated()
    {
        Valid("input I { a: Int! = 1 @deprecated }");
    }

    [Fact]
    public void A_union_names_each_type_once()
    {
        Invalid("union U = Query | Query", 1);
    }
}
