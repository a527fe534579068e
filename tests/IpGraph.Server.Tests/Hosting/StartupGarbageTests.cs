using IpGraph.Server.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class StartupGarbageTests
{
    readonly FakeTimeProvider time = new();
    int collections;

    [Fact]
    public async Task It_is_collected_once_after_the_delay()
    {
        var giving = StartupGarbage.GiveBackAsync(time, () => collections++, default);
        Assert.Equal(0, collections);
        time.Advance(StartupGarbage.Delay);
        await giving;
        time.Advance(10 * StartupGarbage.Delay);
        Assert.Equal(1, collections);
    }

    [Fact]
    public async Task A_server_that_stops_before_collects_nothing()
    {
        using var stopping = new CancellationTokenSource();
        var giving = StartupGarbage.GiveBackAsync(time, () => collections++, stopping.Token);
        await stopping.CancelAsync();
        await giving;
        Assert.Equal(0, collections);
    }
}
