using System.Text;
using IpGraph.Server.Caching;
using IpGraph.Server.Health;
using IpGraph.Server.Settings;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Caching;

public sealed class SharedCacheTests
{
    const string Key = "a question";
    static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"data":{"a":1}}""");

    static readonly DistributedCacheEntryOptions Lifetime = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(1) };

    readonly FakeTimeProvider clock = new();
    readonly FakeCache cache = new();
    readonly CacheOptions options = new();
    readonly HealthPart health = new("cache", "shared", TimeProvider.System);

    SharedCache Answers => field ??= new SharedCache(cache, options, clock, NullLogger.Instance) { Health = health };

    [Fact]
    public async Task What_was_set_is_got()
    {
        await Answers.SetAsync(Key, Body, Lifetime);
        Assert.Equal(Body, await Answers.GetAsync(Key));
    }

    public static TheoryData<string, Func<byte[], byte[]>> Damages() => new()
    {
        { "empty", _ => [] },
        { "garbage", _ => Encoding.UTF8.GetBytes("garbage, and enough of it to have room for a head of forty bytes") },
        { "cut", value => value[..^1] },
        { "longer", value => [.. value, 0] },
        { "one bit of the answer", value => Flip(value, value.Length - 1) },
        { "one bit of the checksum", value => Flip(value, 10) },
        { "the answer alone", _ => Body },
        { "of another question", _ => ChecksummedValue.Write("another question", Body) },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_value_that_is_wrong_is_a_miss_and_is_removed(string what, Func<byte[], byte[]> damage)
    {
        cache.Values[Key] = damage(ChecksummedValue.Write(Key, Body));
        Assert.Null(await Answers.GetAsync(Key));
        Assert.True(cache.Values.IsEmpty, what);
    }

    [Fact]
    public async Task A_read_that_takes_too_long_is_a_miss()
    {
        cache.Hangs = true;
        var reading = Answers.GetAsync(Key);
        Assert.False(reading.IsCompleted);
        clock.Advance(options.ReadBudget);
        Assert.Null(await reading);
    }

    [Fact]
    public async Task After_five_failures_nothing_is_asked_for_ten_seconds()
    {
        cache.Failure = new IOException();
        for (var i = 0; i < 20; i++)
            Assert.Null(await Answers.GetAsync(Key));
        Assert.Equal(5, cache.Reads);
        clock.Advance(TimeSpan.FromSeconds(9.9));
        await Answers.GetAsync(Key);
        Assert.Equal(5, cache.Reads);
    }

    [Fact]
    public async Task One_read_that_succeeds_after_the_pause_brings_the_cache_back()
    {
        cache.Failure = new IOException();
        for (var i = 0; i < 5; i++)
            await Answers.GetAsync(Key);
        Assert.True(Answers.IsLost);
        Assert.Equal("lost", health.State);
        cache.Failure = null;
        cache.Values[Key] = ChecksummedValue.Write(Key, Body);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Body, await Answers.GetAsync(Key));
        Assert.False(Answers.IsLost);
        Assert.Equal("shared", health.State);
    }

    [Fact]
    public async Task After_the_pause_only_one_read_is_tried()
    {
        cache.Failure = new IOException();
        for (var i = 0; i < 5; i++)
            await Answers.GetAsync(Key);
        cache.Failure = null;
        cache.Hangs = true;
        clock.Advance(TimeSpan.FromSeconds(10));
        var probe = Answers.GetAsync(Key);
        for (var i = 0; i < 5; i++)
            Assert.Null(await Answers.GetAsync(Key));
        Assert.Equal(6, cache.Reads);
        clock.Advance(options.ReadBudget);
        Assert.Null(await probe);
    }

    [Fact]
    public void Writes_that_do_not_get_through_do_not_pile_up()
    {
        cache.Hangs = true;
        var few = new SharedCache(cache, options with { PendingBytesMax = Body.Length * 3 }, clock, NullLogger.Instance);
        for (var i = 0; i < 10; i++)
            _ = few.SetAsync(Key, Body, Lifetime);
        Assert.Equal(Body.Length * 3, few.PendingBytes);
    }

    [Fact]
    public async Task A_write_that_fails_disturbs_nobody()
    {
        cache.Failure = new IOException();
        _ = Answers.SetAsync(Key, Body, Lifetime);
        cache.Failure = null;
        Assert.Null(await Answers.GetAsync(Key));
    }

    static byte[] Flip(byte[] value, int at)
    {
        value[at] ^= 1;
        return value;
    }
}
