using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.Http.Signals;

/// <summary>What the transports measure beside what the web server does.</summary>
public static class TransportMeter
{
    public const string Name = "IpGraph.Http";

    /// <param name="services">What the meter ends with.</param>
    /// <param name="streams">How many streams are open now.</param>
    internal static void Add(IServiceProvider services, Func<int> streams)
    {
        if (services.GetService<IMeterFactory>()?.Create(Name) is not { } meter)
            return;
        meter.CreateObservableUpDownCounter(
            "ipgraph.streams.open", streams, "{stream}", "WebSockets and event streams that are open.");
    }
}
