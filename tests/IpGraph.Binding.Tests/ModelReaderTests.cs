using IpGraph.Graph.Model;

namespace IpGraph.Binding.Tests;

/// <summary>What a model says, and what keeps a text from being one.</summary>
public sealed class ModelReaderTests
{
    const string Start = """
        interface Node { "The identity." id: ID! }
        type Stated @relationshipProperties { text: String }
        type A implements Node @node(singular: "a", plural: "as") { id: ID!
        """;

    static ModelProblem Problem(string fields) =>
        Assert.Single(Assert.Throws<ModelException>(() => ModelReader.Read($"{Start}\n{fields} }}")).Problems);

    [Theory]
    [InlineData("names: [String!]", 4, "names must be a list that is never missing: [String!]!.")]
    [InlineData("size: Size", 4, "size has the type Size, which is no scalar, no enum and no @value type; a field that leads to nodes needs @relationship.")]
    [InlineData("\nother: A", 5, "other has the type A, which is no scalar, no enum and no @value type; a field that leads to nodes needs @relationship.")]
    [InlineData("to: [B!]! @relationship(type: \"TO\", direction: OUT)", 4, "A.to leads to B, which is no node type.")]
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT) @alike(property: \"unit\")", 4, "A has no unit of one value, which @alike of A.to names.")]
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT) @rolledUp(along: \"IN\")", 4, "No list of nodes follows IN, which @rolledUp of A.to names.")]
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT) @namedByWhole(along: \"IN\")", 4, "No list of nodes follows IN, which @namedByWhole of A.to names.")]
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT, properties: \"None\")", 4, "None is no type with @relationshipProperties.")]
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT, properties: \"Stated\")\nfrom: [A!]! @relationship(type: \"TO\", direction: IN)", 5, "TO carries Stated elsewhere and nothing here.")]
    public void A_problem_has_its_line(string fields, int line, string message) =>
        Assert.Equal(new ModelProblem(line, message), Problem(fields));

    [Theory]
    [InlineData("name: String @ours(where: \"origin\", is: \"OWN\")", "T has no origin of one value, which @ours of T.name names.")]
    [InlineData("name: String @ours(where: \"tags\", is: \"OWN\")", "T has no tags of one value, which @ours of T.name names.")]
    [InlineData("name: String @ours(where: \"unit\", is: \"OWN\")", "T.unit is no enum, as @ours of T.name wants it.")]
    [InlineData("name: String @ours(where: \"source\", is: \"MINE\")", "Source has no value MINE, which @ours of T.name names.")]
    [InlineData("name: String @ours(where: \"source\")", "@ours of T.name gives one of \"where\" and \"is\"; it takes both or neither.")]
    [InlineData("size: Float @measuredIn(property: \"units\")", "T has no units of one value, which @measuredIn of T.size names.")]
    [InlineData("size: Float @qualifiedBy(property: \"how\")", "T has no how of one value, which @qualifiedBy of T.size names.")]
    [InlineData("size: Float @qualifiedBy(property: \"unit\")", "T.unit is no enum, as @qualifiedBy of T.size wants it.")]
    public void A_property_that_another_names_has_to_be_there(string field, string message)
    {
        const string Beside = "unit: String source: Source tags: [Source!]!";
        foreach (var owner in new[]
        {
            $"interface T implements Node {{ id: ID! {Beside}\n {field} }}",
            $"type T implements Node @node(singular: \"t\", plural: \"ts\") {{ id: ID! {Beside}\n {field} }}",
            $"type T @value {{ {Beside}\n {field} }}",
            $"type T @relationshipProperties {{ {Beside}\n {field} }}",
        })
        {
            var carried = owner.Contains("@relationshipProperties", StringComparison.Ordinal) ? ", properties: \"T\"" : "";
            var failure = Assert.Throws<ModelException>(() => ModelReader.Read($$"""
                interface Node { id: ID! }
                enum Source { OWN PRINTED }
                type A implements Node @node(singular: "a", plural: "as") { id: ID! to: [A!]! @relationship(type: "TO", direction: OUT{{carried}}) }
                {{owner}}
                """));

            Assert.Equal(new ModelProblem(5, message), Assert.Single(failure.Problems));
        }
    }

    [Theory]
    [InlineData("a: A @leadsTo(property: \"of\")", "Cited.a leads to one node, whose id a field of type ID of Cited holds: @leadsTo(property: \"…\") has to name that.")]
    [InlineData("a: [A!]! @leadsTo(property: \"id\")", "Cited.a leads to one node, whose id a field of type ID of Cited holds: @leadsTo(property: \"…\") has to name that.")]
    [InlineData("a: B @leadsTo(property: \"id\")", "Cited.a leads to B, which is no node type and no group of them.")]
    public void A_value_that_leads_nowhere_is_told(string field, string message)
    {
        var failure = Assert.Throws<ModelException>(() => ModelReader.Read($$"""
            interface Node { id: ID! }
            type A implements Node @node(singular: "a", plural: "as") { id: ID! }
            type Cited @value { id: ID! {{field}} }
            """));

        Assert.Equal(new ModelProblem(3, message), Assert.Single(failure.Problems));
    }

    [Theory]
    [InlineData("{title}", "A has no title, which its @face names.")]
    [InlineData("{to.name}", "A has no to.name, which its @face names.")]
    [InlineData("{id", "'{id' does not close a bracket.")]
    [InlineData("id}", "'id}' closes a bracket that it does not open.")]
    [InlineData("{id|}", "'' names no value.")]
    [InlineData("{id:x}", "'id:x' is cut to 'x'; a length is a number above 1.")]
    public void A_face_that_cannot_be_made_is_told(string label, string message)
    {
        var failure = Assert.Throws<ModelException>(() => ModelReader.Read($$"""
            interface Node { id: ID! }
            type A implements Node @node(singular: "a", plural: "as")
              @face(label: "{{label}}", snippet: "{id}") { id: ID! }
            """));

        Assert.Equal(new ModelProblem(3, message), Assert.Single(failure.Problems));
    }

    [Fact]
    public void A_type_without_a_face_has_that_of_the_nearest_interface()
    {
        var model = ModelReader.Read("""
            interface Node @face(label: "{id}", snippet: "{id}") { id: ID! }
            interface Named implements Node @face(label: "{name}", snippet: "{name}") { id: ID! name: String! }
            type A implements Node & Named @node(singular: "a", plural: "as") { id: ID! name: String! }
            type B implements Node @node(singular: "b", plural: "bs") { id: ID! }
            """);

        Assert.Equal("name", Assert.Single(model.FindNodeType("A")!.Face!.Label.Ways).ToString());
        Assert.Equal("id", Assert.Single(model.FindNodeType("B")!.Face!.Label.Ways).ToString());
    }

    [Fact]
    public void A_text_that_is_no_SDL_is_told_with_its_line()
    {
        var problem = Assert.Single(Assert.Throws<ModelException>(() => ModelReader.Read("type A {\n  id: \n}")).Problems);

        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var failure = Assert.Throws<ModelException>(() => ModelReader.Read($"{Start}\nx: X\ny: [Y!]! }}"));

        Assert.Equal([4, 5], failure.Problems.Select(problem => problem.Line));
        Assert.StartsWith("line 4: x has the type X", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_not_described_is_described_by_its_interface()
    {
        var model = ModelReader.Read(Start + " }");

        Assert.Equal("The identity.", model.NodeTypes.Single().FindProperty("id")!.Description);
    }

    [Fact]
    public void Directives_say_what_a_property_is()
    {
        var model = ModelReader.Read(Start + """

              name: String! @search(weight: 2.5) @label
              key: String! @unique @internal
              text: String @search @verbatim
              sum: Int @computed
              tags: [String!]!
            }
            """);

        var type = model.NodeTypes.Single();
        Property Of(string name) => type.FindProperty(name)!;
        Assert.True(Of("name") is { IsLabel: true, SearchWeight: 2.5, IsRequired: true, IsList: false });
        Assert.True(Of("key") is { IsUnique: true, IsInternal: true });
        Assert.True(Of("text") is { IsVerbatim: true, SearchWeight: 1, IsRequired: false });
        Assert.True(Of("sum") is { IsComputed: true, Type: PropertyType.Int });
        Assert.True(Of("tags") is { IsList: true });
        Assert.Equal(("a", "as"), (type.Singular, type.Plural));
    }

    [Fact]
    public void A_relationship_has_its_ends_whichever_side_declares_it()
    {
        var model = ModelReader.Read(Start + """

              to: [B!]! @relationship(type: "TO", direction: OUT, properties: "Stated")
              like: [A!]! @relationship(type: "LIKE", direction: BOTH)
            }
            type B implements Node @node(singular: "b", plural: "bs") {
              id: ID!
              from: A! @relationship(type: "TO", direction: IN)
            }
            """);

        var from = model.FindNodeType("B")!.FindRelationship("from")!;
        Assert.Equal("Stated", from.Type.PropertiesName);
        Assert.True(from is { IsSingle: true, IsRequired: true, Direction: RelationshipDirection.In });
        Assert.Equal(RelationshipDirection.Both, model.FindNodeType("A")!.FindRelationship("like")!.Direction);
        Assert.Equal(["LIKE", "TO"], model.RelationshipTypes.Select(type => type.Name).Order());
    }
}
