using IpGraph.Server.Transports;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Server.Limits;

/// <summary>The limits that the web server itself keeps to, before there is a request to look at.</summary>
public static class KestrelLimits
{
    const int BufferMin = 1024 * 1024;

    /// <summary>How much of a refused body is read and thrown away, so that its sender comes to read the refusal.</summary>
    const long DrainedMax = 32L * 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel, TransportOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.BodyMax + DrainedMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = options.HeadersMax;
        kestrel.Limits.MaxRequestHeaderCount = options.HeaderCountMax;
        kestrel.Limits.MaxRequestLineSize = options.RequestLineMax;
        kestrel.Limits.MaxRequestBufferSize = Math.Max(BufferMin, Math.Max(options.HeadersMax, options.RequestLineMax));
    }
}
