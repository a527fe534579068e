using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace IpGraph.Http.Requests;

/// <summary>What the headers of a request say of its body.</summary>
static class BodyCheck
{
    /// <summary>Why a body is not even read, if so.</summary>
    public static Refusal? Check(HttpRequest request, TransportOptions options)
    {
        if (!IsJson(request.ContentType))
            return TransportErrors.NotJson;
        if (IsEncoded(request.Headers.ContentEncoding))
            return TransportErrors.Encoded;
        return request.ContentLength > options.BodyMax ? TransportErrors.BodyTooLarge(options.BodyMax) : null;
    }

    /// <summary>Whether a body that came with these content codings has to be decoded first.</summary>
    static bool IsEncoded(StringValues contentEncoding)
    {
        foreach (var line in contentEncoding)
        {
            foreach (var coding in line.AsSpan().Split(','))
            {
                var name = line.AsSpan(coding).Trim();
                if (name.Length > 0 && !name.Equals("identity", StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    static bool IsJson(string? contentType) =>
        contentType is "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || IsUtf8(type.Charset.Value)));

    static bool IsUtf8(string charset) => charset.Trim('"').ToLowerInvariant() is "utf-8" or "utf8";
}
