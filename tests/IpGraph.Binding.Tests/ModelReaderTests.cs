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
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT, properties: \"None\")", 4, "None is no type with @relationshipProperties.")]
    [InlineData("to: [A!]! @relationship(type: \"TO\", direction: OUT, properties: \"Stated\")\nfrom: [A!]! @relationship(type: \"TO\", direction: IN)", 5, "TO carries Stated elsewhere and nothing here.")]
    public void A_problem_has_its_line(string fields, int line, string message) =>
        Assert.Equal(new ModelProblem(line, message), Problem(fields));

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
