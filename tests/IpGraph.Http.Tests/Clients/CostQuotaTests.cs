using System.Net;
using IpGraph.Http.Clients;

namespace IpGraph.Http.Tests.Clients;

public sealed class CostQuotaTests : IDisposable
{
    static readonly ClientIdentity One = ClientIdentity.OfAddress(IPAddress.Loopback);
    static readonly ClientIdentity Other = ClientIdentity.OfKey("other");

    readonly CostQuota quota = new(100, TimeSpan.FromDays(1));

    public void Dispose() => quota.Dispose();

    [Fact]
    public void What_is_paid_is_gone_for_its_client_alone()
    {
        Assert.Equal(100, quota.LeftOf(One, 100));
        Assert.Null(quota.Pay(One, 100, 60.4));
        Assert.Equal(39, quota.LeftOf(One, 100));
        Assert.Equal(100, quota.LeftOf(Other, 100));
        Assert.NotNull(quota.Pay(One, 100, 40));
        Assert.Null(quota.Pay(One, 100, 39));
        Assert.Null(quota.Pay(Other, 100, 100));
    }

    [Fact]
    public void What_can_be_paid_later_says_when_and_what_never_can_says_so()
    {
        Assert.Null(quota.Pay(One, 100, 100));
        var wait = Assert.NotNull(quota.Pay(One, 100, 50));
        Assert.InRange(wait, TimeSpan.FromHours(11), TimeSpan.FromHours(13));
        Assert.Equal(TimeSpan.MaxValue, quota.Pay(One, 100, 101));
        Assert.Equal(TimeSpan.MaxValue, quota.Pay(One, 100, double.PositiveInfinity));
    }

    [Fact]
    public void A_key_may_have_a_quota_of_its_own_and_without_any_nothing_is_counted()
    {
        using var none = new CostQuota(0, TimeSpan.FromSeconds(60));
        Assert.Null(none.MaxOf(null));
        Assert.Null(none.MaxOf(new KeyHolder("a")));
        Assert.Equal(5, none.MaxOf(new KeyHolder("a", 5)));
        Assert.Equal(100, quota.MaxOf(new KeyHolder("a")));
        Assert.Equal(5_000, quota.MaxOf(new KeyHolder("a", 5_000)));
    }

    [Fact]
    public async Task A_bucket_fills_up_again()
    {
        using var fast = new CostQuota(1_000, TimeSpan.FromSeconds(2));
        Assert.Null(fast.Pay(One, 1_000, 1_000));
        await Testing.Eventually.Holds(() => Task.FromResult(fast.LeftOf(One, 1_000) >= 500), seconds: 20);
        Assert.Null(fast.Pay(One, 1_000, 500));
    }
}
