using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace IpGraph.Http.Signals;

/// <summary>What the transports measure beside what the web server does.</summary>
public static class TransportMeter
{
    public const string Name = "IpGraph.Http";

    /// <param name="services">What the meter ends with.</param>
    /// <param name="streams">How many streams are open now.</param>
    /// <param name="requests">How many requests, and operations on streams, are worked on or wait for it now.</param>
    internal static void Add(IServiceProvider services, Func<int> streams, Func<int> requests)
    {
        if (services.GetService<IMeterFactory>()?.Create(Name) is not { } meter)
            return;
        meter.CreateObservableUpDownCounter(
            "ipgraph.streams.open", streams, "{stream}", "WebSockets and event streams that are open.");
        meter.CreateObservableUpDownCounter(
            "ipgraph.requests.active", requests, "{request}", "Requests, and operations on streams, that are under way.");
    }
}
