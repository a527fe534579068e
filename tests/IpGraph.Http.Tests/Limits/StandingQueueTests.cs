using IpGraph.Http.Limits;

namespace IpGraph.Http.Tests.Limits;

public sealed class StandingQueueTests
{
    const int WaitMax = 500;

    readonly Queue<Action> waiting = new();
    readonly StandingQueue queue;
    long now = 10_000_000;

    public StandingQueueTests() =>
        queue = new StandingQueue(TimeSpan.FromMilliseconds(WaitMax), () => now, waiting.Enqueue);

    [Fact]
    public void Work_that_never_waits_is_no_overload()
    {
        for (var i = 0; i < 100; i++)
            Assert.False(WaitsFor(WaitMax));
    }

    [Fact]
    public void A_single_late_piece_of_work_is_no_overload()
    {
        Assert.False(WaitsFor(WaitMax + 1));
        Assert.False(WaitsFor(0));
        Assert.False(WaitsFor(StandingQueue.PatienceMilliseconds - 1));
    }

    [Fact]
    public void Work_that_is_late_again_and_again_is_overload_until_one_is_in_time()
    {
        var begun = now;
        while (now - begun <= WaitMax + StandingQueue.PatienceMilliseconds)
            Assert.False(WaitsFor(WaitMax + 1));
        Assert.True(WaitsFor(WaitMax + 1));
        Assert.True(WaitsFor(0));
        now += 50;
        Assert.False(WaitsFor(0));
    }

    [Fact]
    public void Work_that_does_not_come_back_is_overload()
    {
        Assert.False(queue.IsOverloaded());
        now += WaitMax + StandingQueue.PatienceMilliseconds;
        Assert.False(queue.IsOverloaded());
        now += 1;
        Assert.True(queue.IsOverloaded());
        Assert.Single(waiting);
    }

    [Fact]
    public void What_was_measured_long_ago_says_nothing()
    {
        while (!WaitsFor(WaitMax + 1))
        {
        }

        now += 60_000;
        Assert.False(queue.IsOverloaded());
    }

    [Fact]
    public void The_queue_is_measured_at_most_once_in_a_while()
    {
        Assert.False(WaitsFor(0));
        now += 49;
        queue.IsOverloaded();
        Assert.Empty(waiting);
        now += 1;
        queue.IsOverloaded();
        Assert.Single(waiting);
    }

    /// <summary>Asks while a piece of work is sent, which then waits; answers what was said when it was sent.</summary>
    bool WaitsFor(long milliseconds)
    {
        now += 50;
        var isOverloaded = queue.IsOverloaded();
        now += milliseconds;
        waiting.Dequeue()();
        return isOverloaded;
    }
}
