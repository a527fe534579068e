using IpGraph.Testing;

namespace IpGraph.Neo4j.Tests;

/// <summary>The same for several examples.</summary>
public sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute()
    {
        if (!Neo4jServer.IsPresent)
            Skip = $"No Neo4j server to empty: {Neo4jServer.Variable} (http://user:password@host:port) is not set.";
    }
}
