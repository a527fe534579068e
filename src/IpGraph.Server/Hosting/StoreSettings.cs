using IpGraph.Neo4j;

namespace IpGraph.Server.Hosting;

/// <summary>Which store answers, and how it is reached.</summary>
/// <param name="Neo4j">Where Neo4j is; null where the embedded store answers.</param>
/// <param name="LoadAtStart">Whether the seed is loaded into Neo4j before serving.</param>
public sealed record StoreSettings(Neo4jOptions? Neo4j, bool LoadAtStart)
{
    public static readonly StoreSettings Embedded = new(null, false);

    /// <exception cref="SettingsException">A variable has a value that cannot be used.</exception>
    public static StoreSettings Read(IConfiguration configuration) => configuration["STORE"] switch
    {
        null or "" or "embedded" => Embedded,
        "neo4j" => new StoreSettings(ReadNeo4j(configuration), IsOn(configuration, "LOAD")),
        var other => throw new SettingsException($"IPGRAPH_STORE is '{other}'; it is embedded or neo4j."),
    };

    /// <summary>The Neo4j server that the variables name, whichever store serves.</summary>
    public static Neo4jOptions ReadNeo4j(IConfiguration configuration)
    {
        var url = configuration["NEO4J_URL"] ?? "http://localhost:7474";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new SettingsException($"IPGRAPH_NEO4J_URL is '{url}'; it is an address such as http://localhost:7474.");
        return Neo4jOptions.Parse(url) is var parsed && parsed.User is not null
            ? parsed
            : parsed with
            {
                User = configuration["NEO4J_USER"] ?? "neo4j",
                Password = configuration["NEO4J_PASSWORD"],
                Database = configuration["NEO4J_DATABASE"] ?? parsed.Database,
            };
    }

    static bool IsOn(IConfiguration configuration, string name) => configuration[name] switch
    {
        null or "" or "false" or "0" => false,
        "true" or "1" => true,
        var other => throw new SettingsException($"IPGRAPH_{name} is '{other}'; it is true or false."),
    };
}
