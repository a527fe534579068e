using IpGraph.Http.Limits;

namespace IpGraph.Http.Tests.Limits;

public sealed class LoadGateTests
{
    [Fact]
    public void Who_has_less_than_the_others_finds_a_place_when_they_have_taken_all()
    {
        var gate = new LoadGate(100, Idle());
        for (var i = 0; i < 100; i++)
            Assert.True(gate.TryEnter("greedy"));
        Assert.False(gate.TryEnter("greedy"));
        Assert.True(gate.TryEnter("polite"));
        gate.Leave("greedy");
        Assert.False(gate.TryEnter("greedy"));
    }

    [Fact]
    public void The_places_that_are_kept_have_an_end()
    {
        var gate = new LoadGate(100, Idle());
        for (var i = 0; i < 100; i++)
            gate.TryEnter("greedy");
        Assert.Equal(25, Enumerable.Range(0, 1_000).Count(client => gate.TryEnter($"client {client}")));
    }

    [Fact]
    public void Under_overload_who_asks_most_is_turned_away_and_others_are_not()
    {
        var gate = new LoadGate(1_000, Overloaded());
        Assert.False(gate.TryEnter("greedy"));
        var calm = new StandingQueue(TimeSpan.FromMilliseconds(1), () => now, _ => { });
        gate = new LoadGate(1_000, calm);
        for (var i = 0; i < 10; i++)
            Assert.True(gate.TryEnter("greedy"));
        now += 10_000;
        Assert.False(gate.TryEnter("greedy"));
        Assert.True(gate.TryEnter("polite"));
    }

    long now = 1_000_000;

    static StandingQueue Idle() => new(TimeSpan.FromMinutes(1), static () => 0, static work => work());

    /// <summary>Whatever was put into its queue never came back.</summary>
    StandingQueue Overloaded()
    {
        var queue = new StandingQueue(TimeSpan.FromMilliseconds(1), () => now, _ => { });
        queue.IsOverloaded();
        now += 10_000;
        Assert.True(queue.IsOverloaded());
        return queue;
    }
}
