using System.Buffers;
using IpGraph.Http.Responses;
using IpGraph.Operations.Tables;
using Microsoft.Extensions.Primitives;

namespace IpGraph.Http.Cors;

/// <summary>Lets the pages of listed origins read answers. Credentials are never allowed, and without a list no page of
/// another site is.</summary>
sealed class CrossOrigin(IReadOnlyList<string> allowed)
{
    static readonly StringValues Methods = "GET, HEAD, POST, PUT, DELETE";
    static readonly StringValues Exposed = $"ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Allow, Accept, Accept-Encoding, Content-Disposition, Content-Language, {DatasetVersion.Header}, {PartialList.Header}";

    /// <summary>What a list of header names is made of; nothing else is given back to whoever sent it.</summary>
    static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-.^_`|~, ");

    public bool IsOff => allowed.Count == 0;

    /// <summary>Adds what a browser wants to see; true if that was all it asked for.</summary>
    public bool Answer(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var response = context.Response;
        Vary.By(response.Headers, "Origin");
        var isListed = origin.Length > 0 && Origins.IsListed(origin, allowed);
        if (isListed)
            response.Headers.AccessControlAllowOrigin = allowed.Contains("*") ? "*" : origin;
        if (!IsPreflight(context.Request))
        {
            if (isListed)
                response.Headers.AccessControlExposeHeaders = Exposed;
            return false;
        }

        response.StatusCode = StatusCodes.Status204NoContent;
        Vary.By(response.Headers, "Access-Control-Request-Headers");
        if (isListed)
            Allow(context);
        return true;
    }

    /// <summary>Whether a browser asks before it sends something. Any other OPTIONS is for the endpoint to answer.</summary>
    /// <remarks>https://fetch.spec.whatwg.org/#cors-preflight-request</remarks>
    static bool IsPreflight(HttpRequest request) => HttpMethods.IsOptions(request.Method)
        && request.Headers.Origin.Count > 0 && request.Headers.AccessControlRequestMethod.Count > 0;

    /// <summary>Whatever headers the page means to send are allowed: none of them means anything here without the consent
    /// of whoever wrote the page, as no cookie is ever taken.</summary>
    static void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = Methods;
        var wanted = context.Request.Headers.AccessControlRequestHeaders.ToString();
        headers.AccessControlAllowHeaders = wanted.Length > 0 && !wanted.AsSpan().ContainsAnyExcept(NameCharacters)
            ? wanted
            : "Content-Type";
        headers.AccessControlMaxAge = "7200";
    }
}
