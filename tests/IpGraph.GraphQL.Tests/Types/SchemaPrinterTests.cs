using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Types;

public class SchemaPrinterTests
{
    const string Text = """"
        """All of it."""
        schema @tag(name: "s") {
          query: Root
          mutation: Changes
        }

        """A label."""
        directive @tag(
          """What it says."""
          name: String!
        ) repeatable on SCHEMA | OBJECT | FIELD_DEFINITION

        """Where queries begin."""
        type Root implements Node @tag(name: "a") @tag(name: "b") {
          """One of them."""
          node(
            """Its key."""
            id: ID! = "x"
            kinds: [Kind!] = [B]
          ): Node @deprecated(reason: "old") @tag(name: "n")
          id: ID!
          date: Date
        }

        type Changes {
          a(filter: Filter, text: String = "t"): Any
        }

        interface Node {
          id: ID!
        }

        union Any = Root | Changes

        enum Kind {
          """The first."""
          B
          A @deprecated
        }

        input Filter @oneOf {
          b: [Int!]
          a: String
        }

        scalar Date @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339")

        """";

    [Fact]
    public void A_schema_is_printed_as_it_was_written()
    {
        Assert.Equal(Text, SchemaPrinter.Print(SchemaBuilder.Build(Text)));
    }

    [Fact]
    public void A_sorted_schema_is_the_same_for_every_order()
    {
        const string One = "type Query { b(y: Int, x: Int): U a: E } union U = T | Query enum E { B A } type T { t: Int } directive @d on QUERY | FIELD";
        const string Other = "directive @d on FIELD | QUERY type T { t: Int } enum E { A B } union U = Query | T type Query { a: E b(x: Int, y: Int): U }";

        Assert.Equal(Sorted(One), Sorted(Other));
        Assert.NotEqual(SchemaPrinter.Print(SchemaBuilder.Build(One)), SchemaPrinter.Print(SchemaBuilder.Build(Other)));
    }

    [Fact]
    public void Extensions_are_printed_as_part_of_what_they_extend()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int } extend type Query { b: Int }");

        Assert.Equal("type Query {\n  a: Int\n  b: Int\n}\n", SchemaPrinter.Print(schema));
    }

    [Fact]
    public void A_type_with_the_name_of_a_root_that_it_is_not_is_told_apart()
    {
        const string Schema = "schema {\n  query: Query\n}\n\ntype Query {\n  a: Mutation\n}\n\ntype Mutation {\n  b: Int\n}\n";

        Assert.Equal(Schema, SchemaPrinter.Print(SchemaBuilder.Build(Schema)));
    }

    [Fact]
    public void The_directives_of_incremental_delivery_are_printed()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int }", withIncrementalDelivery: true);

        Assert.Contains("directive @defer", SchemaPrinter.Print(schema), StringComparison.Ordinal);
    }

    [Fact]
    public void On_request_fields_are_nullable_and_marked_where_only_an_error_makes_them_null()
    {
        const string Strict = """
            type Query implements Node {
              id: ID!
              list(ids: [ID!]! = []): [[Int!]]! @deprecated
              items: [Query!]
              name: String
            }

            interface Node {
              id: ID!
            }

            input Filter {
              name: String!
            }

            """;

        var printed = SchemaPrinter.Print(SchemaBuilder.Build(Strict), semanticNonNull: true);

        Assert.Equal(
            """"
            """Marks what is null only where an error says why."""
            directive @semanticNonNull(
              """
              At which depths of lists this holds: 0 is the field itself, 1 the items of its list.
              """
              levels: [Int!]! = [0]
            ) on FIELD_DEFINITION

            type Query implements Node {
              id: ID @semanticNonNull
              list(ids: [ID!]! = []): [[Int]] @deprecated @semanticNonNull(levels: [0, 2])
              items: [Query] @semanticNonNull(levels: [1])
              name: String
            }

            interface Node {
              id: ID @semanticNonNull
            }

            input Filter {
              name: String!
            }

            """",
            printed);
        Assert.Equal(printed, SchemaPrinter.Print(SchemaBuilder.Build(printed), semanticNonNull: true));
        Assert.Equal(printed, SchemaPrinter.ToSemanticNonNull(Strict));
    }

    static string Sorted(string text) => SchemaPrinter.Print(SchemaBuilder.Build(text), sorted: true);
}
