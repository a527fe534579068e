using IpGraph.GraphQL.Types;

namespace IpGraph.Server.Tests.Commands;

public sealed class SchemaTests : IDisposable
{
    readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void The_schema_is_written_as_it_is_published() =>
        Assert.Equal(File.ReadAllText(Checkout.Path("schema", "schema.graphql")), Write());

    [Fact]
    public void The_form_of_the_seed_is_written_as_it_is_published() =>
        Assert.Equal(File.ReadAllText(Checkout.Path("schema", "seed.schema.json")), Write("--seed"));

    [Fact]
    public void With_semantic_non_null_no_field_is_non_null_and_all_else_is_the_same()
    {
        var marked = SchemaBuilder.Build(Write("--semantic-non-null"));
        var published = SchemaBuilder.Build(Write());
        Assert.All(FieldsOf(marked), field => Assert.False(field.Type.IsNonNull));
        Assert.Equal(
            FieldsOf(published).Count(field => field.Type.IsNonNull || $"{field.Type}".Contains('!')),
            FieldsOf(marked).Count(field => field.AppliedDirectives.Any(directive => directive.Name.Value == "semanticNonNull")));
        Assert.Equal(Names(published), Names(marked));
    }

    [Fact]
    public void One_element_is_written_where_its_coordinate_is_given() =>
        Assert.EndsWith("\nfirst: Int @bounds(min: 0, max: 100)\n", Write("Measure.ledBy(first:)"));

    [Theory]
    [InlineData("Measure.nothing")]
    [InlineData("Nothing.name")]
    [InlineData("Measure ledBy")]
    public void What_the_schema_does_not_have_cannot_be_written(string coordinate) =>
        Assert.Equal(1, Server.Commands.Schema.Command().Parse([coordinate, "--output", file]).Invoke());

    string Write(params string[] options)
    {
        Assert.Equal(0, Server.Commands.Schema.Command().Parse([.. options, "--output", file]).Invoke());
        return File.ReadAllText(file);
    }

    static IEnumerable<string> Names(Schema schema) => schema.Types.Select(type => type.Name);

    static IEnumerable<FieldDefinition> FieldsOf(Schema schema) => schema.Types
        .OfType<FieldsTypeDefinition>()
        .Where(type => type.Syntax is not null)
        .SelectMany(type => type.Fields);
}
