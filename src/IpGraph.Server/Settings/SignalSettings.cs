namespace IpGraph.Server.Settings;

/// <summary>What the server tells of itself.</summary>
public sealed record SignalSettings
{
    /// <summary>Whether <c>/metrics</c> is served; null to decide by the mode.</summary>
    public bool? ShowMetrics { get; init; }

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
