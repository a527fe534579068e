namespace IpGraph.Server.Settings;

/// <summary>What the server tells of itself.</summary>
public sealed record SignalSettings
{
    /// <summary>Whether <c>/metrics</c> is served; null to decide by the mode.</summary>
    public bool? ShowMetrics { get; init; }

    /// <summary>How many requests a second are traced, where OpenTelemetry's own variables do not say which.</summary>
    public int TracesMax { get; init; } = 100;

    public LogFormat Log { get; init; }
}

/// <summary>How the log is written.</summary>
public enum LogFormat
{
    /// <summary>A line of text for people.</summary>
    Text,

    /// <summary>A JSON object a line, with the trace and the request that it belongs to.</summary>
    Json,
}
