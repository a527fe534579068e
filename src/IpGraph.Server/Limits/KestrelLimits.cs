using IpGraph.Server.Transports;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Server.Limits;

/// <summary>The limits that the web server itself keeps to, before there is a request to look at.</summary>
public static class KestrelLimits
{
    const int BufferMin = 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel, TransportOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.BodyMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.HeadersMax;
        kestrel.Limits.MaxRequestHeaderCount = options.HeaderCountMax;
        kestrel.Limits.MaxRequestLineSize = options.RequestLineMax;
        kestrel.Limits.MaxRequestBufferSize = Math.Max(BufferMin, Math.Max(options.HeadersMax, options.RequestLineMax));
    }
}
