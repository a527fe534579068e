namespace IpGraph.Neo4j;

/// <summary>Where a Neo4j server is and how patient to be with it.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The address of the HTTP interface, for instance <c>http://localhost:7474</c>.</summary>
    public required Uri Address { get; init; }

    public string Database { get; init; } = "neo4j";

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>How long one statement may take, whatever the caller's own deadline is.</summary>
    public TimeSpan StatementTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long to wait for a connection.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long to wait, about, before a read is tried once more.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long nothing is asked of a server that keeps failing; then one statement tries it again.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to wait before the server is told again to end statements that nobody waits for.</summary>
    public TimeSpan EndPeriod { get; init; } = TimeSpan.FromMilliseconds(500);

    public int ConnectionsMax { get; init; } = 64;

    /// <summary>How many statements a server is given at once that did not answer yet, or was away.</summary>
    public int StatementsAtFirst { get; init; } = 4;

    /// <summary>The longest answer that is read.</summary>
    public int AnswerBytesMax { get; init; } = 256 * 1024 * 1024;

    /// <summary>Told of failures in full, for the log; callers are told only that the store is unavailable.</summary>
    public Action<Exception>? OnFailure { get; init; }

    /// <summary>Reads <c>http://user:password@host:port/database</c>.</summary>
    public static Neo4jOptions Parse(string address)
    {
        var uri = new Uri(address);
        var user = uri.UserInfo.Split(':', 2);
        var database = uri.AbsolutePath.Trim('/');
        return new Neo4jOptions
        {
            Address = new Uri(uri.GetLeftPart(UriPartial.Authority).Replace($"{uri.UserInfo}@", "")),
            Database = database.Length == 0 ? "neo4j" : database,
            User = uri.UserInfo.Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length < 2 ? null : Uri.UnescapeDataString(user[1]),
        };
    }
}
