using Microsoft.Extensions.Primitives;

namespace IpGraph.Http.Responses;

/// <summary>Collects the request headers that an answer follows from. An answer and its 304 must name the same.</summary>
static class Vary
{
    public static void By(IHeaderDictionary headers, StringValues requestHeader) =>
        headers.Vary = StringValues.Concat(headers.Vary, requestHeader);
}
