using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Language;
using IpGraph.GraphQL.Language.Syntax;
using IpGraph.GraphQL.Types;
using IpGraph.GraphQL.Types.Scalars;
using static IpGraph.GraphQL.Tests.Types.Building;

namespace IpGraph.GraphQL.Tests.Types;

public class SchemaBuilderTests
{
    [Fact]
    public void A_schema_without_a_schema_definition_takes_the_usual_roots()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int } type Subscription { b: Int }");

        Assert.Equal("Query", schema.RootType(OperationType.Query)!.Name);
        Assert.Null(schema.RootType(OperationType.Mutation));
        Assert.Equal("Subscription", schema.RootType(OperationType.Subscription)!.Name);
    }

    [Fact]
    public void A_schema_definition_and_its_extensions_name_the_roots()
    {
        var schema = SchemaBuilder.Build("""
            "all of it" schema @d { query: Q }
            extend schema @e { mutation: M }
            directive @d on SCHEMA
            directive @e on SCHEMA
            type Q { a: Int }
            type M { a: Int }
            type Subscription { a: Int }
            """);

        Assert.Equal("all of it", schema.Description);
        Assert.Equal(["d", "e"], schema.AppliedDirectives.Select(directive => directive.Name.Value));
        Assert.Equal("Q", schema.QueryType!.Name);
        Assert.Equal("M", schema.MutationType!.Name);
        Assert.Null(schema.SubscriptionType);
    }

    [Fact]
    public void A_schema_extension_alone_adds_to_the_usual_roots()
    {
        var schema = Valid("extend schema { mutation: M } type M { a: Int }");

        Assert.Equal("Query", schema.QueryType!.Name);
        Assert.Equal("M", schema.MutationType!.Name);
    }

    [Fact]
    public void No_root_is_asked_for_an_operation_that_does_not_exist()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Valid("").RootType((OperationType)9));
    }

    [Fact]
    public void A_definition_keeps_its_description_its_directives_and_its_place()
    {
        var schema = Valid("""
            "a type" type T @tag(name: "x") { "a field" f("an argument" a: Int = 1 @tag(name: "y")): E @tag(name: "z") }
            enum E { "a value" V @tag(name: "v") }
            directive @tag(name: String!) on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE
            """);

        var type = (ObjectTypeDefinition)schema.Types["T"];
        var field = type.Fields["f"];
        Assert.Equal("a type", type.Description);
        Assert.Equal((1, 1), (type.Syntax!.Location!.Value.Line, type.Syntax.Location.Value.Column));
        Assert.Equal("\"x\"", Printer.Print(type.FindDirective("tag")!.Arguments[0].Value));
        Assert.Equal("a field", field.Description);
        Assert.Equal("an argument", field.Arguments["a"].Description);
        Assert.Equal("1", Printer.Print(field.Arguments["a"].DefaultValue!));
        Assert.Equal("a value", ((EnumTypeDefinition)schema.Types["E"]).Values["V"].Description);
        Assert.Null(type.FindDirective("other"));
    }

    [Fact]
    public void A_schema_may_state_the_directives_of_incremental_delivery_itself()
    {
        const string Text = "type Query { a: Int }";
        var stated = SchemaBuilder.Build(Text + SchemaBuilder.IncrementalDirectives);

        Assert.Equal(
            SchemaBuilder.Build(Text, withIncrementalDelivery: true).Directives.Select(directive => directive.Name).Order(),
            stated.Directives.Select(directive => directive.Name).Order());
    }

    [Fact]
    public void Extensions_add_members_interfaces_and_directives()
    {
        var schema = Valid("""
            extend type T implements I @x { b: Int }
            type T { a: Int }
            interface I { b: Int }
            extend interface I @x
            union U = T
            extend union U = S
            type S { a: Int }
            enum E { A }
            extend enum E { B }
            input In { a: Int }
            extend input In { b: Int }
            scalar C
            extend scalar C @specifiedBy(url: "u")
            directive @x on OBJECT | INTERFACE
            """);

        var type = (ObjectTypeDefinition)schema.Types["T"];
        Assert.Equal(["a", "b"], type.Fields.Select(field => field.Name));
        Assert.Equal("I", Assert.Single(type.Interfaces).Name);
        Assert.NotNull(type.FindDirective("x"));
        Assert.Equal(["T", "S"], ((UnionTypeDefinition)schema.Types["U"]).Members.Select(member => member.Name));
        Assert.Equal(["A", "B"], ((EnumTypeDefinition)schema.Types["E"]).Values.Select(value => value.Name));
        Assert.Equal(["a", "b"], ((InputObjectTypeDefinition)schema.Types["In"]).Fields.Select(field => field.Name));
        Assert.Equal("u", ((ScalarTypeDefinition)schema.Types["C"]).SpecifiedByUrl);
    }

    [Fact]
    public void Several_documents_make_one_schema()
    {
        var schema = SchemaBuilder.Build(
            [Parser.Parse("type Query { a: T }"), Parser.Parse("type T { b: Int } extend type Query { c: Int }")]);

        Assert.Equal(["a", "c"], schema.QueryType!.Fields.Select(field => field.Name));
    }

    [Fact]
    public void Only_the_specified_scalars_that_are_used_belong_to_a_schema()
    {
        var names = SchemaBuilder.Build("type Query { a: Float }").Types.Select(type => type.Name).ToList();

        Assert.Contains("Float", names);
        Assert.Contains("String", names);
        Assert.Contains("Boolean", names);
        Assert.DoesNotContain("Int", names);
        Assert.DoesNotContain("ID", names);
    }

    [Fact]
    public void A_specified_scalar_that_is_written_out_changes_nothing()
    {
        var schema = Valid("scalar ID type T { id: ID }");

        Assert.Same(SpecifiedScalars.Id, ((ScalarTypeDefinition)schema.Types["ID"]).Scalar);
    }

    [Fact]
    public void The_specified_directives_are_there_and_may_be_overridden()
    {
        Assert.Equal(
            ["deprecated", "include", "oneOf", "skip", "specifiedBy"],
            Valid("").Directives.Select(directive => directive.Name).Order());
        Assert.Equal(["FIELD"], Valid("directive @skip(if: Boolean!) on FIELD").Directives["skip"].Locations);
    }

    [Fact]
    public void The_directives_of_incremental_delivery_come_on_request()
    {
        var schema = SchemaBuilder.Build("type Query { a: Int }", withIncrementalDelivery: true);

        Assert.Equal(["if", "label"], schema.Directives["defer"].Arguments.Select(argument => argument.Name));
        Assert.Equal("0", Printer.Print(schema.Directives["stream"].Arguments["initialCount"].DefaultValue!));
        Assert.Null(Valid("").Directives.Find("defer"));
    }

    [Fact]
    public void Deprecation_has_a_reason_or_the_usual_one()
    {
        var schema = Valid("""
            type T { a: Int @deprecated b: Int @deprecated(reason: "old") c(x: Int @deprecated): Int }
            enum E { A @deprecated }
            """);

        var type = (ObjectTypeDefinition)schema.Types["T"];
        Assert.Equal("No longer supported", type.Fields["a"].DeprecationReason);
        Assert.Equal("old", type.Fields["b"].DeprecationReason);
        Assert.Null(type.Fields["c"].DeprecationReason);
        Assert.NotNull(type.Fields["c"].Arguments["x"].DeprecationReason);
        Assert.NotNull(((EnumTypeDefinition)schema.Types["E"]).Values["A"].DeprecationReason);
    }

    [Fact]
    public void Resolvers_are_attached_to_what_they_name()
    {
        FieldResolver resolver = (_, _) => 1;
        AsyncFieldResolver asyncResolver = (_, _, _) => new(2);
        FieldSubscriber subscriber = (_, _) => throw new NotSupportedException();
        TypeResolver typeResolver = _ => "T";
        var scalar = SpecifiedScalars.String;
        var schema = Valid(
            "type T implements I { a: Int b: Int c: S } interface I { a: Int } union U = T scalar S",
            new ResolverMap()
                .Field("T", "a", resolver)
                .AsyncField("T", "b", asyncResolver)
                .Subscription("T", "c", subscriber)
                .Scalar("S", scalar)
                .Type("I", typeResolver)
                .Type("U", typeResolver));

        var fields = ((ObjectTypeDefinition)schema.Types["T"]).Fields;
        Assert.Same(resolver, fields["a"].Resolver);
        Assert.Same(asyncResolver, fields["b"].AsyncResolver);
        Assert.Same(subscriber, fields["c"].Subscriber);
        Assert.Same(scalar, ((ScalarTypeDefinition)schema.Types["S"]).Scalar);
        Assert.Same(typeResolver, ((InterfaceTypeDefinition)schema.Types["I"]).TypeResolver);
        Assert.Same(typeResolver, ((UnionTypeDefinition)schema.Types["U"]).TypeResolver);
    }

    [Fact]
    public void A_resolver_for_nothing_is_a_mistake()
    {
        var resolvers = new ResolverMap()
            .Field("Query", "nothing", (_, _) => null)
            .Field("Nothing", "a", (_, _) => null)
            .Scalar("Query", SpecifiedScalars.Int)
            .Type("Query", _ => null);

        Assert.Equal(4, MistakesIn("type Query { a: Int }", resolvers).Count);
    }

    [Theory]
    [InlineData("type A { a: Int } type A { b: Int }", 6, 24)]
    [InlineData("type A { a: Int a: Int }", 10, 17)]
    [InlineData("type A { a: Int } extend type A { a: Int }", 10, 35)]
    [InlineData("type A { a(x: Int, x: Int): Int }", 12, 20)]
    [InlineData("enum E { A A }", 10, 12)]
    [InlineData("input I { a: Int a: Int }", 11, 18)]
    [InlineData("directive @d on FIELD directive @d on QUERY", 12, 34)]
    [InlineData("directive @d(x: Int, x: Int) on FIELD", 14, 22)]
    [InlineData("schema { query: Query query: Query }", 10, 23)]
    [InlineData("schema { query: Query } schema { query: Query }", 1, 25)]
    public void What_is_defined_twice_is_reported_at_both_places(string definitions, int first, int second)
    {
        Invalid(definitions, first, second);
    }

    [Theory]
    [InlineData("type A { a: Unknown }", 13)]
    [InlineData("type A { a: [Unknown!]! }", 14)]
    [InlineData("type A { a(x: Unknown): Int }", 15)]
    [InlineData("input I { a: Unknown }", 14)]
    [InlineData("directive @d(x: Unknown) on FIELD", 17)]
    [InlineData("type A implements Unknown { a: Int }", 19)]
    [InlineData("type A implements Query { a: Int }", 19)]
    [InlineData("union U = Query | Unknown", 19)]
    [InlineData("union U = Query | Int", 19)]
    [InlineData("extend type Unknown { a: Int }", 13)]
    [InlineData("schema { query: Query mutation: Unknown }", 33)]
    [InlineData("schema { query: Query mutation: Int }", 33)]
    [InlineData("schema { query: Query subscription: Int }", 37)]
    public void A_name_without_a_fitting_type_is_reported(string definitions, int column)
    {
        Invalid(definitions, column);
    }

    [Fact]
    public void An_extension_of_another_kind_is_reported_at_both_places()
    {
        Invalid("type A { a: Int } extend input A { b: Int }", 1, 19);
    }

    [Theory]
    [InlineData("query { a }")]
    [InlineData("fragment F on Query { a }")]
    public void A_schema_holds_no_operations_and_fragments(string definitions)
    {
        Invalid(definitions, 1);
    }

    [Fact]
    public void All_mistakes_are_reported_in_one_run()
    {
        Assert.Equal(
            3,
            MistakesIn("type Query { a: Unknown a: Int } input I { a: Query }").Count);
    }

    [Fact]
    public void Text_that_is_no_document_is_a_parse_error()
    {
        Assert.Equal(ErrorCodes.ParseFailed, Assert.Single(MistakesIn("type")).Code);
    }

    [Theory]
    [InlineData("type Query { a: Int } input Mutation { b: Int }", "\"Mutation\" is the name of the root type for mutations")]
    [InlineData("type Query { a: Int } enum Subscription { B }", "\"Subscription\" is the name of the root type")]
    [InlineData("interface Query { a: Int } type Q implements Query { a: Int }", "\"Query\" is the name of the root type")]
    [InlineData("type Query { a: Int } scalar Mutation extend schema { subscription: Query }", "\"Mutation\" is the name of the root type")]
    public void A_type_that_has_the_name_of_a_root_must_be_an_object_type(string text, string message)
    {
        var refusal = Assert.Throws<GraphQLException>(() => SchemaBuilder.Build(text));

        Assert.Contains(refusal.Errors, error => error.Message.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_schema_definition_the_names_of_roots_are_free() =>
        Assert.Null(SchemaBuilder.Build("schema { query: Query } type Query { a: Int } input Mutation { b: Int }").MutationType);
}
