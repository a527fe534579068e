using IpGraph.Server.Signals.Tracing;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Signals.Tracing;

public sealed class SteadyRateTests
{
    readonly FakeTimeProvider clock = new();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(9_999)]
    public void After_a_calm_a_seconds_worth_passes_at_once_and_no_more(int perSecond)
    {
        var rate = new SteadyRate(perSecond, clock);
        Assert.Equal(perSecond, Passing(rate, 20_000));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(perSecond, Passing(rate, 20_000));
    }

    [Fact]
    public void Of_all_that_comes_without_a_pause_so_many_pass_in_every_second()
    {
        var rate = new SteadyRate(100, clock);
        Passing(rate, 1_000);
        for (var second = 0; second < 5; second++)
        {
            var passed = 0;
            for (var step = 0; step < 1_000; step++)
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                passed += Passing(rate, 10);
            }

            Assert.Equal(100, passed);
        }
    }

    [Fact]
    public void What_is_less_passes_whole()
    {
        var rate = new SteadyRate(100, clock);
        for (var one = 0; one < 1_000; one++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            Assert.True(rate.Take());
        }
    }

    [Fact]
    public async Task Those_who_come_together_are_counted_together()
    {
        var rate = new SteadyRate(100, clock);
        var passed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Passing(rate, 10_000))));
        Assert.Equal(100, passed.Sum());
    }

    static int Passing(SteadyRate rate, int asked) => Enumerable.Range(0, asked).Count(_ => rate.Take());
}
