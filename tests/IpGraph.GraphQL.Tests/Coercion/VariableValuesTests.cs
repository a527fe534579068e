using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Coercion;

public class VariableValuesTests
{
    static readonly Schema Schema = SchemaBuilder.Build("""
        type Query { a(i: In, o: One, e: Kind, s: Any, m: Mode): Int }
        enum Kind { A B }
        enum Mode { SLOW LED_BY }
        input In { r: Int! n: Int d: Int = 7 l: [Int!] i: In e: Kind = B o: One }
        input Named { title: String }
        input One @oneOf { a: Int b: String i: In }
        scalar Any
        """);

    [Theory]
    [InlineData("Int", "1", "1")]
    [InlineData("Int", "null", "null")]
    [InlineData("Kind", "\"A\"", "\"A\"")]
    [InlineData("[Int]", "[1,null]", "[1,null]")]
    [InlineData("[Int]", "1", "[1]")]
    [InlineData("[[Int]]", "1", "[[1]]")]
    [InlineData("[[Int]]", "[1,[2]]", "[[1],[2]]")]
    [InlineData("[Int]", "null", "null")]
    [InlineData("In", """{"r":1}""", """{"r":1,"d":7,"e":"B"}""")]
    [InlineData("In", """{"d":null,"r":1,"n":null}""", """{"r":1,"n":null,"d":null,"e":"B"}""")]
    [InlineData("In", """{"r":1,"l":2,"i":{"r":3}}""", """{"r":1,"d":7,"l":[2],"i":{"r":3,"d":7,"e":"B"},"e":"B"}""")]
    [InlineData("One", """{"a":1}""", """{"a":1}""")]
    [InlineData("[One!]", """{"b":"x"}""", """[{"b":"x"}]""")]
    [InlineData("Any", """{"x":[1]}""", """{"x":[1]}""")]
    public void A_value_that_fits_is_coerced(string type, string given, string coerced)
    {
        Assert.Equal(coerced, JsonSerializer.Serialize(Coerce($"query ($v: {type}) {{ a }}", $$"""{"v":{{given}}}""").Values["v"]));
    }

    [Theory]
    [InlineData("Int", "\"1\"")]
    [InlineData("Int!", "null")]
    [InlineData("Kind", "\"C\"")]
    [InlineData("Kind", "1")]
    [InlineData("Kind", "\"\\ud83d\"")]
    [InlineData("[Int!]", "[1,null]")]
    [InlineData("[Int!]!", "null")]
    [InlineData("[Int]", "[[1]]")]
    [InlineData("In", "{}")]
    [InlineData("In", "1")]
    [InlineData("In", "[]")]
    [InlineData("In", """{"r":null}""")]
    [InlineData("In", """{"r":1,"z":2}""")]
    [InlineData("In", """{"r":1,"\ud83d":2}""")]
    [InlineData("In", """{"r":1,"e":"C"}""")]
    [InlineData("In", """{"r":1,"o":{}}""")]
    [InlineData("One", "{}")]
    [InlineData("One", """{"a":null}""")]
    [InlineData("One", """{"a":1,"b":"x"}""")]
    [InlineData("One", """{"a":1,"b":null}""")]
    [InlineData("One", """{"a":"x"}""")]
    public void A_value_that_does_not_fit_is_reported_at_its_variable(string type, string given)
    {
        var error = Assert.Single(Refused($"query ($u: Int, $v: {type}) {{ a }}", $$"""{"v":{{given}}}"""));

        Assert.Equal(new SourceLocation(1, 17), Assert.Single(error.Locations));
        Assert.Equal(ErrorCodes.BadUserInput, error.Code);
    }

