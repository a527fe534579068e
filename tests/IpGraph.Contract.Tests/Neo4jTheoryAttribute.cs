using IpGraph.Testing;

namespace IpGraph.Contract.Tests;

/// <summary>Tests that need a Neo4j server; without one they say so.</summary>
sealed class Neo4jTheoryAttribute : TheoryAttribute
{
    public Neo4jTheoryAttribute()
    {
        if (!Neo4jServer.IsPresent)
            Skip = $"{Neo4jServer.Variable} names no Neo4j server.";
    }
}
