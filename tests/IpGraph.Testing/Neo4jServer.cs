using IpGraph.Neo4j;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Testing;

/// <summary>The Neo4j server for tests, held by one test run at a time and emptied for it.</summary>
public sealed class Neo4jServer : IDisposable
{
    public const string Variable = "IPGRAPH_NEO4J";

    /// <summary>Names where the same server speaks Bolt; if it is set, the client speaks it.</summary>
    const string BoltVariable = "IPGRAPH_NEO4J_BOLT";

    readonly FileStream held;

    Neo4jServer(FileStream held)
    {
        this.held = held;
        Client = Connect();
    }

    public static bool IsPresent => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Whether it is asked over Bolt rather than over the Query API.</summary>
    public static bool IsBolt => Options.Address.Scheme.StartsWith("bolt", StringComparison.Ordinal);

    /// <summary>How the server is asked over HTTP, whatever the client speaks.</summary>
    public static Neo4jOptions OverHttp => Neo4jOptions.Parse(Environment.GetEnvironmentVariable(Variable)!);

    public static Neo4jOptions Options =>
        Environment.GetEnvironmentVariable(BoltVariable) is { Length: > 0 } bolt && Neo4jOptions.Parse(bolt) is var named
            ? named with { User = named.User ?? OverHttp.User, Password = named.Password ?? OverHttp.Password }
            : OverHttp;

    public Neo4jClient Client { get; }

    public static Neo4jClient Connect() =>
        new(Options with { StatementTimeout = TimeSpan.FromSeconds(60) });

    /// <summary>Waits until no other test run has the server, and empties it.</summary>
    public static async Task<Neo4jServer> TakeAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"ipgraph-tests-{Options.Address.Port}.lock");
        for (var waited = 0; ; waited++)
        {
            try
            {
                var server = new Neo4jServer(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
                await server.EmptyAsync();
                return server;
            }
            catch (IOException) when (waited < 6000)
            {
                await Task.Delay(100);
            }
        }
    }

    public async Task EmptyAsync()
    {
        const string Text = "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n RETURN count(*)";
        while (await NumberAsync(Text, writes: true) > 0)
        {
        }
    }

    /// <summary>Drops all constraints and indexes, so that what other graphs left does not sway the planner.</summary>
    public async Task DropIndexesAsync()
    {
        const string Constraints = "SHOW CONSTRAINTS YIELD name RETURN 'CONSTRAINT', name";
        const string Indexes = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN 'INDEX', name";
        foreach (var text in (string[])[Constraints, Indexes])
        {
            using var rows = await Client.RunAsync(new CypherStatement(text, []), default);
            using var document = rows.Document();
            foreach (var found in document.RootElement.EnumerateArray())
            {
                (await Client.RunAsync(
                    new CypherStatement($"DROP {found[0].GetString()} `{found[1].GetString()}`", []) { Writes = true },
                    default)).Dispose();
            }
        }
    }

    /// <summary>Has statements planned anew, from what the database holds now.</summary>
    public async Task PlanAnewAsync() =>
        (await Client.RunAsync(
            new CypherStatement("CALL db.prepareForReplanning()", []) { Writes = true },
            default)).Dispose();

    /// <summary>The one number that a statement returns.</summary>
    public async Task<long> NumberAsync(string text, bool writes = false)
    {
        using var rows = await Client.RunAsync(new CypherStatement(text, []) { Writes = writes }, default);
        using var document = rows.Document();
        return document.RootElement[0][0].GetInt64();
    }

    public void Dispose()
    {
        Client.Dispose();
        held.Dispose();
    }
}
