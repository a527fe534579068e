namespace IpGraph.Http.Responses;

/// <summary>Where GraphQL is spoken.</summary>
static class GraphQLPaths
{
    public const string Root = "/graphql";
    public const string Stream = "/graphql/stream";
    public const string Schema = "/graphql/schema";

    public static bool Have(string? path) => path is Root or Stream or Schema;
}
