namespace IpGraph.Server.Transports;

/// <summary>What the transports carry, how much of it, and to whom.</summary>
public sealed record TransportOptions
{
    /// <summary>Bytes of one request body.</summary>
    public int BodyMax { get; init; } = 1024 * 1024;

    /// <summary>Levels of nested JSON in a request.</summary>
    public int JsonDepthMax { get; init; } = 64;
}
