using IpGraph.GraphQL.Execution;

namespace IpGraph.Http.Responses;

/// <summary>The HTTP status of a GraphQL response; the only place where it is chosen.</summary>
/// <remarks>https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes</remarks>
static class ResponseStatus
{
    public static int Of(SingleResult result, MediaType type) => result.Outcome switch
    {
        RequestOutcome.Executed => StatusCodes.Status200OK,
        RequestOutcome.Failed => StatusCodes.Status500InternalServerError,
        RequestOutcome.OverQuota => StatusCodes.Status429TooManyRequests,
        RequestOutcome.OperationNotAllowed => StatusCodes.Status405MethodNotAllowed,
        // Who takes application/json only may not tell our 400 from a proxy's, and so looks into the body alone.
        _ => type == MediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };
}
