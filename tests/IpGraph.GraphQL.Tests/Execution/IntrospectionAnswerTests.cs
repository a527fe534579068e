namespace IpGraph.GraphQL.Tests.Execution;

/// <summary>What does not depend on the request is answered from a description; what does, by the resolvers.</summary>
public class IntrospectionAnswerTests
{
    const string Text = """
        "what it is for" schema { query: Query }
        "a type" type Query implements Node {
          a(x: [Int!] = [1, 2], y: Int @deprecated(reason: "gone")): [Colour!]!
          id: ID!
          b: Int @deprecated(reason: "a \"better\" one")
        }
        interface Node { id: ID! }
        union Any = Query
        enum Colour { RED GREEN @deprecated }
        input Key @oneOf { a: Int b: Date @deprecated }
        scalar Date @specifiedBy(url: "https://example.org/date")
        directive @mark(x: Int = 5, y: Int @deprecated) repeatable on FIELD | QUERY
        """;

    const string Everything = """
        description queryType { name } mutationType { name }
        types {
          __typename kind name description specifiedByURL isOneOf
          fields(includeDeprecated: $all) {
            name description isDeprecated deprecationReason type { ...Ref }
            args(includeDeprecated: $all) { name type { ...Ref } defaultValue isDeprecated }
          }
          interfaces { name } possibleTypes { ...Ref }
          enumValues(includeDeprecated: $all) { name deprecationReason }
          inputFields(includeDeprecated: $all) { value: name __typename type { ...Ref } }
        }
        directives { name isRepeatable locations args(includeDeprecated: $all) { name } }
        """;

    const string Fragments = "fragment Ref on __Type { kind name ofType { kind name ofType { kind name ofType { name } } } }";

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void The_description_and_the_resolvers_tell_the_same(string all)
    {
        var service = Service.Of(Text);

        var described = service.Data($$"""{ __schema { {{Everything.Replace("$all", all)}} } } {{Fragments}}""");
        var resolved = service.Data($$"""query($all: Boolean! = {{all}}) { __schema { {{Everything}} } } {{Fragments}}""");

        Assert.Contains("\"locations\":[\"FIELD\",\"QUERY\"]", described);
        Assert.Equal(resolved, described);
    }

    [Fact]
    public void A_type_that_there_is_not_is_null()
    {
        var service = Service.Of(Text);

        Assert.Equal("""{"__type":null}""", service.Data("""{ __type(name: "Unknown") { name } }"""));
    }

    [Fact]
    public void Two_schemas_tell_of_themselves()
    {
        var first = Service.Of("type Query { a: Int }");
        var second = Service.Of("type Query { b: Int }");
        const string Fields = """{ __type(name: "Query") { fields { name } } }""";

        Assert.Equal("""{"__type":{"fields":[{"name":"a"}]}}""", first.Data(Fields));
        Assert.Equal("""{"__type":{"fields":[{"name":"b"}]}}""", second.Data(Fields));
    }
}
