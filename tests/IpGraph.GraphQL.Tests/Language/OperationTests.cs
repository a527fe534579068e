using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using static IpGraph.GraphQL.Tests.Language.Reading;

namespace IpGraph.GraphQL.Tests.Language;

public class OperationTests
{
    [Fact]
    public void A_selection_alone_is_a_query()
    {
        var operation = Operation("{ a }");

        Assert.Equal(OperationType.Query, operation.Operation);
        Assert.Null(operation.Name);
        Assert.Empty(operation.Variables);
    }

    [Theory]
    [InlineData("query Q { a }", OperationType.Query)]
    [InlineData("mutation Q { a }", OperationType.Mutation)]
    [InlineData("subscription Q { a }", OperationType.Subscription)]
    public void The_keyword_says_what_an_operation_does(string text, OperationType operation)
    {
        Assert.Equal(operation, Operation(text).Operation);
        Assert.Equal("Q", Operation(text).Name!.Value);
    }

    [Theory]
    [InlineData("query")]
    [InlineData("on")]
    [InlineData("null")]
    [InlineData("fragment")]
    public void A_keyword_may_name_an_operation_and_a_field(string keyword)
    {
        var operation = Operation($"query {keyword} {{ {keyword} }}");

        Assert.Equal(keyword, operation.Name!.Value);
        Assert.Equal(keyword, ((FieldSyntax)operation.SelectionSet.Selections[0]).Name.Value);
    }

    [Fact]
    public void Operations_variables_and_fragments_may_be_described()
    {
        const string Text = """
            "an operation" query Q("a variable" $v: Int) { ...F }
            "a fragment" fragment F on T { a }
            """;

        Assert.Equal("an operation", Operation(Text).Description!.Value);
        Assert.Equal("a variable", Operation(Text).Variables[0].Description!.Value);
        Assert.Equal("a fragment", Fragment(Text).Description!.Value);
    }

    [Theory]
    [InlineData("\"what\" { a }")]
    [InlineData("\"what\" extend type T { a: Int }")]
    [InlineData("\"what\" unknown")]
    public void What_cannot_be_described_is_refused_at_the_description(string text)
    {
        Refused(text, at: (1, 1));
    }

    [Fact]
    public void A_variable_has_a_type_a_default_and_directives()
    {
        var variable = Operation("query ($v: [Int!]! = [1] @d(a: 2)) { a }").Variables[0];

        Assert.Equal("v", variable.Variable.Name.Value);
        Assert.Equal("[Int!]!", Printer.Print(variable.Type));
        Assert.IsType<ListValueSyntax>(variable.DefaultValue);
        Assert.Equal("d", variable.Directives[0].Name.Value);
    }

    [Theory]
    [InlineData("query ($a: Int = $b) { a }", 18)]
    [InlineData("query ($a: Int = [$b]) { a }", 19)]
    [InlineData("query ($a: Int @d(x: $b)) { a }", 22)]
    public void A_variable_cannot_stand_in_a_constant(string text, int column)
    {
        Refused(text, at: (1, column));
    }

    [Fact]
    public void A_field_is_answered_under_its_alias()
    {
        var field = Field("{ b: a(x: 1, y: $v) @d { c } }");

        Assert.Equal("b", field.ResponseName);
        Assert.Equal("a", field.Name.Value);
        Assert.Equal(["x", "y"], field.Arguments.Select(argument => argument.Name.Value));
        Assert.Equal("d", field.Directives[0].Name.Value);
        Assert.Equal("a", Field("{ a }").ResponseName);
    }

    [Fact]
    public void Fragments_are_spread_by_name_or_written_in_place()
    {
        var selections = Operation("{ ...F @d ...on T { a } ... @e { b } ...{ c } }").SelectionSet.Selections;

        Assert.Equal("F", Assert.IsType<FragmentSpreadSyntax>(selections[0]).Name.Value);
        Assert.Equal("T", Assert.IsType<InlineFragmentSyntax>(selections[1]).TypeCondition!.Name.Value);
        Assert.Equal("e", Assert.IsType<InlineFragmentSyntax>(selections[2]).Directives[0].Name.Value);
        Assert.Null(Assert.IsType<InlineFragmentSyntax>(selections[3]).TypeCondition);
    }

    [Fact]
    public void No_fragment_can_be_called_on()
    {
        Refused("fragment on on T { a }", at: (1, 10));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 2)]
    [InlineData("{ }", 3)]
    [InlineData("{ a { } }", 7)]
    [InlineData("{ a() }", 5)]
    [InlineData("query () { a }", 8)]
    [InlineData("query ($a) { a }", 10)]
    [InlineData("query ($a: ) { a }", 12)]
    [InlineData("query (a: Int) { a }", 8)]
    [InlineData("query @ { a }", 9)]
    [InlineData("query", 6)]
    [InlineData("{ a: }", 6)]
    [InlineData("{ a: b: c }", 7)]
    [InlineData("{ a(x 1) }", 7)]
    [InlineData("{ a(x: ) }", 8)]
    [InlineData("{ ..a }", 3)]
    [InlineData("{ a ... }", 9)]
    [InlineData("{ a } }", 7)]
    [InlineData("fragment F T { a }", 12)]
    [InlineData("fragment F on { a }", 15)]
    [InlineData("Query { a }", 1)]
    [InlineData("\"text\" 5", 8)]
    [InlineData("{ \"a\" }", 3)]
    [InlineData("{ 5 }", 3)]
    [InlineData("{ 5.5 }", 3)]
    public void A_broken_operation_is_refused_where_it_breaks(string text, int column)
    {
        Refused(text, at: (1, column));
    }

    [Fact]
    public void Each_piece_knows_where_it_was_written()
    {
        var document = Parser.Parse("query Q {\n  b: a(x: 1)\n}");
        var field = (FieldSyntax)document.Operations.Single().SelectionSet.Selections[0];

        Assert.Equal((2, 3), (field.Location!.Value.Line, field.Location.Value.Column));
        Assert.Equal("b: a(x: 1)", field.Range.Source!.Text[field.Range.Start..field.Range.End]);
        Assert.Equal("FieldSyntax at 2:3", field.ToString());
        Assert.Equal(document.Range.End, document.Range.Source!.Text.Length);
    }

    [Fact]
    public void Two_pieces_are_equal_only_if_they_are_the_same()
    {
        var set = Operation("{ a a }").SelectionSet;

        Assert.NotEqual(set.Selections[0], set.Selections[1]);
        Assert.Equal(set.Selections[0], set.Selections[0]);
        Assert.Equal(2, set.Selections.ToHashSet().Count);
    }
}