    [Fact]
    public void A_wrong_part_is_named_by_its_path()
    {
        var errors = Refused("query ($v: In) { a }", """{"v":{"r":1,"l":[1,"x"],"i":{"r":"y"}}}""");

        Assert.Equal(2, errors.Count);
        Assert.Contains("\"l.1\"", errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("\"i.r\"", errors[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mode", "\"ledBy\"", "A value of the enum \"Mode\" is expected. Did you mean \"LED_BY\"?")]
    [InlineData("Mode", "\"slow\"", "A value of the enum \"Mode\" is expected. Did you mean \"SLOW\"?")]
    [InlineData("Mode", "\"A\"", "A is a value of \"Kind\", and one of \"Mode\" is expected: SLOW, LED_BY.")]
    [InlineData("Mode", "7", "A value of the enum \"Mode\" is expected: SLOW, LED_BY.")]
    [InlineData("One", "\"x\"", "An object of type \"One\" is expected, with {a, b, i}.")]
    [InlineData("Named", "{\"tittle\":1}", "The input type \"Named\" has no field \"tittle\". Did you mean \"title\"?")]
    public void What_may_have_been_meant_is_said_as_of_a_literal(string type, string given, string problem)
    {
        Assert.EndsWith(
            $" has a wrong value. {problem}", Assert.Single(Refused($"query ($v: {type}) {{ a }}", $$"""{"v":{{given}}}""")).Message);
    }

    [Theory]
    [InlineData("Mode", "\"ledBy\"", "A value of the enum \"Mode\" is expected.")]
    [InlineData("Mode", "\"A\"", "A value of the enum \"Mode\" is expected.")]
    [InlineData("Mode", "7", "A value of the enum \"Mode\" is expected.")]
    [InlineData("One", "\"x\"", "An object of type \"One\" is expected.")]
    [InlineData("Named", "{\"tittle\":1}", "The input type \"Named\" has no field \"tittle\".")]
    public void Nothing_is_named_in_its_place_where_suggestions_are_off(string type, string given, string problem)
    {
        var errors = Refused($"query ($v: {type}) {{ a }}", $$"""{"v":{{given}}}""", suggestions: false);

        Assert.EndsWith($" has a wrong value. {problem}", Assert.Single(errors).Message);
    }

    [Fact]
    public void A_variable_that_is_not_given_is_absent_or_has_its_default()
    {
        var values = Coerce("query ($a: Int, $b: Int = 5, $c: Int! = 6, $d: Int = null) { a }", "{}");

        Assert.False(values.TryGet("a", out _));
        Assert.True(values.TryGet("b", out var b));
        Assert.Equal(5, b);
        Assert.Equal(6, values.Values["c"]);
        Assert.Null(values.Values["d"]);
    }

    [Fact]
    public void Null_is_given_where_it_is_given_in_spite_of_a_default()
    {
        Assert.Null(Coerce("query ($b: Int = 5) { a }", """{"b":null}""").Values["b"]);
        Refused("query ($b: Int! = 5) { a }", """{"b":null}""");
    }

    [Fact]
    public void A_required_variable_must_be_given()
    {
        Refused("query ($v: Int!) { a }", "{}");
        Refused("query ($v: Int!) { a }", null);
        Refused("query ($v: Int!) { a }", "null");
    }

    [Fact]
    public void All_wrong_variables_are_reported()
    {
        Assert.Equal(2, Refused("query ($a: Int!, $b: Int, $c: Int) { a }", """{"b":"x","c":1}""").Count);
    }

    [Theory]
    [InlineData("query ($v: Unknown) { a }")]
    [InlineData("query ($v: Query) { a }")]
    [InlineData("query ($v: [Query!]) { a }")]
    public void A_variable_of_no_input_type_is_reported_at_the_type(string operation)
    {
        var error = Assert.Single(Refused(operation, "{}"));

        Assert.Equal(new SourceLocation(1, 12), Assert.Single(error.Locations));
    }

    [Fact]
    public void A_default_that_does_not_fit_is_reported()
    {
        Refused("query ($v: Int = \"x\") { a }", "{}");
    }

    [Fact]
    public void A_property_that_is_no_text_hides_no_other()
    {
        Assert.Equal(1, Coerce("query ($v: Int) { a }", """{"\ud83dx":0,"v":1}""").Values["v"]);
        Assert.False(Coerce("query ($v: Int) { a }", """{"\ud83dx":0}""").TryGet("v", out _));
    }

    [Fact]
    public void An_operation_without_variables_needs_none()
    {
        Assert.Same(VariableValues.None, Coerce("{ a }", """{"v":1}"""));
    }

    [Fact]
    public void A_value_that_is_nested_too_deep_is_reported()
    {
        var given = string.Concat(Enumerable.Repeat("""{"r":1,"i":""", 300)) + "null" + new string('}', 300);

        Assert.All(Refused("query ($v: In) { a }", $$"""{"v":{{given}}}"""), error =>
        {
            Assert.Contains("200 levels", error.Message, StringComparison.Ordinal);
            Assert.InRange(error.Message.Length, 1, 200);
        });
    }

    [Fact]
    public void A_list_of_many_mistakes_is_not_reported_to_its_end()
    {
        var many = string.Join(',', Enumerable.Repeat("\"x\"", 1_000));

        Assert.InRange(Refused("query ($v: [Int]) { a }", $$"""{"v":[{{many}}]}""").Count, 1, 20);
        var fields = string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"x{i}\":1"));
        Assert.InRange(Refused("query ($v: In) { a }", $$$"""{"v":{"r":1,{{{fields}}}}}""").Count, 1, 20);
    }

    [Fact]
    public void A_message_repeats_no_long_name()
    {
        var error = Assert.Single(Refused("query ($v: In) { a }", $$$"""{"v":{"r":1,"{{{new string('x', 1_000)}}}":1}}"""));

        Assert.InRange(error.Message.Length, 1, 200);
    }

    static VariableValues Coerce(string operation, string? given, bool suggestions = true)
    {
        var options = new JsonDocumentOptions { MaxDepth = 1_000 };
        using var document = given is null ? null : JsonDocument.Parse(given, options);
        return VariableValues.CoerceVariableValues(
            Schema, Parser.Parse(operation).Operations.Single().Variables, document?.RootElement, suggestions: suggestions);
    }

    static IReadOnlyList<GraphQLError> Refused(string operation, string? given, bool suggestions = true) =>
        Assert.Throws<GraphQLException>(() => Coerce(operation, given, suggestions)).Errors;
}
