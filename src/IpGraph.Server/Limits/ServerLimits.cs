using IpGraph.GraphQL.Requests;
using IpGraph.Server.Hosting;
using IpGraph.Server.Transports;

namespace IpGraph.Server.Limits;

/// <summary>How much strangers may ask, over the wire and of the engine.</summary>
public sealed record ServerLimits
{
    const string ModeName = "MODE";

    /// <summary>A database that has a statement to plan, or was just started, takes longer than a graph in memory.</summary>
    public static readonly TimeSpan DeadlineOverNeo4j = TimeSpan.FromSeconds(10);

    public TransportOptions Transport { get; init; } = new();

    public EngineOptions Engine { get; init; } = EngineOptions.Default;

    /// <summary>The defaults of the mode, changed by the variables that are set.</summary>
    /// <exception cref="SettingsException">A variable has a value that cannot be used.</exception>
    public static ServerLimits Read(IConfiguration configuration)
    {
        var limits = configuration[ModeName] switch
        {
            null or "" or "development" => new ServerLimits(),
            "production" => Production,
            var other => throw new SettingsException($"IPGRAPH_{ModeName} is '{other}'; it is development or production."),
        };
        if (StoreSettings.Read(configuration).Neo4j is not null)
            limits = limits.WithDeadline(DeadlineOverNeo4j);
        foreach (var setting in LimitSettings.All)
        {
            if (configuration[setting.Name] is { Length: > 0 } text)
                limits = setting.Set(limits, text);
        }

        return limits.Transport.Documents == Persisted.DocumentPolicy.TrustedOnly && limits.Transport.DocumentsFolder is null
            ? throw new SettingsException("IPGRAPH_DOCUMENTS is trusted-only; then IPGRAPH_DOCUMENTS_FOLDER must name a folder.")
            : limits;
    }

    public ServerLimits WithDeadline(TimeSpan deadline) =>
        this with { Engine = Engine with { Limits = Engine.Limits with { Deadline = deadline } } };

    /// <summary>Tells strangers nothing of the schema that they do not already know.</summary>
    static ServerLimits Production
    {
        get
        {
            var limits = new ServerLimits();
            var validation = limits.Engine.Validation with { Introspection = false, Suggestions = false };
            return limits with
            {
                Engine = limits.Engine with { Validation = validation },
                Transport = limits.Transport with { PublishSchema = false },
            };
        }
    }
}
