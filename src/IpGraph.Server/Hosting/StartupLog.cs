using System.Diagnostics;
using IpGraph.Graph.Costs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IpGraph.Server.Hosting;

/// <summary>What the log tells of the start.</summary>
static partial class StartupLog
{
    public static void Serving(WebApplication app, GraphVersion graph)
    {
        var elapsed = DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
        Graph(app.Logger, graph.Id, graph.Nodes, graph.Relationships);
        Counts(app.Logger, string.Join(", ", graph.NodeCounts.OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => $"{count.Key} {count.Value}")));
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Ready(app.Logger, string.Join(' ', addresses?.Addresses ?? []), (int)elapsed.TotalMilliseconds);
    }

    [LoggerMessage(LogLevel.Information, "Graph loaded: {Version}, {Nodes} nodes, {Relationships} relationships")]
    static partial void Graph(ILogger logger, string version, int nodes, int relationships);

    [LoggerMessage(LogLevel.Information, "{Counts}")]
    static partial void Counts(ILogger logger, string counts);

    [LoggerMessage(LogLevel.Information, "Listening on {Addresses}; started in {Milliseconds} ms")]
    static partial void Ready(ILogger logger, string addresses, int milliseconds);
}
