using IpGraph.GraphQL.Signals;
using IpGraph.Neo4j.Signals;

namespace IpGraph.Server.Signals;

/// <summary>The meters whose measurements are given to whoever collects them.</summary>
static class Meters
{
    /// <summary>What the program itself measures, beside its engine and its transports.</summary>
    public const string Server = "IpGraph.Server";

    public static readonly string[] All =
    [
        Server,
        Http.Signals.TransportMeter.Name,
        OperationTrace.Name,
        StatementTrace.Name,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];
}
