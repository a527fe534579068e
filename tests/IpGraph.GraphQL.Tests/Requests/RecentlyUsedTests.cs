using System.Text;
using IpGraph.GraphQL.Execution;
using IpGraph.GraphQL.Requests;

namespace IpGraph.GraphQL.Tests.Requests;

public class RecentlyUsedTests
{
    static readonly PreparedDocument Nothing = PreparedDocument.Refused(RequestOutcome.NotParsed, []);

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static bool Has(RecentlyUsed<PreparedDocument> cache, string text) => cache.TryGet(Bytes(text), out _);

    [Fact]
    public void A_value_is_found_by_its_bytes()
    {
        var cache = new RecentlyUsed<PreparedDocument>(10, 1_000);
        cache.Add(Bytes("{ a }"), Nothing);

        Assert.True(cache.TryGet(Bytes("{ a }"), out var found));
        Assert.Same(Nothing, found);
        Assert.False(Has(cache, "{ b }"));
    }

    [Fact]
    public void Looking_up_allocates_nothing()
    {
        var cache = new RecentlyUsed<PreparedDocument>(10, 1_000);
        var document = Bytes("{ a }");
        cache.Add(document, Nothing);
        cache.TryGet(document, out _);

        var before = GC.GetAllocatedBytesForCurrentThread();
        cache.TryGet(document, out _);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void What_was_used_stays_and_what_was_not_makes_room()
    {
        var cache = new RecentlyUsed<PreparedDocument>(2, 1_000);
        cache.Add(Bytes("a"), Nothing);
        cache.Add(Bytes("b"), Nothing);
        Assert.True(Has(cache, "a"));

        cache.Add(Bytes("c"), Nothing);

        Assert.Equal(2, cache.Count);
        Assert.True(Has(cache, "a"));
        Assert.False(Has(cache, "b"));
    }

    [Fact]
    public void The_bytes_are_bounded_too()
    {
        var cache = new RecentlyUsed<PreparedDocument>(100, 10);
        cache.Add(Bytes("aaaaaa"), Nothing);
        cache.Add(Bytes("bbbbbb"), Nothing);
        cache.Add(Bytes("longer than all"), Nothing);

        Assert.Equal(1, cache.Count);
        Assert.True(Has(cache, "bbbbbb"));
    }

    [Fact]
    public void What_is_added_twice_is_kept_once()
    {
        var cache = new RecentlyUsed<PreparedDocument>(2, 1_000);
        cache.Add(Bytes("a"), Nothing);
        cache.Add(Bytes("a"), Nothing);
        cache.Add(Bytes("b"), Nothing);

        Assert.Equal(2, cache.Count);
    }

    [Fact]
    public void A_cache_without_room_keeps_nothing()
    {
        var cache = new RecentlyUsed<PreparedDocument>(0, 1_000);
        cache.Add(Bytes("a"), Nothing);

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void What_grows_with_its_first_use_is_weighed_again()
    {
        var weights = new Dictionary<string, int> { ["a"] = 1, ["b"] = 1 };
        var cache = new RecentlyUsed<string>(10, 20, value => weights[value]);
        cache.Add(Bytes("a"), "a");
        cache.Add(Bytes("b"), "b");
        weights["b"] = 18;

        Assert.True(cache.TryGet(Bytes("b"), out _));
        Assert.False(cache.TryGet(Bytes("a"), out _));
        Assert.True(cache.TryGet(Bytes("b"), out _));
    }

    [Fact]
    public void What_made_room_is_told_of()
    {
        var evicted = new List<string>();
        var cache = new RecentlyUsed<string>(2, 20, _ => 5, evicted.Add);

        Assert.True(cache.Add(Bytes("a"), "first"));
        Assert.False(cache.Add(Bytes("a"), "again"));
        Assert.True(cache.Add(Bytes("b"), "second"));
        Assert.True(cache.Add(Bytes("c"), "third"));
        Assert.Equal(["first"], evicted);
    }

    [Fact]
    public void A_value_that_alone_is_too_heavy_is_not_kept()
    {
        var cache = new RecentlyUsed<string>(10, 20, _ => 20);
        cache.Add(Bytes("a"), "a");

        Assert.Equal(0, cache.Count);
    }
}
