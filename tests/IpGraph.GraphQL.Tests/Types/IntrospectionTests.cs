using System.Collections;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Types;

/// <summary>Asks the resolvers of introspection one by one; the executor's tests ask them through operations.</summary>
public class IntrospectionTests
{
    static readonly Schema Schema = SchemaBuilder.Build("""
        "the schema" schema { query: Query mutation: Changes }
        "a type" type Query implements Node {
          "a field" a("an argument" x: [Int!] = [1, 2], y: Int @deprecated): [E!]!
          id: ID! @deprecated(reason: "old")
        }
        type Changes { a: Any }
        interface Node { id: ID! @deprecated }
        union Any = Query | Changes
        enum E { A "a value" B @deprecated }
        input In @oneOf { a: Int b: Int @deprecated }
        scalar Date @specifiedBy(url: "u")
        directive @d(x: Int = 5, y: Int @deprecated) repeatable on FIELD | QUERY
        """);

    [Fact]
    public void The_schema_answers_for_its_types_roots_and_directives()
    {
        var root = Schema.FindField(Schema.QueryType!, "__schema")!.Resolver!(null, None);

        Assert.Same(Schema, root);
        Assert.Equal("the schema", Ask("__Schema", "description", root));
        Assert.Same(Schema.QueryType, Ask("__Schema", "queryType", root));
        Assert.Same(Schema.MutationType, Ask("__Schema", "mutationType", root));
        Assert.Null(Ask("__Schema", "subscriptionType", root));
        Assert.Contains("__Schema", Names(Ask("__Schema", "types", root)));
        Assert.Contains("d", Names(Ask("__Schema", "directives", root)));
    }

    [Fact]
    public void A_type_is_found_by_its_name()
    {
        var resolver = Schema.FindField(Schema.QueryType!, "__type")!.Resolver!;

        Assert.Same(Schema.Types["Node"], resolver(null, new Dictionary<string, object?> { ["name"] = "Node" }));
        Assert.Null(resolver(null, new Dictionary<string, object?> { ["name"] = "Unknown" }));
    }

    [Theory]
    [InlineData("Date", "SCALAR")]
    [InlineData("Query", "OBJECT")]
    [InlineData("Node", "INTERFACE")]
    [InlineData("Any", "UNION")]
    [InlineData("E", "ENUM")]
    [InlineData("In", "INPUT_OBJECT")]
    public void Each_sort_of_type_has_its_kind(string type, string kind)
    {
        Assert.Equal(kind, AskType("kind", type));
        Assert.Equal(type, AskType("name", type));
    }

    [Fact]
    public void Lists_and_non_nulls_have_a_type_inside_and_no_name()
    {
        object? type = Ask("__Field", "type", Schema.QueryType!.Fields["a"]);
        var kinds = new List<object?>();
        for (; type is not null; type = Ask("__Type", "ofType", type))
            kinds.Add(Ask("__Type", "name", type) ?? Ask("__Type", "kind", type));

        Assert.Equal(["NON_NULL", "LIST", "NON_NULL", "E"], kinds);
    }

    [Fact]
    public void Each_sort_of_type_answers_what_it_has_and_null_for_the_rest()
    {
        Assert.Equal("a type", AskType("description", "Query"));
        Assert.Equal("u", AskType("specifiedByURL", "Date"));
        Assert.Equal(true, AskType("isOneOf", "In"));
        Assert.Equal(["Node"], Names(AskType("interfaces", "Query")));
        Assert.Equal(["Query"], Names(AskType("possibleTypes", "Node")));
        Assert.Equal(["Query", "Changes"], Names(AskType("possibleTypes", "Any")));
        foreach (var field in new[] { "specifiedByURL", "isOneOf", "enumValues", "inputFields", "possibleTypes", "ofType" })
            Assert.Null(AskType(field, "Query"));
        Assert.Null(AskType("fields", "Date"));
        Assert.Null(AskType("interfaces", "Any"));
    }

