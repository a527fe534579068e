using IpGraph.GraphQL.Requests;
using IpGraph.Http.Cors;
using IpGraph.Http.Options;

namespace IpGraph.Server.Settings;

/// <summary>How this server is set up: defaults, changed by what <see cref="SettingList"/> can set.</summary>
public sealed record ServerSettings
{
    public const string UrlDefault = "http://localhost:5000";

    public ServerMode Mode { get; init; }

    /// <summary>The file that settings were read from; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Where to listen, several addresses parted by semicolons.</summary>
    public string Urls { get; init; } = UrlDefault;

    /// <summary>The file of the certificate for addresses of https; null for none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file of its private key; null where the certificate's file has it too.</summary>
    public string? CertificateKey { get; init; }

    /// <summary>The folder of the seed; null for the copy beside the program.</summary>
    public string? Seed { get; init; }

    /// <summary>The folder of the source documents; null where they are not at hand.</summary>
    public string? Sources { get; init; }

    /// <summary>The folder of the catalogue of operations; null for the copy beside the program.</summary>
    public string? Operations { get; init; }

    /// <summary>Where readers find this server, such as https://ip.example.org; what the addresses of nodes begin with.
    /// Empty where they are to be paths alone.</summary>
    public string PublicUrl { get; init; } = "";

    /// <summary>Whether browsers that open <c>/graphql</c> are given a page to write and send queries; null to decide by
    /// whether the schema is shown.</summary>
    public bool? ShowQueryPage { get; init; }

    /// <summary>Where only documents are executed that the server knows, there is nothing to be written.</summary>
    public bool QueryPage => Transport.Documents == DocumentPolicy.Automatic && (ShowQueryPage ?? Transport.PublishSchema);

    public StoreSettings Store { get; init; } = new();

    public EngineOptions Engine { get; init; } = EngineOptions.Default;

    /// <summary>Pages that are being made may ask, unless another mode or list is set.</summary>
    public TransportOptions Transport { get; init; } = new() { Origins = Origins.InDevelopment };

    /// <summary>Addresses and networks of proxies that are believed when they say for whom they ask.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    public SignalSettings Signals { get; init; } = new();

    /// <summary>Whether <c>/metrics</c> is served.</summary>
    public bool Metrics => Signals.ShowMetrics ?? Mode == ServerMode.Development;

    public CacheOptions Cache { get; init; } = new();

    /// <summary>Whether answers are kept; unless it is said, those of a store that takes longer than to look them up.</summary>
    public bool KeepsAnswers => Cache.IsOn ?? Store.Kind == StoreKind.Neo4j;

    public DrainOptions Drain { get; init; } = new();

    /// <summary>Whether callers may look at the schema and send documents of their own.</summary>
    public bool TakesDocuments => Transport is { Documents: DocumentPolicy.Automatic, PublishSchema: true };
}

/// <summary>How much strangers are told.</summary>
public enum ServerMode
{
    Development,

    /// <summary>Nothing of the schema that they do not already know.</summary>
    Production,
}
