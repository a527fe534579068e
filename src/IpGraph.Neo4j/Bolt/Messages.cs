using IpGraph.Neo4j.Bolt.PackStream;
using IpGraph.Neo4j.Connections;
using IpGraph.Neo4j.Cypher;

namespace IpGraph.Neo4j.Bolt;

/// <summary>The fields of the messages that are sent.</summary>
/// <remarks>https://neo4j.com/docs/bolt/current/bolt/message/</remarks>
static class Messages
{
    const string Agent = "IpGraph/1";

    const int SeverityMinor = 2;
    const int AgentMinor = 3;

    public static void WriteHello(PackStreamWriter packed, int minorVersion)
    {
        packed.Map(1 + (minorVersion >= SeverityMinor ? 1 : 0) + (minorVersion >= AgentMinor ? 1 : 0));
        packed.Entry("user_agent", Agent);
        // Hints for people who write statements; nobody reads them here.
        if (minorVersion >= SeverityMinor)
            packed.Entry("notifications_minimum_severity", "OFF");
        if (minorVersion >= AgentMinor)
            packed.Entry("bolt_agent", new Dictionary<string, object> { ["product"] = Agent });
    }

    public static void WriteLogon(PackStreamWriter packed, Neo4jOptions options)
    {
        if (options.User is not { } user)
        {
            packed.Map(1);
            packed.Entry("scheme", "none");
            return;
        }

        packed.Map(3);
        packed.Entry("scheme", "basic");
        packed.Entry("principal", user);
        packed.Entry("credentials", options.Password ?? "");
    }

    /// <summary>The server ends by itself what it has not ended long after we gave it up, should it never hear of that.</summary>
    public static void WriteRun(
        PackStreamWriter packed,
        CypherStatement statement,
        IReadOnlyList<string> bookmarks,
        Neo4jOptions options)
    {
        packed.String(statement.Text);
        packed.Map(statement.Parameters.Count);
        foreach (var (name, value) in statement.Parameters)
            packed.Entry(name, value);
        packed.Map(3 + (bookmarks.Count > 0 ? 1 : 0));
        packed.Entry("db", options.Database);
        packed.Entry("mode", statement.Writes ? "w" : "r");
        packed.Entry("tx_timeout", (long)(2 * options.StatementTimeout).TotalMilliseconds);
        if (bookmarks.Count > 0)
            packed.Entry("bookmarks", bookmarks);
    }

    /// <summary>All rows.</summary>
    public static void WritePull(PackStreamWriter packed)
    {
        packed.Map(1);
        packed.Entry("n", -1);
    }
}
