using IpGraph.Neo4j.Connections;
using IpGraph.Server.Settings.Grammars;

namespace IpGraph.Server.Settings.Sections;

/// <summary>What answers.</summary>
static class StoreSection
{
    /// <summary>A database that has a statement to plan, or was just started, takes longer than a graph in memory.</summary>
    public static readonly TimeSpan DeadlineOverNeo4j = TimeSpan.FromSeconds(10);

    /// <summary>The database works most of an answer out, on processors of its own or in the time that is left: one less than there
    /// are here would leave it idle.</summary>
    public const int DearAtOnceOverNeo4j = 8;

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of("STORE", Choices.Of(("embedded", StoreKind.Embedded), ("neo4j", StoreKind.Neo4j)), "What answers.",
            settings => settings.Store.Kind, With),
        Of("LOAD", Switches.OnOrOff, "Whether the seed is loaded into Neo4j before serving.",
            store => store.LoadAtStart, (store, isOn) => store with { LoadAtStart = isOn }),
        Of("NEO4J_URL", new Grammar<Uri>("address", ReadAddress, address => Secrets.Hide(address.OriginalString)),
            "Where Neo4j is; it may hold user, password and database. The scheme names the protocol: bolt, bolt+s (TLS, a certificate "
            + "that the machine trusts), bolt+ssc (TLS, a certificate that its own maker signed), or the slower HTTP Query API with "
            + "http or https. neo4j is refused: nothing here asks a cluster where else to ask.",
            store => store.Address, (store, address) => store with { Address = address }),
        Of("NEO4J_USER", Texts.Of("name"), "Who asks, unless the address says it.",
            store => store.Neo4j().User, (store, user) => store with { User = user }),
        Of("NEO4J_PASSWORD", Texts.Secret, "The password of that user, unless the address says it.",
            store => store.Neo4j().Password, (store, password) => store with { Password = password }),
        Of("NEO4J_DATABASE", Texts.Of("name"), "Which database, unless the address says it.",
            store => store.Neo4j().Database, (store, database) => store with { Database = database }),
    ];

    static Setting Of<T>(
        string name,
        Grammar<T> grammar,
        string meaning,
        Func<StoreSettings, T> get,
        Func<StoreSettings, T, StoreSettings> set) => Setting.Of(
            name,
            grammar,
            meaning,
            settings => get(settings.Store),
            (settings, value) => settings with { Store = set(settings.Store, value) }) with
        {
            WhyIdle = settings => settings.Store.Kind == StoreKind.Neo4j ? null : "the embedded store answers, IPGRAPH_STORE=neo4j asks Neo4j",
        };

    static ServerSettings With(ServerSettings settings, StoreKind kind)
    {
        var limits = settings.Engine.Limits;
        return settings with
        {
            Store = settings.Store with { Kind = kind },
            Engine = settings.Engine with
            {
                Limits = kind == StoreKind.Neo4j
                    ? limits with { Deadline = DeadlineOverNeo4j, DearAtOnce = DearAtOnceOverNeo4j }
                    : limits,
            },
        };
    }

    static Reading<Uri> ReadAddress(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address))
            return Reading<Uri>.Not($"is an address such as {StoreSettings.AddressDefault.OriginalString}");
        return Neo4jOptions.WhyNot(address) is { } reason ? Reading<Uri>.Not(reason) : Reading<Uri>.Of(address);
    }
}
