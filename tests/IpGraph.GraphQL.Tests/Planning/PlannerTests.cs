using IpGraph.GraphQL.Coercion;
using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Planning;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Planning;

public class PlannerTests
{
    static readonly Schema Schema = SchemaBuilder.Build(
        """
        type Query { node(id: ID, first: Int = 5): Node  list: [Thing] }
        interface Node { id: ID  next(first: Int): Node }
        type Thing implements Node { id: ID  next(first: Int): Node  size(unit: Unit = { code: "m" }): Int }
        type Other implements Node { id: ID  next(first: Int): Node }
        input Unit { code: String  codes: [String] }
        """,
        withIncrementalDelivery: true);

    static OperationPlan Plan(string text, AnswerParts parts = AnswerParts.Whole, Dictionary<string, object?>? variables = null)
    {
        var document = Parser.Parse(text);
        var conditions = new Conditions(new VariableValues(variables ?? []));
        return Planner.Plan(Schema, document, document.Operations.First(), conditions, parts);
    }

    [Fact]
    public void Without_conditions_what_depends_on_a_variable_is_planned_as_if_it_were_left_out()
    {
        var document = Parser.Parse("query ($c: Boolean) { list { id ... @defer(if: $c) { size } } }");

        Assert.True(Planner.Plan(Schema, document, document.Operations.Single(), parts: AnswerParts.Marked).IsIncremental);
    }

    [Fact]
    public void A_condition_that_is_no_boolean_is_our_own_mistake() =>
        Assert.Throws<GraphQLException>(() => Plan("{ list @skip(if: null) { id } }"));

    [Fact]
    public void A_field_knows_its_definition_its_parent_and_all_its_places()
    {
        var node = Plan("{ x: node { id } ... { x: node { next { id } } } }").Fields.Single();

        Assert.Equal("x", node.ResponseName);
        Assert.Equal("\"x\":", System.Text.Encoding.UTF8.GetString(node.EncodedName.Span));
        Assert.Equal("Query.node as x", node.ToString());
        Assert.Equal([new SourceLocation(1, 3), new SourceLocation(1, 24)], node.Locations);
        Assert.Equal(2, node.Syntax.Count);
        Assert.False(node.IsTypeName);
    }

    [Fact]
    public void Each_object_type_has_its_own_fields()
    {
        var selection = Plan("{ node { __typename ... on Thing { size } id ... on Other { next { id } } } }").Fields[0].Selection!;

        Assert.Equal("Node", selection.Type.Name);
        Assert.Equal(["Thing", "Other"], selection.PossibleTypes.Select(type => type.Name).OrderDescending());
        Assert.Equal(
            ["__typename", "size", "id"],
            selection.For((ObjectTypeDefinition)Schema.Types["Thing"]).Select(member => member.ResponseName));
        Assert.Equal(
            ["__typename", "id", "next"],
            selection.For((ObjectTypeDefinition)Schema.Types["Other"]).Select(member => member.ResponseName));
    }

    [Fact]
    public void Types_that_select_the_same_share_the_plan_below()
    {
        var selection = Plan("{ node { next { id } } }").Fields[0].Selection!;

        Assert.Same(
            selection.For((ObjectTypeDefinition)Schema.Types["Thing"])[0].Selection,
            selection.For((ObjectTypeDefinition)Schema.Types["Other"])[0].Selection);
    }

    [Fact]
    public void Constant_arguments_are_coerced_once()
    {
        var node = Plan("""{ node(id: "1") { id } }""").Fields[0];

        Assert.Same(node.Arguments(VariableValues.None), node.Arguments(VariableValues.None));
        Assert.Equal("1", node.Arguments(VariableValues.None)["id"]);
        Assert.Equal(5, node.Arguments(VariableValues.None)["first"]);
    }

    [Theory]
    [InlineData("query ($n: Int) { node(first: $n) { id } }", true)]
    [InlineData("query ($n: Int) { node { next(first: $n) { id } } }", true)]
    [InlineData("query ($c: String) { list { size(unit: { code: $c }) } }", true)]
    [InlineData("query ($c: String) { list { size(unit: { codes: [$c] }) } }", true)]
    [InlineData("query ($c: Boolean!) { node(first: 3) @skip(if: $c) { id } }", false)]
    public void A_field_says_whether_anything_below_depends_on_variables(string text, bool usesVariables) =>
        Assert.Equal(usesVariables, Plan(text, variables: new() { ["c"] = false }).Fields[0].UsesVariables);

    [Fact]
    public void The_variables_have_types()
    {
        var plan = Plan("query Q($n: [Int!]!) { node { id } }");

        Assert.Equal("[Int!]!", plan.Variables.Single().Type.ToString());
        Assert.Equal("n", plan.Variables.Single().Name);
        Assert.Equal("Q", plan.Name);
    }

    [Fact]
    public void The_first_part_leaves_out_what_is_deferred()
    {
        const string Text = "{ node { id ... @defer { next { id } } } list @stream { id } }";

        Assert.Equal(["*", "id"], Names(Plan(Text, AnswerParts.First)));
        Assert.Equal(["*", "id", "next"], Names(Plan(Text, AnswerParts.Marked)));
        Assert.Equal(["id", "next"], Names(Plan(Text)));
        Assert.True(Plan(Text, AnswerParts.Marked).IsIncremental);
        Assert.False(Plan(Text).IsIncremental);
    }

    [Fact]
    public void What_may_come_later_is_marked_for_people()
    {
        const string Text = "{ node { id ... @defer { next { id } } } list @stream { size } }";

        Assert.Equal(
            """
            query
              node: Node
                on Other
                  id: ID
                  next: Node deferred
                    on Other
                      id: ID
                    on Thing
                      id: ID
                on Thing
                  id: ID
                  next: Node deferred
                    on Other
                      id: ID
                    on Thing
                      id: ID
              list: [Thing] streamed
                size: Int

            """,
            PlanPrinter.Print(Plan(Text, AnswerParts.Marked)));
    }

    [Fact]
    public void The_conditions_of_an_operation_are_its_variables_in_if()
    {
        var document = Parser.Parse(
            "query ($a: Boolean! $b: Int $c: Boolean) { node(first: $b) @skip(if: $a) { ...F } } "
            + "fragment F on Node { id @include(if: $c) next @include(if: $d) { id } }");

        Assert.Equal(["a", "c"], Conditions.VariablesOf(document.Operations.First(), document.Fragments));
    }

    [Fact]
    public void An_operation_that_the_schema_has_not_cannot_be_planned() =>
        Assert.Throws<InvalidOperationException>(() => Plan("mutation { a }"));

    [Fact]
    public void Fragments_that_multiply_are_given_up()
    {
        var fragments = string.Join(' ', Enumerable.Range(0, 20).Select(
            i => $"fragment F{i} on Node {{ {(i == 19 ? "id" : $"a: next {{ ...F{i + 1} @defer }} b: next {{ ...F{i + 1} @defer }}")} }}"));

        Assert.Throws<GraphQLException>(() => Plan("{ node { ...F0 } } " + fragments, AnswerParts.Marked));
    }

    static IEnumerable<string> Names(OperationPlan plan) =>
        plan.Fields[0].Selection!.For((ObjectTypeDefinition)Schema.Types["Thing"]).Select(member => member.ResponseName);
}
