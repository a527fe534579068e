using Microsoft.Extensions.Primitives;

namespace IpGraph.Http.Responses;

/// <summary>Collects the request headers that an answer follows from. An answer and its 304 must name the same.</summary>
static class Vary
{
    /// <summary>Adds the names that are not among them yet: each part of the pipeline says its own.</summary>
    public static void By(IHeaderDictionary headers, StringValues requestHeaders)
    {
        foreach (var requestHeader in requestHeaders)
        {
            if (!Names(headers.Vary, requestHeader))
                headers.Vary = StringValues.Concat(headers.Vary, requestHeader);
        }
    }

    static bool Names(StringValues vary, string? requestHeader)
    {
        foreach (var name in vary)
        {
            if (string.Equals(name, requestHeader, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
