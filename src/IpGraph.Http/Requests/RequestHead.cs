using IpGraph.Http.Options;
using IpGraph.Http.Responses;
using Microsoft.AspNetCore.Http.Features;

namespace IpGraph.Http.Requests;

/// <summary>The limits on the first line and the headers of a request. The web server has some of its own, beyond which
/// it answers without a body; theirs lie far above, so that a client reads here what was too much.</summary>
static class RequestHead
{
    const int SeparatorsOfLine = 4;
    const int SeparatorsOfHeader = 4;

    /// <summary>Why the request goes no further, if so.</summary>
    public static Refusal? Check(HttpContext context, TransportOptions options)
    {
        var request = context.Request;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (request.Method.Length + target.Length + request.Protocol.Length + SeparatorsOfLine > options.RequestLineMax)
            return TransportErrors.RequestLineTooLong(options.RequestLineMax);
        var (count, bytes) = (0, 0L);
        foreach (var (name, values) in request.Headers)
        {
            foreach (var value in values)
            {
                count++;
                bytes += name.Length + (value?.Length ?? 0) + SeparatorsOfHeader;
            }
        }

        if (count > options.HeaderCountMax)
            return TransportErrors.TooManyHeaders(count, options.HeaderCountMax);
        return bytes > options.HeadersMax ? TransportErrors.HeadersTooLarge(options.HeadersMax) : null;
    }
}
