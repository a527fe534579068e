using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests;

/// <summary>A test against a real server; skipped, with the reason, where there is none.</summary>
public sealed class Neo4jFactAttribute : FactAttribute
{
    public Neo4jFactAttribute()
    {
        if (!Neo4jServer.IsPresent)
            Skip = $"No Neo4j server to empty: {Neo4jServer.Variable} (http://user:password@host:port) is not set.";
    }
}
