using IpGraph.Neo4j.Connections;

namespace IpGraph.Neo4j.Tests.Connections;

public sealed class ConcurrencyLimiterTests
{
    const int Min = 2;

    const int Max = 8;

    [Theory]
    [InlineData(0, Min)]
    [InlineData(1, Min + 1)]
    [InlineData(3, Min + 3)]
    [InlineData(100, Max)]
    public void Each_answer_makes_room_for_one_more(int answers, int room) =>
        Assert.Equal(room, RoomIn(After(answers)));

    [Fact]
    public void A_failure_leaves_as_little_room_as_at_first() => Assert.Equal(Min, RoomIn(After(100, Ending.Failed)));

    [Fact]
    public void Half_the_room_is_left_when_time_is_over() => Assert.Equal(Max / 2, RoomIn(After(100, Ending.Late)));

    [Fact]
    public void Whoever_leaves_changes_nothing() => Assert.Equal(Max, RoomIn(After(100, Ending.Left)));

    [Fact]
    public async Task Whoever_leaves_while_waiting_takes_no_turn()
    {
        var ramp = After(answers: 0);
        Assert.Equal(Min, RoomIn(ramp));
        using var leaving = new CancellationTokenSource();
        var left = ramp.EnterAsync(leaving.Token).AsTask();
        var next = ramp.EnterAsync(default).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.False(next.IsCompleted);
        // One for the turn that was asked for when the room was counted, one for the next.
        ramp.Leave(Ending.Left);
        ramp.Leave(Ending.Left);
        await next;
    }

    static ConcurrencyLimiter After(int answers, params Ending[] others)
    {
        var ramp = new ConcurrencyLimiter(Min, Max);
        foreach (var ending in Enumerable.Repeat(Ending.Answered, answers).Concat(others))
        {
            Assert.True(ramp.EnterAsync(default).IsCompletedSuccessfully);
            ramp.Leave(ending);
        }

        return ramp;
    }

    /// <returns>How many may begin until one has to wait; it goes on waiting.</returns>
    static int RoomIn(ConcurrencyLimiter ramp)
    {
        for (var room = 0; ; room++)
        {
            if (!ramp.EnterAsync(default).AsTask().IsCompletedSuccessfully)
                return room;
        }
    }
}
