using IpGraph.Binding.PublicSchema;
using IpGraph.GraphQL.Types;
using IpGraph.Testing;

namespace IpGraph.Binding.Tests;

/// <summary>The public schema that follows from the real model.</summary>
public sealed class PublicSchemaTests
{
    static readonly string Sdl = PublicSchemaWriter.WriteSdl(
        ModelReader.Read(File.ReadAllText(Path.Combine(Golden.Root(), "schema", "model.graphql"))));

    static readonly Schema Schema = SchemaBuilder.Build(Sdl);

    static IEnumerable<TypeDefinition> Written => Schema.Types.Where(type => type.Syntax is not null);

    static void AllDescribed(IEnumerable<(string Name, Definition Definition)> definitions)
    {
        var all = definitions.ToList();
        Assert.NotEmpty(all);
        Assert.Empty(all.Where(item => string.IsNullOrWhiteSpace(item.Definition.Description)).Select(item => item.Name));
    }

    [Fact]
    public void Every_type_has_a_description() => AllDescribed(Written.Select(type => (type.Name, (Definition)type)));

    [Fact]
    public void Every_field_has_a_description() => AllDescribed(
        from type in Written.OfType<FieldsTypeDefinition>()
        from field in type.Fields
        select ($"{type.Name}.{field.Name}", (Definition)field));

    [Fact]
    public void Every_argument_has_a_description() => AllDescribed(
        from type in Written.OfType<FieldsTypeDefinition>()
        from field in type.Fields
        from argument in field.Arguments
        select ($"{type.Name}.{field.Name}({argument.Name}:)", (Definition)argument));

    [Fact]
    public void Every_enum_value_has_a_description() => AllDescribed(
        from type in Written.OfType<EnumTypeDefinition>()
        from value in type.Values
        select ($"{type.Name}.{value.Name}", (Definition)value));

    [Fact]
    public void Every_input_field_has_a_description() => AllDescribed(
        from type in Written.OfType<InputObjectTypeDefinition>()
        from field in type.Fields
        select ($"{type.Name}.{field.Name}", (Definition)field));

    [Fact]
    public void Internal_properties_are_not_published() =>
        Assert.DoesNotContain(Keys.LabelKeys, Sdl, StringComparison.Ordinal);

    [Fact]
    public void The_served_schema_is_the_published_one()
    {
        var engine = new AnsweringEngine(SmallGraph.Data);

        Assert.Equal(
            SchemaPrinter.Print(SchemaBuilder.Build(engine.Schema.Sdl), sorted: true),
            SchemaPrinter.Print(engine.Schema.Schema, sorted: true));
        Assert.NotNull(engine.Schema.Schema.Directives.Find("defer"));
        Assert.NotNull(engine.Schema.Schema.Directives.Find("stream"));
    }
}
