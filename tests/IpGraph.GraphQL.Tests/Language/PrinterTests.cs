using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using static IpGraph.GraphQL.Tests.Language.Reading;

namespace IpGraph.GraphQL.Tests.Language;

public class PrinterTests
{
    [Fact]
    public void A_definition_is_printed_alone()
    {
        const string Text = "scalar Date @specifiedBy(url: \"x\")";

        Assert.Equal(Text, Printer.Print(Parser.Parse(Text + " scalar Time").Definitions[0]).TrimEnd());
    }

    [Fact]
    public void An_operation_is_printed_with_one_selection_a_line()
    {
        const string Text = """
            query Q($a: [Int!] = [1, 2] @x, $b: In = {c: "d", e: {}}) @d(on: true) {
              alias: a(x: $a, y: -1.5e3) @skip(if: false) {
                ...F @d
                ... on T @d {
                  b
                }
                ... {
                  c
                }
              }
            }

            fragment F on T @d {
              a
            }

            """;

        Assert.Equal(Text, Printed(Text));
    }

    [Fact]
    public void Descriptions_stand_on_lines_of_their_own()
    {
        const string Text = """
            "an operation"
            query (
              "a variable"
              $a: Int
              $b: Int
            ) {
              a
            }

            "a fragment"
            fragment F on T {
              a
            }

            """;

        Assert.Equal(Text, Printed(Text));
    }

    [Fact]
    public void A_query_without_anything_else_is_only_its_selection()
    {
        Assert.Equal("{\n  a\n}\n", Printed("query { a }"));
        Assert.Equal("mutation {\n  a\n}\n", Printed("mutation { a }"));
        Assert.Equal("subscription S {\n  a\n}\n", Printed("subscription S { a }"));
    }

    [Fact]
    public void A_schema_is_printed_as_it_is_written_by_hand()
    {
        const string Text = """"
            """the schema"""
            schema @d {
              query: Q
              mutation: M
            }

            extend schema @e

            """
            two
            lines
            """
            type Q implements A & B @d {
              "a field"
              f(
                "an argument"
                x: Int = 1 @d
                y: [E!]
              ): Int! @deprecated(reason: "no")
              g(x: Int, y: Int): Q
            }

            type Empty

            interface A implements B {
              f: Int
            }

            union U @d = A | B

            union None

            enum E @d {
              "a value"
              A @d
              B
            }

            input In @oneOf {
              a: Int
              b: String = "s"
            }

            scalar S @specifiedBy(url: "u")

            directive @d(x: Int, y: Int = 2) repeatable on FIELD | QUERY

            directive @e on SCHEMA

            extend type Q {
              h: Int
            }

            """";

        Assert.Equal(Text, Printed(Text));
    }

    [Fact]
    public void A_selection_after_a_type_without_a_body_keeps_its_keyword()
    {
        Assert.Equal("type T\n\nquery {\n  a\n}\n\n{\n  b\n}\n", Printed("type T query { a } { b }"));
    }

    [Theory]
    [InlineData("line\nbreak")]
    [InlineData("  led by spaces")]
    [InlineData("ends with a \"quote\"")]
    [InlineData("ends with a slash\\")]
    [InlineData("three \"\"\" quotes")]
    [InlineData("one\n  two\n\n three")]
    public void A_block_string_stays_one_where_it_can(string value)
    {
        var printed = Printer.Print(new StringValueSyntax(value, IsBlock: true));

        Assert.StartsWith("\"\"\"", printed, StringComparison.Ordinal);
        Assert.Equal(value, Value<StringValueSyntax>(printed).Value);
    }

    [Theory]
    [InlineData("\nled by a blank line")]
    [InlineData("ends with a blank line\n")]
    [InlineData("  all\n  indented")]
    [InlineData("carriage\rreturn")]
    public void What_no_block_string_can_say_is_quoted(string value)
    {
        var printed = Printer.Print(new StringValueSyntax(value, IsBlock: true));

        Assert.False(Value<StringValueSyntax>(printed).IsBlock);
        Assert.Equal(value, Value<StringValueSyntax>(printed).Value);
    }

    [Fact]
    public void A_long_line_is_a_block_of_its_own()
    {
        var printed = Printer.Print(new StringValueSyntax(new string('x', 100), IsBlock: true));

        Assert.Equal($"\"\"\"\n{new string('x', 100)}\n\"\"\"", printed);
    }

    [Fact]
    public void Special_characters_are_escaped_and_all_others_are_not()
    {
        var printed = Printer.Print(new StringValueSyntax("\"\\/\b\f\n\r\t\u0001\u0085é知財😀"));

        Assert.Equal("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u0085é知財😀\"", printed);
    }

    [Fact]
    public void Any_piece_can_be_printed_alone()
    {
        var operation = Operation("query ($v: Int = 1) { a(x: {y: 1}) @d(z: null) }");
        var field = (FieldSyntax)operation.SelectionSet.Selections[0];

        Assert.Equal("$v: Int = 1", Printer.Print(operation.Variables[0]));
        Assert.Equal("a", Printer.Print(field.Name));
        Assert.Equal("x: {y: 1}", Printer.Print(field.Arguments[0]));
        Assert.Equal("y: 1", Printer.Print(((ObjectValueSyntax)field.Arguments[0].Value).Fields[0]));
        Assert.Equal("@d(z: null)", Printer.Print(field.Directives[0]));
        Assert.StartsWith("{", Printer.Print(operation.SelectionSet), StringComparison.Ordinal);
        Assert.Equal("a: Int", Printer.Print(Definition<ObjectTypeDefinitionSyntax>("type T { a: Int }").Fields[0]));
    }
}
