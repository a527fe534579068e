using IpGraph.GraphQL.Types;
using IpGraph.Operations.Compact;

namespace IpGraph.Operations.Tests.Compact;

public sealed class CompactSchemaTests
{
    static readonly Schema Schema = SchemaBuilder.Build(
        """
        type Query { box(id: ID!): Box boxes(where: BoxWhere, first: Int, after: String): BoxConnection! search(query: String!, first: Int): BoxConnection! }
        input BoxWhere { id: ID }
        "Anything. It has an id."
        interface Node { id: ID! }
        "A box. It holds others."
        type Box implements Node { id: ID! "How large." size: Size inner(first: Int): BoxHeldConnection! place: Place! }
        enum Size { "Up to 1 m." SMALL LARGE }
        enum BoxFacetKey { SIZE }
        type Place { shelf: Int! }
        type BoxConnection { totalCount: Int! nodes: [Box!]! edges: [BoxEdge!]! facet(by: BoxFacetKey!): Int }
        type BoxEdge { node: Box! cursor: String! }
        type BoxHeldConnection { totalCount: Int! nodes: [Box!]! edges: [BoxHeldEdge!]! }
        type BoxHeldEdge { node: Box! cursor: String! since: Since! }
        type Since { year: Int }
        """);

    [Fact]
    public void A_list_is_told_by_what_it_leads_to_and_carries() =>
        Assert.EndsWith(
            """
            Query
              box(id: ID!): Box
              boxes: ->Box
              search(query: String!): ->Box

            interface Node
              id: ID!

            type Box: Node
              size: Size
              inner: ->Box{since}
              place: Place!

            enum Size SMALL LARGE

            type Place
              shelf: Int!

            type Since
              year: Int

            """.ReplaceLineEndings("\n"),
            CompactSchema.Write(Schema));

    [Fact]
    public void An_overview_has_a_sentence_for_each_type_of_node() =>
        Assert.Equal(
            ["interface Node: Anything.", "type Box: A box.", "type Query: box boxes search"],
            CompactSchema.Overview(Schema));

    [Fact]
    public void A_type_is_described_with_all_of_its_parts()
    {
        Assert.Contains("size: Size — How large.", CompactSchema.Describe(Schema.Types["Box"]));
        Assert.Contains("inner(first: Int): BoxHeldConnection! — ", CompactSchema.Describe(Schema.Types["Box"]));
        Assert.Equal(["enum Size: ", "SMALL — Up to 1 m.", "LARGE — "], CompactSchema.Describe(Schema.Types["Size"]));
        Assert.Equal(["input BoxWhere: ", "id: ID — "], CompactSchema.Describe(Schema.Types["BoxWhere"]));
    }
}
