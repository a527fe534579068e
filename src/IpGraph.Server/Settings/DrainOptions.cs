
namespace IpGraph.Server.Settings;

/// <summary>How a server that is told to stop comes to its end.</summary>
public sealed record DrainOptions
{
    /// <summary>How long requests are still taken although readiness says no, since balancers lag.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long requests in flight may then take.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(20);
}
