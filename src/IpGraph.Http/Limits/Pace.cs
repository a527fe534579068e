using System.Diagnostics;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace IpGraph.Http.Limits;

/// <summary>How fast a client must take what was written since now: after some grace, so many bytes in a second on the whole.
/// With a time for each slice alone, one could take a slice now and then and hold an answer for hours.</summary>
/// <param name="Grace">How long it may take nothing.</param>
/// <param name="BytesPerSecond">Null for as slowly as it likes.</param>
readonly record struct Pace(TimeSpan Grace, double? BytesPerSecond)
{
    readonly long begun = Stopwatch.GetTimestamp();

    public static Pace Of(HttpContext context) =>
        context.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate is { } rate
            ? new Pace(rate.GracePeriod, rate.BytesPerSecond)
            : new Pace(TimeSpan.Zero, null);

    /// <summary>How long may pass from now until so many bytes are taken.</summary>
    public TimeSpan LeftFor(int bytes)
    {
        if (BytesPerSecond is not { } rate)
            return Timeout.InfiniteTimeSpan;
        var left = Grace + TimeSpan.FromSeconds(bytes / rate) - Stopwatch.GetElapsedTime(begun);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
