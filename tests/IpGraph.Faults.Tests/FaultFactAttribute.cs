using IpGraph.Testing;

namespace IpGraph.Faults.Tests;

/// <summary>A test that breaks a Neo4j of its own; skipped, with the reason, where none can be started.</summary>
public sealed class FaultFactAttribute : FactAttribute
{
    public FaultFactAttribute(bool needsRedis = false)
    {
        if (!Neo4jProcess.CanStart)
            Skip = $"No Neo4j to break: {Neo4jProcess.Variable} does not name a script that starts one.";
        else if (needsRedis && !RedisServer.CanStart)
            Skip = $"No Redis: {RedisServer.Variable} does not name a redis-server.";
    }
}
