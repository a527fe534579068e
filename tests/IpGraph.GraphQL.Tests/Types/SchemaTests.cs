using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Types;

public class SchemaTests
{
    static readonly Schema Schema = SchemaBuilder.Build("""
        type Query { node: Node! things: [Thing!] }
        interface Node { id: ID! }
        interface Named implements Node { id: ID! name: String }
        type Measure implements Named & Node { id: ID! name: String }
        type Section implements Node { id: ID! }
        union Thing = Measure | Query
        input Filter { text: String }
        enum Kind { A }
        """);

    [Fact]
    public void The_possible_types_of_an_abstract_type_are_its_members()
    {
        Assert.Equal(["Measure", "Section"], Possible("Node"));
        Assert.Equal(["Measure"], Possible("Named"));
        Assert.Equal(["Measure", "Query"], Possible("Thing"));
        Assert.Equal(["Section"], Possible("Section"));
        Assert.Empty(Possible("Filter"));
    }

    [Fact]
    public void An_interface_knows_the_interfaces_that_implement_it()
    {
        var node = (InterfaceTypeDefinition)Schema.Types["Node"];

        Assert.Equal("Named", Assert.Single(Schema.ImplementingInterfaces(node)).Name);
    }

    [Theory]
    [InlineData("Node", "Measure", true)]
    [InlineData("Node", "Named", true)]
    [InlineData("Thing", "Measure", true)]
    [InlineData("Section", "Section", true)]
    [InlineData("Thing", "Section", false)]
    [InlineData("Named", "Node", false)]
    [InlineData("Measure", "Node", false)]
    public void A_type_is_below_the_interfaces_and_unions_that_it_belongs_to(string super, string type, bool isSub)
    {
        Assert.Equal(isSub, Schema.IsSubType(Schema.Types[super], Schema.Types[type]));
    }

    [Theory]
    [InlineData("Node", "Measure!", true)]
    [InlineData("[Node]", "[Measure!]!", true)]
    [InlineData("Node!", "Measure!", true)]
    [InlineData("Node!", "Measure", false)]
    [InlineData("[Node!]", "[Node]", false)]
    [InlineData("[Node]", "Node", false)]
    [InlineData("Node", "[Node]", false)]
    public void Wrapped_types_are_compared_wrapper_by_wrapper(string super, string type, bool isSub)
    {
        Assert.Equal(isSub, Schema.IsSubType(Reference(super)!, Reference(type)!));
    }

    [Theory]
    [InlineData("Node", "Thing", true)]
    [InlineData("Named", "Section", false)]
    [InlineData("Section", "Section", true)]
    public void Two_types_overlap_if_a_value_can_have_both(string left, string right, bool overlap)
    {
        Assert.Equal(overlap, Schema.Overlap(Schema.Types[left], Schema.Types[right]));
    }

    [Theory]
    [InlineData("[Measure!]!", "[Measure!]!")]
    [InlineData("Unknown", null)]
    [InlineData("[Unknown]", null)]
    [InlineData("Unknown!", null)]
    public void A_type_of_a_document_is_found_unless_it_is_unknown(string text, string? found)
    {
        Assert.Equal(found, Reference(text)?.ToString());
    }

    [Fact]
    public void A_reference_knows_what_it_wraps()
    {
        var type = Reference("[Measure!]!")!;

        Assert.Equal("Measure", type.Definition.Name);
        Assert.True(type.IsNonNull);
        Assert.Equal("[Measure!]", type.Nullable.ToString());
        Assert.Equal(type.Nullable, type.Nullable.Nullable);
        Assert.Equal(type, Reference("[Measure!]!"));
    }

    [Theory]
    [InlineData("Query", "node", true)]
    [InlineData("Query", "__typename", true)]
    [InlineData("Query", "__schema", true)]
    [InlineData("Query", "__type", true)]
    [InlineData("Measure", "__typename", true)]
    [InlineData("Thing", "__typename", true)]
    [InlineData("Measure", "__schema", false)]
    [InlineData("Thing", "id", false)]
    [InlineData("Kind", "__typename", false)]
    public void Every_composite_type_has_its_name_as_a_field_and_the_query_type_the_schema(
        string type,
        string field,
        bool exists)
    {
        Assert.Equal(exists, Schema.FindField(Schema.Types[type], field) is not null);
    }

    [Fact]
    public void The_name_of_a_type_is_left_to_the_executor()
    {
        Assert.Null(Schema.TypeNameField.Resolver);
        Assert.Equal("String!", Schema.TypeNameField.Type.ToString());
    }

    [Fact]
    public void Kinds_of_types_are_told_apart()
    {
        Assert.True(Schema.Types["Filter"].IsInputType);
        Assert.False(Schema.Types["Filter"].IsOutputType);
        Assert.True(Schema.Types["Kind"] is { IsInputType: true, IsOutputType: true, IsLeaf: true, IsComposite: false });
        Assert.True(Schema.Types["Thing"] is { IsAbstract: true, IsComposite: true, IsLeaf: false, IsInputType: false });
        Assert.False(Schema.Types["Measure"].IsAbstract);
    }

    [Fact]
    public void Definitions_are_listed_in_order_and_found_by_name()
    {
        var fields = ((ObjectTypeDefinition)Schema.Types["Measure"]).Fields;

        Assert.Equal(2, fields.Count);
        Assert.Equal("id", fields[0].Name);
        Assert.True(fields.Contains("name"));
        Assert.Null(fields.Find("other"));
        Assert.Equal("name", fields["name"].ToString());
        Assert.Equal(2, ((System.Collections.IEnumerable)fields).Cast<FieldDefinition>().Count());
    }

    static IEnumerable<string> Possible(string type) =>
        Schema.PossibleTypes(Schema.Types[type]).Select(possible => possible.Name);

    static TypeReference? Reference(string text) => Schema.Resolve(Parser.ParseType(text));
}
