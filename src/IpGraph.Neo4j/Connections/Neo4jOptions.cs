namespace IpGraph.Neo4j.Connections;

/// <summary>Where a Neo4j server is and how patient to be with it.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The address of the server, for instance <c>bolt://localhost:7687</c> or <c>http://localhost:7474</c>; its
    /// scheme says which protocol is spoken.</summary>
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

    /// <summary>Why an address cannot be asked, as the end of a sentence about it, with what to write instead; null where it
    /// can.</summary>
    public static string? WhyNot(Uri address) => WireProtocols.WhyNot(address.Scheme);

    /// <summary>Reads <c>bolt://user:password@host:port/database</c>.</summary>
    /// <exception cref="FormatException">It is no such address; the message says what to write instead.</exception>
    public static Neo4jOptions Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            throw new FormatException("It is an address such as bolt://localhost:7687 or http://localhost:7474.");
        if (WhyNot(uri) is { } reason)
            throw new FormatException($"It {reason}.");
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
