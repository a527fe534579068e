using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Planning;

public class FieldCollectorTests
{
    static readonly Schema Schema = SchemaBuilder.Build(
        """
        type Query implements Node { id: ID a: Int b: Int q: Query }
        interface Node { id: ID }
        union Any = Query
        type Other implements Node { id: ID }
        """,
        withIncrementalDelivery: true);

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
    [InlineData("{ a @skip(if: $yes) b @include(if: $yes) id @include(if: $no) }", "b")]
    [InlineData("{ ...F @skip(if: true) ...F } fragment F on Query { a }", "a")]
    [InlineData("{ ... @include(if: false) { a } b }", "b")]
    public void Fields_are_grouped_by_response_name_in_response_order(string text, string collected) =>
        Assert.Equal(collected, Collect(text, AnswerParts.Whole));

    [Theory]
    [InlineData("{ a ... @defer { b } }", AnswerParts.Whole, "a b")]
    [InlineData("{ a ... @defer { b } }", AnswerParts.First, "a")]
    [InlineData("{ a ... @defer(if: false) { b } }", AnswerParts.First, "a b")]
    [InlineData("{ ...F @defer ...F } fragment F on Query { b }", AnswerParts.First, "b")]
    [InlineData("{ ...F @defer ...F } fragment F on Query { b }", AnswerParts.Marked, "b×2")]
    public void A_deferred_fragment_is_left_out_only_of_the_first_part(string text, AnswerParts parts, string collected) =>
        Assert.Equal(collected, Collect(text, parts));

    [Fact]
    public void The_selections_of_all_occurrences_of_a_field_are_merged()
    {
        var document = Parser.Parse("{ q { a } q q { b a } }");
        var collector = Collector(document, AnswerParts.Whole);
        var root = collector.CollectFields(Schema.QueryType!, [(document.Operations.Single().SelectionSet, null)]);
        var sets = root.Groups["q"].Where(occurrence => occurrence.Syntax.SelectionSet is not null)
            .Select(occurrence => (occurrence.Syntax.SelectionSet!, occurrence.Defer));

        var below = collector.CollectFields(Schema.QueryType!, sets);

        Assert.Equal(["a", "b"], below.Groups.Keys);
        Assert.Equal(2, below.Groups["a"].Count);
    }

    static string Collect(string text, AnswerParts parts)
    {
        var document = Parser.Parse(text);
        var collected = Collector(document, parts).CollectFields(
            Schema.QueryType!, [(document.Operations.Single().SelectionSet, null)]);
        return string.Join(' ', collected.Groups.Select(
            group => group.Value.Count == 1 ? group.Key : $"{group.Key}×{group.Value.Count}"));
    }

    static FieldCollector Collector(DocumentSyntax document, AnswerParts parts)
    {
        var variables = new VariableValues(new Dictionary<string, object?> { ["yes"] = true, ["no"] = false });
        return new FieldCollector(Schema, new FragmentScope(document), new Conditions(variables), parts);
    }
}
