using IpGraph.GraphQL.Requests;
using IpGraph.Server.Caching;
using IpGraph.Server.Limits;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Hosting;

/// <summary>How this server is set up: defaults, changed by environment variables that begin with <c>IPGRAPH_</c>.</summary>
/// <remarks>docs/CONFIGURATION.md has one row for each of them.</remarks>
public sealed record ServerSettings
{
    /// <summary>Where to listen, several addresses parted by semicolons.</summary>
    public string Urls { get; init; } = WebHost.UrlDefault;

    /// <summary>The folder of the seed; null for the copy beside the program.</summary>
    public string? Seed { get; init; }

    /// <summary>The folder of the source documents; null where they are not at hand.</summary>
    public string? Sources { get; init; }

    public StoreSettings Store { get; init; } = StoreSettings.Embedded;

    public EngineOptions Engine { get; init; } = EngineOptions.Default;

    public TransportOptions Transport { get; init; } = new();

    public CacheOptions Cache { get; init; } = new();

    public DrainOptions Drain { get; init; } = new();

    /// <exception cref="SettingsException">A variable has a value that cannot be used.</exception>
    public static ServerSettings Read(IConfiguration configuration)
    {
        var settings = new SettingReader(configuration);
        var limits = ServerLimits.Read(configuration);
        return new ServerSettings
        {
            Urls = settings.Text("URLS") ?? WebHost.UrlDefault,
            Seed = settings.Text("SEED"),
            Sources = settings.Text("SOURCES"),
            Store = StoreSettings.Read(configuration),
            Engine = limits.Engine,
            Transport = limits.Transport,
            Cache = CacheOptions.Read(settings),
            Drain = DrainOptions.Read(settings),
        };
    }
}

/// <summary>The server is set up in a way that cannot work; the message says which variable and what to do.</summary>
public sealed class SettingsException(string message) : Exception(message);
