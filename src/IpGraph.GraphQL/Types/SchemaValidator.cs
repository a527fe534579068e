using IpGraph.GraphQL.Errors;

namespace IpGraph.GraphQL.Types;

/// <summary>Finds everything in a schema that the specification forbids.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema</remarks>
public static class SchemaValidator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema) =>
        schema.QueryType is null ? [SchemaErrors.NoQueryType(schema)] : [];
}