    [Fact]
    public void What_is_deprecated_is_listed_only_on_request()
    {
        Assert.Equal(["a"], Names(AskType("fields", "Query")));
        Assert.Equal(["a", "id"], Names(AskType("fields", "Query", WithDeprecated)));
        Assert.Equal(["A"], Names(AskType("enumValues", "E")));
        Assert.Equal(["A", "B"], Names(AskType("enumValues", "E", WithDeprecated)));
        Assert.Equal(["a"], Names(AskType("inputFields", "In")));
        Assert.Equal(["a", "b"], Names(AskType("inputFields", "In", WithDeprecated)));
        Assert.Equal(["x"], Names(Ask("__Field", "args", Schema.QueryType!.Fields["a"])));
        Assert.Equal(["x", "y"], Names(Ask("__Field", "args", Schema.QueryType.Fields["a"], WithDeprecated)));
        Assert.Equal(["x"], Names(Ask("__Directive", "args", Schema.Directives["d"])));
        Assert.Equal(["x", "y"], Names(Ask("__Directive", "args", Schema.Directives["d"], WithDeprecated)));
    }

    [Fact]
    public void A_field_answers_for_itself()
    {
        var field = Schema.QueryType!.Fields["a"];

        Assert.Equal("a", Ask("__Field", "name", field));
        Assert.Equal("a field", Ask("__Field", "description", field));
        Assert.Equal(false, Ask("__Field", "isDeprecated", field));
        Assert.Equal("old", Ask("__Field", "deprecationReason", Schema.QueryType.Fields["id"]));
    }

    [Fact]
    public void An_argument_shows_its_default_as_a_literal()
    {
        var argument = Schema.QueryType!.Fields["a"].Arguments["x"];

        Assert.Equal("x", Ask("__InputValue", "name", argument));
        Assert.Equal("an argument", Ask("__InputValue", "description", argument));
        Assert.Equal("[1, 2]", Ask("__InputValue", "defaultValue", argument));
        Assert.IsType<TypeReference.List>(Ask("__InputValue", "type", argument));
        Assert.Equal(false, Ask("__InputValue", "isDeprecated", argument));
        Assert.Null(Ask("__InputValue", "deprecationReason", argument));
        Assert.Null(Ask("__InputValue", "defaultValue", Schema.QueryType.Fields["a"].Arguments["y"]));
    }

    [Fact]
    public void An_enum_value_answers_for_itself()
    {
        var value = ((EnumTypeDefinition)Schema.Types["E"]).Values["B"];

        Assert.Equal("B", Ask("__EnumValue", "name", value));
        Assert.Equal("a value", Ask("__EnumValue", "description", value));
        Assert.Equal(true, Ask("__EnumValue", "isDeprecated", value));
        Assert.Equal("No longer supported", Ask("__EnumValue", "deprecationReason", value));
    }

    [Fact]
    public void A_directive_answers_for_itself()
    {
        var directive = Schema.Directives["d"];

        Assert.Equal("d", Ask("__Directive", "name", directive));
        Assert.Null(Ask("__Directive", "description", directive));
        Assert.Equal(true, Ask("__Directive", "isRepeatable", directive));
        Assert.Equal(new[] { "FIELD", "QUERY" }, Ask("__Directive", "locations", directive));
    }

    [Fact]
    public void Every_field_of_introspection_has_a_resolver_and_a_description()
    {
        var types = Schema.Types.Where(type => type.Name.StartsWith("__", StringComparison.Ordinal)).ToList();
        var fields = types.OfType<ObjectTypeDefinition>().SelectMany(type => type.Fields).ToList();

        Assert.Equal(8, types.Count);
        Assert.All(types, type => Assert.NotNull(type.Description));
        Assert.All(fields, field => Assert.NotNull(field.Resolver));
        Assert.All(fields, field => Assert.NotNull(field.Description));
    }

    static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?> { ["includeDeprecated"] = false };

    static readonly IReadOnlyDictionary<string, object?> WithDeprecated =
        new Dictionary<string, object?> { ["includeDeprecated"] = true };

    static object? AskType(string field, string type, IReadOnlyDictionary<string, object?>? arguments = null) =>
        Ask("__Type", field, Schema.Types[type], arguments);

    static object? Ask(string type, string field, object? source, IReadOnlyDictionary<string, object?>? arguments = null) =>
        ((ObjectTypeDefinition)Schema.Types[type]).Fields[field].Resolver!(source, arguments ?? None);

    static IEnumerable<string> Names(object? definitions) =>
        Assert.IsAssignableFrom<IEnumerable>(definitions).Cast<Definition>().Select(definition => definition.Name);
}
