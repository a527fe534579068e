using IpGraph.Server.Caching;
using IpGraph.Server.Settings;
using IpGraph.Testing;

namespace IpGraph.Server.Tests.Caching;

/// <summary>Whatever happens to Redis, every answer is right, and Redis is used again once it is well.</summary>
public sealed class RedisTests
{
    const string Question = "{ measures { totalCount nodes { id } } }";

    /// <summary>Nothing is kept in the process, so that every request meets Redis.</summary>
    static readonly CacheOptions OnlyRedis = new() { LocalBytesMax = 0, Pause = TimeSpan.FromSeconds(1) };

    /// <summary>So patient that a busy machine does not look like a lost Redis.</summary>
    static readonly CacheOptions Patient = OnlyRedis with { ReadBudget = TimeSpan.FromSeconds(10) };

    [RunningRedisFact]
    public async Task Two_processes_share_answers_and_two_versions_do_not()
    {
        var address = Environment.GetEnvironmentVariable(RunningRedisFactAttribute.Variable)!;
        using var left = Redis.Open(address, null);
        using var right = Redis.Open(address, null);
        // A title that no other run has: so nothing of it lies in Redis yet.
        var title = $"人材の育成 {Guid.NewGuid()}";
        var graph = SmallGraph.Build(SmallGraph.With("measures.yaml", text => text.Replace("人材の育成", title))).Graph!;
        var first = new CachedServer(Patient, left, graph);
        var second = new CachedServer(Patient, right, graph);
        var other = new CachedServer(Patient, right);
        const string Titles = "{ measures { nodes { title } } }";
        await Eventually.Holds(async () => await IsUsedAsync(first, Titles));
        await Eventually.Holds(async () => await IsUsedAsync(other, Titles));
        Assert.Contains(title, await second.AskAsync(Titles));
        Assert.Equal(0, second.Store.Queries);
        Assert.DoesNotContain(title, await other.AskAsync(Titles));
    }

    [RedisFact]
    public async Task The_server_starts_without_redis_and_uses_it_when_it_comes()
    {
        await using var redis = new RedisServer();
        using var cache = Redis.Open(redis.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (await RedisLoad.BeginAsync(server))
        {
            await redis.StartAsync();
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task Killed_under_load_and_started_again_it_is_used_again()
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var cache = Redis.Open(redis.Address, null);
        var server = new CachedServer(new CacheOptions { LocalBytesMax = 0 }, cache);
        await using (var load = await RedisLoad.BeginAsync(server))
        {
            await redis.KillAsync();
            await load.PassAsync();
            await redis.StartAsync();
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task Stopped_under_load_it_is_used_again_when_it_goes_on()
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var cache = Redis.Open(redis.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (var load = await RedisLoad.BeginAsync(server))
        {
            redis.Pause();
            await load.PassAsync();
            redis.Resume();
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task Slow_it_counts_as_lost_until_it_is_fast_again()
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var proxy = new TcpProxy(redis.Port);
        using var cache = Redis.Open(proxy.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (var load = await RedisLoad.BeginAsync(server))
        {
            proxy.Latency = TimeSpan.FromMilliseconds(500);
            await Eventually.Holds(() => server.Shared!.IsLost);
            await load.PassAsync();
            proxy.Latency = TimeSpan.Zero;
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task Connections_that_are_cut_are_made_again()
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var proxy = new TcpProxy(redis.Port);
        using var cache = Redis.Open(proxy.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (var load = await RedisLoad.BeginAsync(server))
        {
            for (var i = 0; i < 5; i++)
            {
                proxy.CutConnections();
                await load.PassAsync();
            }

            await BackInUse(server);
        }
    }

    [RedisTheory]
    [InlineData("swallows everything")]
    [InlineData("answers noise")]
    [InlineData("refuses connections")]
    public async Task A_way_that_leads_nowhere_costs_no_answer(string fault)
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var proxy = new TcpProxy(redis.Port);
        using var cache = Redis.Open(proxy.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (var load = await RedisLoad.BeginAsync(server))
        {
            await BackInUse(server);
            proxy.IsBlackHole = fault == "swallows everything";
            proxy.IsNoise = fault == "answers noise";
            if (fault == "refuses connections")
                proxy.Refuse();
            await Eventually.Holds(() => server.Shared!.IsLost);
            await load.PassAsync();
            proxy.IsBlackHole = proxy.IsNoise = false;
            if (fault == "refuses connections")
                proxy.Accept();
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task Full_it_takes_nothing_and_harms_nothing()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await redis.CommandAsync("CONFIG", "SET", "maxmemory-policy", "noeviction");
        await redis.CommandAsync("CONFIG", "SET", "maxmemory", "1");
        using var cache = Redis.Open(redis.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (await RedisLoad.BeginAsync(server))
        {
            await redis.CommandAsync("CONFIG", "SET", "maxmemory", "0");
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task A_replica_that_takes_no_writes_harms_nothing()
    {
        await using var redis = await RedisServer.StartNewAsync();
        await redis.CommandAsync("REPLICAOF", "127.0.0.1", "1");
        using var cache = Redis.Open(redis.Address, null);
        var server = new CachedServer(OnlyRedis, cache);
        await using (await RedisLoad.BeginAsync(server))
        {
            await redis.CommandAsync("REPLICAOF", "NO", "ONE");
            await BackInUse(server);
        }
    }

    [RedisTheory]
    [InlineData("garbage")]
    [InlineData("cut")]
    [InlineData("exchanged")]
    [InlineData("of another type")]
    public async Task Values_that_are_wrong_are_replaced_by_right_ones(string fault)
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var cache = Redis.Open(redis.Address, null);
        var server = new CachedServer(Patient, cache);
        await using (var load = await RedisLoad.BeginAsync(server))
        {
            await redis.WithConnectionAsync(async connection =>
            {
                for (var i = 0; i < 5; i++)
                {
                    await Eventually.Holds(() => RedisDamage.Apply(connection, fault) > 0, seconds: 60);
                    await load.PassAsync();
                }

                return true;
            });
            await BackInUse(server);
        }
    }

    [RedisFact]
    public async Task A_thousand_equal_requests_on_a_cold_key_ask_the_store_once()
    {
        await using var redis = await RedisServer.StartNewAsync();
        using var cache = Redis.Open(redis.Address, null);
        await Eventually.Holds(() => cache.GetAsync("nothing").ContinueWith(read => read.IsCompletedSuccessfully));
        var server = new CachedServer(shared: cache);
        var opening = new TaskCompletionSource();
        server.Store.Opening = opening.Task;
        var asking = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => server.AskAsync(Question))).ToArray();
        opening.SetResult();
        Assert.Single((await Task.WhenAll(asking)).Distinct());
        Assert.Equal(1, server.Store.Queries);
    }

    static Task BackInUse(CachedServer server) =>
        Eventually.Holds(async () => !server.Shared!.IsLost && await IsUsedAsync(server, Question), seconds: 60);

    /// <summary>Whether an answer comes without asking the store; others may ask it something else meanwhile.</summary>
    static async Task<bool> IsUsedAsync(CachedServer server, string question)
    {
        await server.AskAsync(question);
        for (var i = 0; i < 50; i++)
        {
            var before = server.Store.Queries;
            await server.AskAsync(question);
            if (server.Store.Queries == before)
                return true;
        }

        return false;
    }
}
