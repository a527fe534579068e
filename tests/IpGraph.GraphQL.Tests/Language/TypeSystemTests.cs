using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using static IpGraph.GraphQL.Tests.Language.Reading;

namespace IpGraph.GraphQL.Tests.Language;

public class TypeSystemTests
{
    [Fact]
    public void A_schema_names_its_roots()
    {
        var schema = Definition<SchemaDefinitionSyntax>("\"d\" schema @a { query: Q mutation: M subscription: S }");

        Assert.Equal("d", schema.Description!.Value);
        Assert.Equal("a", schema.Directives[0].Name.Value);
        Assert.Equal(
            [(OperationType.Query, "Q"), (OperationType.Mutation, "M"), (OperationType.Subscription, "S")],
            schema.RootOperationTypes.Select(root => (root.Operation, root.Type.Name.Value)));
    }

    [Fact]
    public void An_object_type_has_interfaces_and_fields_with_arguments()
    {
        var type = Definition<ObjectTypeDefinitionSyntax>(
            "type T implements & A & B @d { \"f\" f(\"x\" x: Int = 1 @e): [T!] @deprecated }");

        Assert.Equal(["A", "B"], type.Interfaces.Select(name => name.Name.Value));
        Assert.Equal("f", type.Fields[0].Description!.Value);
        Assert.Equal("x", type.Fields[0].Arguments[0].Description!.Value);
        Assert.Equal("1", Printer.Print(type.Fields[0].Arguments[0].DefaultValue!));
        Assert.Equal("deprecated", type.Fields[0].Directives[0].Name.Value);
    }

    [Fact]
    public void A_union_may_begin_with_a_bar()
    {
        var union = Definition<UnionTypeDefinitionSyntax>("union U @d = | A | B");

        Assert.Equal(["A", "B"], union.Members.Select(name => name.Name.Value));
    }

    [Fact]
    public void A_directive_says_where_it_may_stand_and_whether_often()
    {
        var directive = Definition<DirectiveDefinitionSyntax>("directive @d(x: Int) repeatable on | FIELD | ENUM_VALUE");

        Assert.True(directive.IsRepeatable);
        Assert.Equal(["FIELD", "ENUM_VALUE"], directive.Locations.Select(location => location.Value));
    }

    [Theory]
    [InlineData("type T", typeof(ObjectTypeDefinitionSyntax))]
    [InlineData("interface T implements I", typeof(InterfaceTypeDefinitionSyntax))]
    [InlineData("union T", typeof(UnionTypeDefinitionSyntax))]
    [InlineData("enum T { A @d B }", typeof(EnumTypeDefinitionSyntax))]
    [InlineData("input T { a: Int = 1 }", typeof(InputObjectTypeDefinitionSyntax))]
    [InlineData("scalar T @specifiedBy(url: \"u\")", typeof(ScalarTypeDefinitionSyntax))]
    public void Each_kind_of_type_has_its_keyword(string text, Type kind)
    {
        var definition = Assert.IsAssignableFrom<TypeDefinitionSyntax>(Parser.Parse(text).Definitions[0]);

        Assert.IsType(kind, definition);
        Assert.Equal("T", definition.Name.Value);
    }

    [Theory]
    [InlineData("extend type T { a: Int }")]
    [InlineData("extend type T implements I")]
    [InlineData("extend interface T @d")]
    [InlineData("extend interface T { a: Int }")]
    [InlineData("extend union T = A")]
    [InlineData("extend enum T { A }")]
    [InlineData("extend input T { a: Int }")]
    [InlineData("extend scalar T @d")]
    public void An_extension_adds_to_a_type(string text)
    {
        Assert.Equal("T", Definition<TypeExtensionSyntax>(text).Addition.Name.Value);
    }

    [Fact]
    public void An_extension_adds_to_the_schema()
    {
        Assert.Equal("d", Definition<SchemaExtensionSyntax>("extend schema @d").Addition.Directives[0].Name.Value);
        Assert.Single(Definition<SchemaExtensionSyntax>("extend schema { query: Q }").Addition.RootOperationTypes);
    }

    [Theory]
    [InlineData("extend type T", 14)]
    [InlineData("extend interface T", 19)]
    [InlineData("extend union T", 15)]
    [InlineData("extend enum T", 14)]
    [InlineData("extend input T", 15)]
    [InlineData("extend scalar T", 16)]
    [InlineData("extend schema", 14)]
    [InlineData("extend", 7)]
    [InlineData("extend query Q { a }", 8)]
    [InlineData("type T {}", 9)]
    [InlineData("type T { a }", 12)]
    [InlineData("type T { a(): Int }", 12)]
    [InlineData("type T implements { a: Int }", 19)]
    [InlineData("union U =", 10)]
    [InlineData("enum E { true }", 10)]
    [InlineData("enum E { null }", 10)]
    [InlineData("input I { a: Int = $v }", 20)]
    [InlineData("schema { }", 10)]
    [InlineData("schema { ask: Q }", 10)]
    [InlineData("schema", 7)]
    [InlineData("directive @d", 13)]
    [InlineData("directive d on FIELD", 11)]
    [InlineData("directive @d on NOWHERE", 17)]
    [InlineData("directive @d on FIELD |", 24)]
    public void A_broken_definition_is_refused_where_it_breaks(string text, int column)
    {
        Refused(text, at: (1, column));
    }
}
