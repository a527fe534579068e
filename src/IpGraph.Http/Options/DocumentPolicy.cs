namespace IpGraph.Http.Options;

/// <summary>Which documents a server executes.</summary>
public enum DocumentPolicy
{
    /// <summary>Those that are sent, and those that were sent before with their hash.</summary>
    Automatic,

    /// <summary>Only those that lie in a folder of the server.</summary>
    TrustedOnly,
}
