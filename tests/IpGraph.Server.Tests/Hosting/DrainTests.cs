using IpGraph.Server.Hosting;
using IpGraph.Server.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace IpGraph.Server.Tests.Hosting;

public sealed class DrainTests
{
    readonly FakeTimeProvider clock = new();
    readonly Lifetime lifetime = new();
    int endsAtOnce;

    [Fact]
    public void The_server_is_unready_at_once_and_stops_after_the_settle_time()
    {
        using var drain = NewDrain();
        drain.Begin(TimeSpan.FromSeconds(5));
        Assert.True(drain.HasBegun);
        Assert.False(lifetime.HasStopped);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(lifetime.HasStopped);
        Assert.Equal(0, endsAtOnce);
    }

    [Fact]
    public void Without_a_settle_time_it_stops_at_once()
    {
        using var drain = NewDrain();
        drain.Begin(TimeSpan.Zero);
        Assert.True(lifetime.HasStopped);
    }

    [Fact]
    public void Told_a_second_time_it_waits_for_nothing()
    {
        using var drain = NewDrain();
        drain.Begin(TimeSpan.FromSeconds(5));
        drain.Begin(TimeSpan.FromSeconds(5));
        Assert.Equal(1, endsAtOnce);
    }

    Drain NewDrain() => new(new DrainOptions(), clock, lifetime, () => endsAtOnce++);

    sealed class Lifetime : IHostApplicationLifetime
    {
        public bool HasStopped { get; private set; }

        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication() => HasStopped = true;
    }
}
