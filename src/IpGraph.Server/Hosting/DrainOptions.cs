namespace IpGraph.Server.Hosting;

/// <summary>How a server that is told to stop comes to its end.</summary>
public sealed record DrainOptions
{
    /// <summary>How long requests are still taken although readiness says no, since balancers lag.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long requests in flight may then take.</summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(20);

    public static DrainOptions Read(SettingReader settings) => new()
    {
        Settle = settings.Seconds("SETTLE_SECONDS", 5, 0, 300),
        Drain = settings.Seconds("DRAIN_SECONDS", 20, 0, 300),
    };
}
