
namespace IpGraph.Http.Responses;

/// <summary>The forms that an answer can have.</summary>
enum MediaType
{
    None,
    Json,
    GraphQLResponse,
    EventStream,
    Multipart,

    /// <summary>Events as parts of one response, each in an envelope of its own.</summary>
    SubscriptionParts,
}

/// <summary>The values of <c>Content-Type</c> that go with them.</summary>
static class ContentTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    public static string Of(MediaType type) => type == MediaType.GraphQLResponse ? GraphQLResponse : Json;
}
