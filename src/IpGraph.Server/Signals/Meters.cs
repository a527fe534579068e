using IpGraph.GraphQL.Signals;
using IpGraph.Neo4j.Signals;
using OpenTelemetry.Metrics;

namespace IpGraph.Server.Signals;

/// <summary>The meters whose measurements are given to whoever collects them.</summary>
static class Meters
{
    /// <summary>What the program itself measures, beside its engine and its transports.</summary>
    public const string Server = "IpGraph.Server";

    static readonly string[] All =
    [
        Server,
        Http.Signals.TransportMeter.Name,
        OperationTrace.Name,
        StatementTrace.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    /// <summary>Has all of them collected, but for what would be counted twice for every request: how many are under way the
    /// gate knows anyway, and is asked when somebody collects.</summary>
    public static MeterProviderBuilder AddMeters(this MeterProviderBuilder collected) =>
        collected.AddMeter(All).AddView("http.server.active_requests", MetricStreamConfiguration.Drop);
}
