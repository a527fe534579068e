using IpGraph.GraphQL.Errors;
using IpGraph.GraphQL.Types;

namespace IpGraph.GraphQL.Tests.Types;

/// <summary>The words in which the tests of schemas are written.</summary>
static class Building
{
    /// <summary>Builds a schema that has a query type beside the given definitions.</summary>
    public static Schema Valid(string definitions, ResolverMap? resolvers = null) =>
        SchemaBuilder.Build(definitions + "\ntype Query { q: Int }", resolvers);

    /// <summary>Expects the definitions, with a query type after them, to be refused with one error at these columns.</summary>
    public static string Invalid(string definitions, params int[] columns)
    {
        var error = Assert.Single(MistakesIn(definitions + "\ntype Query { q: Int }"));
        Assert.Equal(columns.Select(column => new SourceLocation(1, column)), error.Locations);
        return error.Message;
    }

    public static IReadOnlyList<GraphQLError> MistakesIn(string text, ResolverMap? resolvers = null) =>
        Assert.Throws<GraphQLException>(() => SchemaBuilder.Build(text, resolvers)).Errors;
}
