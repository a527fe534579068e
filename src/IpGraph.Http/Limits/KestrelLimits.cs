using IpGraph.Http.Options;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace IpGraph.Http.Limits;

/// <summary>The limits that the web server itself keeps to, before there is a request to look at.</summary>
public static class KestrelLimits
{
    /// <summary>Bytes of a first line or of headers that are read although they will be refused: only what was read can
    /// be answered with a body.</summary>
    const int HeadMin = 1024 * 1024;

    const int HeaderCountMin = 10_000;

    /// <summary>How much of a refused body is read and thrown away, so that its sender comes to read the refusal.</summary>
    const long DrainedMax = 32L * 1024 * 1024;

    /// <summary>How long a client may take nothing before its rate is looked at.</summary>
    public static readonly TimeSpan WriteGrace = TimeSpan.FromSeconds(10);

    public static void Apply(KestrelServerOptions kestrel, TransportOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.BodyMax + DrainedMax;
        kestrel.Limits.MinResponseDataRate = new MinDataRate(options.WriteRateMin, WriteGrace);
        kestrel.Limits.MaxRequestHeadersTotalSize = Math.Max(HeadMin, options.HeadersMax);
        kestrel.Limits.MaxRequestHeaderCount = Math.Max(HeaderCountMin, options.HeaderCountMax);
        kestrel.Limits.MaxRequestLineSize = Math.Max(HeadMin, options.RequestLineMax);
        kestrel.Limits.Http2.MaxRequestHeaderFieldSize = kestrel.Limits.MaxRequestHeadersTotalSize;
        kestrel.Limits.MaxRequestBufferSize =
            Math.Max(kestrel.Limits.MaxRequestHeadersTotalSize, kestrel.Limits.MaxRequestLineSize);
    }
}
