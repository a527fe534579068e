using IpGraph.GraphQL.Execution.Incremental;
using IpGraph.GraphQL.Requests;

namespace IpGraph.Server.Caching;

/// <summary>Which requests may be answered from a cache at all, told without reading the document as GraphQL.</summary>
static class Cacheability
{
    /// <remarks>A word of the grammar has no other spelling, so a document without it has no subscription and nothing to
    /// be deferred. A document with it in a comment goes without the cache, which is only slower.</remarks>
    public static bool Allows(GraphQLRequest request)
    {
        var document = request.Document.Span;
        if (request.ReportCost || request.ReportVersion || HasName(document, "subscription"u8))
            return false;
        return request.Incremental == IncrementalFormat.None
            || !(HasName(document, "defer"u8) || HasName(document, "stream"u8));
    }

    static bool HasName(ReadOnlySpan<byte> document, ReadOnlySpan<byte> name)
    {
        while (document.IndexOf(name) is var start and >= 0)
        {
            var end = start + name.Length;
            if ((start == 0 || !IsNamePart(document[start - 1])) && (end == document.Length || !IsNamePart(document[end])))
                return true;
            document = document[end..];
        }

        return false;
    }

    static bool IsNamePart(byte character) => char.IsAsciiLetterOrDigit((char)character) || character == '_';
}
