using System.Text.Json;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;

namespace IpGraph.GraphQL.Tests.Types;

public class ScalarTests
{
    const string Wrong = "wrong";

    [Theory]
    [InlineData("Int", "0", 0)]
    [InlineData("Int", "-2147483648", int.MinValue)]
    [InlineData("Int", "2147483647", int.MaxValue)]
    [InlineData("Int", "1.0", 1)]
    [InlineData("Int", "3e2", 300)]
    [InlineData("Int", "2147483648", Wrong)]
    [InlineData("Int", "-2147483649", Wrong)]
    [InlineData("Int", "1.5", Wrong)]
    [InlineData("Int", "\"1\"", Wrong)]
    [InlineData("Int", "true", Wrong)]
    [InlineData("Float", "1", 1.0)]
    [InlineData("Float", "-1.5e3", -1500.0)]
    [InlineData("Float", "1e400", Wrong)]
    [InlineData("Float", "\"1\"", Wrong)]
    [InlineData("String", "\"知財\"", "知財")]
    [InlineData("String", "\"\\ud83d\"", Wrong)]
    [InlineData("String", "1", Wrong)]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "false", false)]
    [InlineData("Boolean", "0", Wrong)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "5", "5")]
    [InlineData("ID", "-12345678901234567890", "-12345678901234567890")]
    [InlineData("ID", "5.0", "5")]
    [InlineData("ID", "5.5", Wrong)]
    [InlineData("ID", "true", Wrong)]
    [InlineData("ID", "1e40", "10000000000000000000000000000000000000000")]
    [InlineData("ID", "-12.5e1", "-125")]
    [InlineData("ID", "0e999999999", "0")]
    [InlineData("ID", "1e-1", Wrong)]
    [InlineData("ID", "1e-400", Wrong)]
    [InlineData("ID", "1.00000000000000000000000001", Wrong)]
    [InlineData("ID", "1e400", Wrong)]
    public void A_variable_becomes_a_value_of_the_scalar_or_is_refused(string scalar, string json, object value)
    {
        using var document = JsonDocument.Parse(json);

        Expect(value, SpecifiedScalars.Find(scalar)!.ParseValue(document.RootElement));
    }

    [Theory]
    [InlineData("Int", "7", 7)]
    [InlineData("Int", "2147483648", Wrong)]
    [InlineData("Int", "1.0", Wrong)]
    [InlineData("Int", "\"1\"", Wrong)]
    [InlineData("Float", "7", 7.0)]
    [InlineData("Float", "1.5e1", 15.0)]
    [InlineData("Float", "1e999", Wrong)]
    [InlineData("Float", "\"1\"", Wrong)]
    [InlineData("String", "\"a\"", "a")]
    [InlineData("String", "A", Wrong)]
    [InlineData("Boolean", "true", true)]
    [InlineData("Boolean", "1", Wrong)]
    [InlineData("ID", "\"a\"", "a")]
    [InlineData("ID", "123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("ID", "1.5", Wrong)]
    public void A_literal_becomes_a_value_of_the_scalar_or_is_refused(string scalar, string literal, object value)
    {
        Expect(value, SpecifiedScalars.Find(scalar)!.ParseLiteral(Parser.ParseValue(literal)));
    }

    public static TheoryData<string, object, object> Results => new()
    {
        { "Int", 5, 5 },
        { "Int", 5L, 5 },
        { "Int", 5.0, 5 },
        { "Int", 5m, 5 },
        { "Int", 5.5, Wrong },
        { "Int", long.MaxValue, Wrong },
        { "Int", "5", Wrong },
        { "Float", 1.5f, 1.5 },
        { "Float", (byte)2, 2.0 },
        { "Float", double.NaN, Wrong },
        { "Float", "1", Wrong },
        { "String", "a", "a" },
        { "String", true, "true" },
        { "String", false, "false" },
        { "String", 1.5, "1.5" },
        { "String", new object(), Wrong },
        { "Boolean", true, true },
        { "Boolean", 1, Wrong },
        { "ID", "a", "a" },
        { "ID", 7UL, "7" },
        { "ID", 1.5, Wrong },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void A_result_becomes_a_value_of_the_scalar_or_is_refused(string scalar, object result, object value)
    {
        Expect(value, SpecifiedScalars.Find(scalar)!.Serialize(result));
    }

    [Fact]
    public void Five_scalars_are_specified()
    {
        Assert.All(["Int", "Float", "String", "Boolean", "ID"], name => Assert.True(SpecifiedScalars.Contains(name)));
        Assert.False(SpecifiedScalars.Contains("Date"));
        Assert.Null(SpecifiedScalars.Find("Date"));
    }

    [Theory]
    [InlineData("[1, 2.5, \"a\", null, true, {\"b\": [false]}]")]
    [InlineData("{\"a\": 12345678901}")]
    [InlineData("[1e400, -1.5E999]")]
    [InlineData("{}")]
    public void A_scalar_without_coercions_takes_any_value_as_it_comes(string json)
    {
        using var document = JsonDocument.Parse(json);
        var scalar = Custom();

        var value = scalar.ParseValue(document.RootElement);
        Assert.Equal(Compact(json), JsonSerializer.Serialize(value.Value));
        Assert.Same(value.Value, scalar.Serialize(value.Value!).Value);
    }

    [Theory]
    [InlineData("[1e400, -1.5E999]", "[1e400,-1.5E999]")]
    [InlineData("{a: [1, 2.5, ENUM, \"s\", null, true], b: {}}", "{\"a\":[1,2.5,\"ENUM\",\"s\",null,true],\"b\":{}}")]
    public void A_scalar_without_coercions_takes_any_literal_as_it_comes(string literal, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(Custom().ParseLiteral(Parser.ParseValue(literal)).Value));
    }

    [Theory]
    [InlineData("1e400")]
    [InlineData("{\"b\":[1,2.5,true,null,\"x\"]}")]
    public void A_scalar_without_coercions_takes_variables_inside_of_a_literal(string json)
    {
        var service = Execution.Service.Of(
            "scalar Json type Query { echo(value: Json): Json }",
            new ResolverMap().Field("Query", "echo", (_, given) => given["value"]));

        Assert.Equal(
            $"{{\"echo\":{{\"a\":[{json}]}}}}",
            service.Data("query ($v: Json) { echo(value: { a: [$v] }) }", $"{{\"v\":{json}}}"));
    }

    [Theory]
    [InlineData("[\"\\ud83d\"]")]
    [InlineData("{\"\\ud83d\": 1}")]
    [InlineData("{\"a\": \"\\ude00\"}")]
    public void What_is_no_text_is_refused_even_there(string json)
    {
        using var document = JsonDocument.Parse(json);

        Expect(Wrong, Custom().ParseValue(document.RootElement));
    }

    [Fact]
    public void A_literal_that_is_no_constant_is_refused_even_there() =>
        Expect(Wrong, Custom().ParseLiteral(Parser.ParseValue("[$v]")));

    [Fact]
    public void A_value_that_is_nested_too_deep_is_refused_even_there()
    {
        var text = new string('[', 300) + new string(']', 300);
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 1000 });

        Expect(Wrong, Custom().ParseValue(document.RootElement));
        Expect(Wrong, Custom().ParseLiteral(Parser.ParseValue(text, new ParserOptions { DepthMax = 1000 })));
    }

    static Scalar Custom() => ((ScalarTypeDefinition)Building.Valid("scalar S").Types["S"]).Scalar;

    static string Compact(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json));

    static void Expect(object value, Coerced coerced)
    {
        if (value is Wrong)
            Assert.NotNull(coerced.Problem);
        else
            Assert.Equal(Coerced.To(value), coerced);
    }
}
