using IpGraph.Testing;

namespace IpGraph.Server.Tests.Caching;

/// <summary>A test that starts a Redis of its own; skipped, with the reason, where there is no program for it.</summary>
public sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (!RedisServer.CanStart)
            Skip = $"No Redis: {RedisServer.Variable} does not name a redis-server.";
    }
}

/// <summary>The same test against every fault in turn.</summary>
public sealed class RedisTheoryAttribute : TheoryAttribute
{
    public RedisTheoryAttribute()
    {
        if (!RedisServer.CanStart)
            Skip = $"No Redis: {RedisServer.Variable} does not name a redis-server.";
    }
}

/// <summary>A test against the Redis that is at hand, whatever else uses it.</summary>
public sealed class RunningRedisFactAttribute : FactAttribute
{
    public const string Variable = "IPGRAPH_TEST_REDIS";

    public RunningRedisFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"No Redis: {Variable} is not set (host:port).";
    }
}
