using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Selections;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Selections;

public class FieldCollectionTests
{
    static readonly Schema Schema = SchemaBuilder.Build("""
        type Query implements Node { id: ID a: Int b: Int q: Query }
        interface Node { id: ID }
        union Any = Query
        type Other implements Node { id: ID }
        """);

    [Theory]
    [InlineData("{ a b }", "a b")]
    [InlineData("{ b a b }", "b×2 a")]
    [InlineData("{ x: a a x: a }", "x×2 a")]
    [InlineData("{ ... { a } b }", "a b")]
    [InlineData("{ ... on Query { a } ... on Node { id } ... on Any { b } }", "a id b")]
    [InlineData("{ ... on Other { id } ... on Unknown { b } a }", "a")]
    [InlineData("{ a ...F b ...F } fragment F on Query { id }", "a id b")]
    [InlineData("{ ...F a } fragment F on Other { id }", "a")]
    [InlineData("{ ...Unknown a }", "a")]
    [InlineData("{ ...F } fragment F on Query { a ...G } fragment G on Query { b ...F }", "a b")]
    [InlineData("{ a @skip(if: true) b @skip(if: false) }", "b")]
    [InlineData("{ a @include(if: true) b @include(if: false) }", "a")]
    [InlineData("{ a @include(if: true) @skip(if: true) b @other }", "b")]
    [InlineData("{ a @skip(if: $yes) b @include(if: $yes) id @include(if: $no) q @include(if: $absent) }", "b")]
    [InlineData("{ ...F @skip(if: true) ...F } fragment F on Query { a }", "a")]
    [InlineData("{ ... @include(if: false) { a } b }", "b")]
    public void Fields_are_grouped_by_response_name_in_response_order(string text, string collected)
    {
        var document = Parser.Parse(text);
        var groups = FieldCollection.CollectFields(
            Schema,
            new FragmentScope(document),
            Variables,
            Schema.QueryType!,
            document.Operations.Single().SelectionSet);

        Assert.Equal(collected, string.Join(' ', groups.Select(
            group => group.Value.Count == 1 ? group.Key : $"{group.Key}×{group.Value.Count}")));
    }

    [Fact]
    public void The_selections_of_all_occurrences_of_a_field_are_merged()
    {
        var document = Parser.Parse("{ q { a } q q { b a } }");
        var scope = new FragmentScope(document);
        var set = document.Operations.Single().SelectionSet;
        var root = FieldCollection.CollectFields(Schema, scope, Variables, Schema.QueryType!, set);

        var below = FieldCollection.CollectSubfields(Schema, scope, Variables, Schema.QueryType!, root["q"]);

        Assert.Equal(["a", "b"], below.Keys);
        Assert.Equal(2, below["a"].Count);
    }

    static VariableValues Variables => new(new Dictionary<string, object?> { ["yes"] = true, ["no"] = false });
}
