using System.Text.Json;
using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Coercion;

public class ArgumentValuesTests
{
    static readonly Schema Schema = SchemaBuilder.Build("""
        type Query {
          none: Int
          a(n: Int, d: Int = 5, r: Int! = 6): Int
          r(x: Int!): Int
          e(x: Kind, l: [Kind!]): Int
          l(x: [Int], y: [[Int!]]): Int
          i(x: In): Int
          o(x: One): Int
          s(x: Any): Int
        }
        enum Kind { A B }
        input In { r: Int! n: Int d: Int = 7 dn: Int! = 8 i: In }
        input One @oneOf { a: Int i: In }
        scalar Any
        directive @repeat(times: Int! = 2) on FIELD
        """);

    [Theory]
    [InlineData("{ none }", "{}")]
    [InlineData("{ a }", """{"d":5,"r":6}""")]
    [InlineData("{ a(n: 1, d: null) }", """{"n":1,"d":null,"r":6}""")]
    [InlineData("{ a(n: $absent, d: $absent, r: $absent) }", """{"d":5,"r":6}""")]
    [InlineData("{ a(n: $null, d: $null, r: $one) }", """{"n":null,"d":null,"r":1}""")]
    [InlineData("{ e(x: A, l: B) }", """{"x":"A","l":["B"]}""")]
    [InlineData("{ l(x: 1, y: 2) }", """{"x":[1],"y":[[2]]}""")]
    [InlineData("{ l(x: [1, $absent, $null, $one], y: [null, 1, [2]]) }", """{"x":[1,null,null,1],"y":[null,[1],[2]]}""")]
    [InlineData("{ i(x: {r: 1}) }", """{"x":{"r":1,"d":7,"dn":8}}""")]
    [InlineData("{ i(x: {n: $absent, d: $absent, dn: $absent, r: $one}) }", """{"x":{"r":1,"d":7,"dn":8}}""")]
    [InlineData("{ i(x: {r: 1, n: $null, i: {r: 2, d: 3}}) }", """{"x":{"r":1,"n":null,"d":7,"dn":8,"i":{"r":2,"d":3,"dn":8}}}""")]
    [InlineData("{ i(x: $object) }", """{"x":{"r":9}}""")]
    [InlineData("{ o(x: {a: $one}) }", """{"x":{"a":1}}""")]
    [InlineData("{ s(x: [1, 2.5, \"t\", E, null, {b: true}]) }", """{"x":[1,2.5,"t","E",null,{"b":true}]}""")]
    [InlineData(
        "{ s(x: [$one, {a: $absent, b: $null, c: $object, d: $list, e: $text, f: $number, g: $true, h: $date}]) }",
        """{"x":[1,{"b":null,"c":{"r":9},"d":[1,2],"e":"t","f":1.5,"g":true,"h":"2026-04-01"}]}""")]
    public void Arguments_have_given_values_or_defaults_or_are_absent(string operation, string arguments)
    {
        Assert.Equal(arguments, JsonSerializer.Serialize(Coerce(operation)));
    }

    [Theory]
    [InlineData("{ r }", 3)]
    [InlineData("{ r(x: $absent) }", 8)]
    [InlineData("{ r(x: $null) }", 8)]
    [InlineData("{ r(x: null) }", 8)]
    [InlineData("{ a(r: $null) }", 8)]
    [InlineData("{ a(n: \"x\") }", 8)]
    [InlineData("{ e(x: C) }", 8)]
    [InlineData("{ e(x: \"A\") }", 8)]
    [InlineData("{ l(y: [[$null]]) }", 8)]
    [InlineData("{ i(x: 1) }", 8)]
    [InlineData("{ i(x: {}) }", 8)]
    [InlineData("{ i(x: {r: $absent}) }", 8)]
    [InlineData("{ i(x: {r: 1, z: 1}) }", 8)]
    [InlineData("{ i(x: {r: 1, dn: $null}) }", 8)]
    [InlineData("{ o(x: {a: $absent}) }", 8)]
    [InlineData("{ o(x: {a: $null}) }", 8)]
    [InlineData("{ o(x: {a: null}) }", 8)]
    [InlineData("{ o(x: {a: 1, i: $absent}) }", 8)]
    public void A_value_that_does_not_fit_is_reported_where_it_stands(string operation, int column)
    {
        var error = Assert.Single(Assert.Throws<GraphQLException>(() => Coerce(operation)).Errors);

        Assert.Equal(new SourceLocation(1, column), Assert.Single(error.Locations));
        Assert.Equal(ErrorCodes.BadUserInput, error.Code);
    }

    [Fact]
    public void The_arguments_of_a_directive_are_coerced_alike()
    {
        var directive = Field("{ none @repeat }").Directives[0];

        Assert.Equal(2, ArgumentValues.CoerceArgumentValues(Schema.Directives["repeat"], directive, VariableValues.None)["times"]);
    }

    [Fact]
    public void A_default_is_coerced_once()
    {
        Assert.Same(
            LiteralValues.DefaultOf(Schema.QueryType!.Fields["a"].Arguments["d"]),
            LiteralValues.DefaultOf(Schema.QueryType.Fields["a"].Arguments["d"]));
    }

    static IReadOnlyDictionary<string, object?> Coerce(string operation)
    {
        var field = Field(operation);
        var variables = new VariableValues(new Dictionary<string, object?>
        {
            ["one"] = 1,
            ["null"] = null,
            ["object"] = new Dictionary<string, object?> { ["r"] = 9 },
            ["list"] = new List<object?> { 1, 2 },
            ["text"] = "t",
            ["number"] = 1.5,
            ["true"] = true,
            ["date"] = new DateOnlyText("2026-04-01"),
        });
        return ArgumentValues.CoerceArgumentValues(Schema.QueryType!.Fields[field.Name.Value], field, variables);
    }

    static FieldSyntax Field(string operation) =>
        (FieldSyntax)Parser.Parse(operation).Operations.Single().SelectionSet.Selections[0];

    sealed record DateOnlyText(string Text)
    {
        public override string ToString() => Text;
    }
}
