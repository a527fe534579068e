using IpGraph.Neo4j.Connections;

namespace IpGraph.Server.Settings;

/// <summary>Which store answers, and how it is reached.</summary>
public sealed record StoreSettings
{
    public static readonly Uri AddressDefault = new("bolt://localhost:7687");

    public StoreKind Kind { get; init; }

    /// <summary>Whether the seed is loaded into Neo4j before serving.</summary>
    public bool LoadAtStart { get; init; }

    /// <summary>The address of Neo4j; it may hold user, password and database.</summary>
    public Uri Address { get; init; } = AddressDefault;

    public string? User { get; init; }

    public string? Password { get; init; }

    public string? Database { get; init; }

    /// <summary>The Neo4j server that the settings name, whichever store serves; what the address holds goes before the
    /// rest.</summary>
    public Neo4jOptions Neo4j()
    {
        var named = Neo4jOptions.Parse(Address.OriginalString);
        var namesDatabase = Address.AbsolutePath.Trim('/').Length > 0;
        return named with
        {
            User = named.User ?? User ?? "neo4j",
            Password = named.Password ?? Password,
            Database = namesDatabase ? named.Database : Database ?? named.Database,
        };
    }
}

public enum StoreKind
{
    Embedded,

    Neo4j,
}
