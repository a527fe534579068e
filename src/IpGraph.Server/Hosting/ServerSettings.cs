using IpGraph.GraphQL.Requests;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Hosting;

/// <summary>How this server is set up: defaults, changed by environment variables that begin with <c>IPGRAPH_</c>.</summary>
public sealed record ServerSettings
{
    /// <summary>The folder of the source documents; null where they are not at hand.</summary>
    public string? Sources { get; init; }

    public StoreSettings Store { get; init; } = StoreSettings.Embedded;

    public EngineOptions Engine { get; init; } = EngineOptions.Default;

    public TransportOptions Transport { get; init; } = new();

    /// <exception cref="SettingsException">A variable has a value that cannot be used.</exception>
    public static ServerSettings Read(IConfiguration configuration) => new()
    {
        Sources = configuration["SOURCES"],
        Store = StoreSettings.Read(configuration),
    };
}

/// <summary>The server is set up in a way that cannot work; the message says which variable and what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);
