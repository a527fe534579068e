using Microsoft.Extensions.Primitives;

namespace IpGraph.Server.Transports;

/// <summary>Lets the pages of listed origins read answers. Credentials are never allowed, and without a list no page of
/// another site is.</summary>
sealed class CrossOrigin(IReadOnlyList<string> allowed)
{
    static readonly StringValues Methods = "GET, HEAD, POST, PUT, DELETE";
    static readonly StringValues Headers =
        "Accept, Content-Type, GraphQL-Cost, GraphQL-Preflight, Apollo-Require-Preflight, X-Apollo-Operation-Name, "
        + "X-GraphQL-Event-Stream-Token, If-None-Match";

    public bool IsOff => allowed.Count == 0;

    /// <summary>Adds what a browser wants to see; true if that was all it asked for.</summary>
    public bool Answer(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var response = context.Response;
        response.Headers.Vary = "Origin";
        var isListed = origin.Length > 0 && Origins.IsListed(origin, allowed);
        if (isListed)
            response.Headers.AccessControlAllowOrigin = allowed.Contains("*") ? "*" : origin;
        if (!HttpMethods.IsOptions(context.Request.Method))
            return false;
        response.StatusCode = StatusCodes.Status204NoContent;
        if (isListed)
        {
            response.Headers.AccessControlAllowMethods = Methods;
            response.Headers.AccessControlAllowHeaders = Headers;
            response.Headers.AccessControlMaxAge = "7200";
        }

        return true;
    }
}
