using System.Diagnostics;
using IpGraph.Graph;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace IpGraph.Server.Hosting;

/// <summary>What the log tells of the start, and of mistakes that clients do not see.</summary>
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

    [LoggerMessage(LogLevel.Information, "Graph {Version}: {Nodes} nodes, {Relationships} relationships")]
    static partial void Graph(ILogger logger, string version, int nodes, int relationships);

    [LoggerMessage(LogLevel.Information, "{Counts}")]
    static partial void Counts(ILogger logger, string counts);

    [LoggerMessage(LogLevel.Information, "Serving at {Addresses}, {Milliseconds} ms after the process began")]
    static partial void Ready(ILogger logger, string addresses, int milliseconds);

    [LoggerMessage(LogLevel.Error, "A request failed by our own mistake")]
    public static partial void Internal(ILogger logger, Exception failure);
}
