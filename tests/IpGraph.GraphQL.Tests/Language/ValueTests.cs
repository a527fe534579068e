using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using static IpGraph.GraphQL.Tests.Language.Reading;

namespace IpGraph.GraphQL.Tests.Language;

public class ValueTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-12")]
    [InlineData("123456789012345678901234567890")]
    public void A_whole_number_is_kept_as_written(string text)
    {
        Assert.Equal(text, Value<IntValueSyntax>(text).Text);
    }

    [Theory]
    [InlineData("0.0")]
    [InlineData("-1.50")]
    [InlineData("1e5")]
    [InlineData("1E+5")]
    [InlineData("1.5e-10")]
    public void A_number_with_a_fraction_or_exponent_is_kept_as_written(string text)
    {
        Assert.Equal(text, Value<FloatValueSyntax>(text).Text);
    }

    [Theory]
    [InlineData("{ a(x: 00) }", 9)]
    [InlineData("{ a(x: 01) }", 9)]
    [InlineData("{ a(x: 1.) }", 10)]
    [InlineData("{ a(x: 1.a) }", 10)]
    [InlineData("{ a(x: 1.2.3) }", 11)]
    [InlineData("{ a(x: 1e) }", 10)]
    [InlineData("{ a(x: 1e+) }", 11)]
    [InlineData("{ a(x: 1a) }", 9)]
    [InlineData("{ a(x: 1_) }", 9)]
    [InlineData("{ a(x: -) }", 9)]
    [InlineData("{ a(x: +1) }", 8)]
    [InlineData("{ a(x: .5) }", 8)]
    [InlineData("{ a(x: -", 9)]
    public void A_malformed_number_is_refused_where_it_goes_wrong(string text, int column)
    {
        Refused(text, at: (1, column));
    }

    [Fact]
    public void Names_are_booleans_null_or_enum_values()
    {
        Assert.True(Value<BooleanValueSyntax>("true").Value);
        Assert.False(Value<BooleanValueSyntax>("false").Value);
        Assert.IsType<NullValueSyntax>(Parser.ParseValue("null"));
        Assert.Equal("NULL", Value<EnumValueSyntax>("NULL").Name);
    }

    [Fact]
    public void Lists_and_objects_hold_values()
    {
        var value = Value<ObjectValueSyntax>("{a: [1, $v, []], b: {}}");

        var items = Assert.IsType<ListValueSyntax>(value.Fields[0].Value).Items;
        Assert.Equal("v", Assert.IsType<VariableSyntax>(items[1]).Name.Value);
        Assert.Empty(Assert.IsType<ObjectValueSyntax>(value.Fields[1].Value).Fields);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\tb\"", "a\tb")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\"", "é")]
    [InlineData("\"\\u{1F600}\"", "😀")]
    [InlineData("\"\\u{41}\"", "A")]
    [InlineData("\"\\uD83D\\uDE00\"", "😀")]
    [InlineData("\"😀\"", "😀")]
    public void Escapes_stand_for_characters(string text, string value)
    {
        Assert.Equal(value, Value<StringValueSyntax>(text).Value);
    }

    [Theory]
    [InlineData("\"", 2)]
    [InlineData("\"a\nb\"", 3)]
    [InlineData("\"\\x\"", 2)]
    [InlineData("\"\\", 2)]
    [InlineData("\"\\u00G0\"", 2)]
    [InlineData("\"\\u00", 2)]
    [InlineData("\"\\uD83D\"", 2)]
    [InlineData("\"\\uDE00\"", 2)]
    [InlineData("\"\\uD83D\\uD83D\"", 2)]
    [InlineData("\"\\uD83D\\u00\"", 2)]
    [InlineData("\"\\u{}\"", 2)]
    [InlineData("\"\\u{110000}\"", 2)]
    [InlineData("\"\\u{D83D}\"", 2)]
    [InlineData("\"\\u{41\"", 2)]
    [InlineData("\"\\u{ 41 }\"", 2)]
    [InlineData("\"\"\"a", 5)]
    public void A_malformed_string_is_refused_where_it_goes_wrong(string text, int column)
    {
        Refused(text, at: (1, column));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("\n  a\n", "a")]
    [InlineData("\n    a\n      b\n\n    c\n  ", "a\n  b\n\nc")]
    [InlineData("  first\n    b\n   c", "  first\n b\nc")]
    [InlineData("\r\n  a\r  b\r\n", "a\nb")]
    [InlineData(" \n\t\n ", "")]
    [InlineData("a\\\"\"\"b", "a\"\"\"b")]
    [InlineData("a\\n", "a\\n")]
    public void A_block_string_loses_its_indentation_and_blank_ends(string raw, string value)
    {
        var text = Value<StringValueSyntax>($"\"\"\"{raw}\"\"\"");

        Assert.Equal(value, text.Value);
        Assert.True(text.IsBlock);
    }

    [Fact]
    public void A_value_ends_where_its_text_ends()
    {
        Assert.Throws<GraphQLException>(() => Parser.ParseValue("1 2"));
    }

    [Theory]
    [InlineData("Int")]
    [InlineData("[Int!]!")]
    [InlineData("[[T]!]")]
    public void Types_are_names_lists_and_non_nulls(string text)
    {
        Assert.Equal(text, Printer.Print(Parser.ParseType(text)));
    }

    [Theory]
    [InlineData("Int!!")]
    [InlineData("[Int")]
    [InlineData("[]")]
    [InlineData("!")]
    public void A_malformed_type_is_refused(string text)
    {
        Assert.Throws<GraphQLException>(() => Parser.ParseType(text));
    }
}
