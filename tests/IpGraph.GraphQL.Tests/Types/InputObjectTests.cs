using static IpGraph.GraphQL.Tests.Types.Building;

namespace IpGraph.GraphQL.Tests.Types;

public class InputObjectTests
{
    [Theory]
    [InlineData("input I { a: I }")]
    [InlineData("input I { a: [I!]! }")]
    [InlineData("input I { a: J! } input J { b: I }")]
    [InlineData("input I @oneOf { a: I b: Int }")]
    [InlineData("input I { a: J! } input J @oneOf { i: I n: Int }")]
    public void An_input_object_may_contain_itself_where_the_chain_can_end(string definitions)
    {
        Valid(definitions);
    }

    [Theory]
    [InlineData("input I { a: I! }", 11)]
    [InlineData("input I { a: J! } input J { b: I! }", 11, 29)]
    [InlineData("input I { a: J! } input J { b: J! }", 29)]
    [InlineData("input I @oneOf { a: I }", 18)]
    [InlineData("input I { a: J! } input J @oneOf { b: I }", 11, 36)]
    public void An_input_object_without_a_finite_value_is_reported(string definitions, params int[] columns)
    {
        Invalid(definitions, columns);
    }

    [Theory]
    [InlineData("input I { a: I = {a: null} }")]
    [InlineData("input I { a: [I] = [] }")]
    [InlineData("input I { a: J = {b: {a: null}} } input J { b: I = {} }")]
    [InlineData("input I { a: J = {} } input J { b: Int = 1 c: J }")]
    public void A_default_may_leave_out_what_it_would_repeat(string definitions)
    {
        Valid(definitions);
    }

    [Theory]
    [InlineData("input I { a: I = {} }", 18)]
    [InlineData("input I { a: [I] = [{}] }", 20)]
    [InlineData("input I { a: I = {a: {}} }", 18)]
    public void A_default_that_contains_itself_is_reported(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Fact]
    public void Defaults_that_contain_each_other_are_each_reported()
    {
        var errors = MistakesIn("type Query { a: Int } input I { a: J = {} k: K = {} } input J { b: I = {} } input K { j: J = {} }");

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Contains("contains itself", error.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input I @oneOf { a: Int! }", 21)]
    [InlineData("input I @oneOf { a: Int = 1 }", 18)]
    public void Where_one_field_is_given_none_is_required_or_has_a_default(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Theory]
    [InlineData("input I { a: Int = 1 b: Float = 1 c: String = \"s\" d: Boolean = true e: ID = 5 }")]
    [InlineData("input I { a: [Int!] = [1, 2] b: [[Int]] = 3 c: [Int] = [1, null] d: [Int] = null }")]
    [InlineData("input I { a: E = A } enum E { A }")]
    [InlineData("input I { a: S = {anything: [1, GOES]} } scalar S")]
    [InlineData("input I { a: J = {x: 1} } input J { x: Int! y: Int! = 2 }")]
    [InlineData("input I { a: O = {x: 1} } input O @oneOf { x: Int y: Int }")]
    public void A_default_has_the_type_of_its_field(string definitions)
    {
        Valid(definitions);
    }

    [Theory]
    [InlineData("input I { a: Int = \"s\" }", 20)]
    [InlineData("input I { a: Int! = null }", 21)]
    [InlineData("input I { a: [Int!] = [1, null] }", 27)]
    [InlineData("input I { a: [[Int]] = [1, [\"s\"]] }", 29)]
    [InlineData("input I { a: E = B } enum E { A }", 18)]
    [InlineData("input I { a: E = \"A\" } enum E { A }", 18)]
    [InlineData("input I { a: J = 1 } input J { x: Int }", 18)]
    [InlineData("input I { a: J = {y: 1} } input J { x: Int }", 19)]
    [InlineData("input I { a: J = {} } input J { x: Int! }", 18)]
    [InlineData("input I { a: J = {x: 1, x: 2} } input J { x: Int }", 25)]
    [InlineData("input I { a: O = {} } input O @oneOf { x: Int y: Int }", 18)]
    [InlineData("input I { a: O = {x: null} } input O @oneOf { x: Int y: Int }", 18)]
    [InlineData("input I { a: O = {x: 1, y: 2} } input O @oneOf { x: Int y: Int }", 18)]
    [InlineData("input I { a: J = {x: \"s\"} } input J { x: Int }", 22)]
    [InlineData("type A { a(x: Int = 1.5): Int }", 21)]
    [InlineData("directive @d(x: Int = true) on FIELD", 23)]
    public void A_default_of_another_type_is_reported_where_it_differs(string definitions, int column)
    {
        Invalid(definitions, column);
    }
}
