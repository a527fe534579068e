using IpGraph.Http.Limits;

namespace IpGraph.Http.Tests.Limits;

public sealed class ClientSharesTests
{
    readonly ClientShares shares = new(atOnce: 2);

    [Fact]
    public async Task More_of_one_client_wait_until_one_of_its_own_ends()
    {
        await shares.TurnAsync("a", default);
        await shares.TurnAsync("a", default);
        var third = shares.TurnAsync("a", default).AsTask();
        Assert.False(third.IsCompleted);
        shares.EndTurn("a");
        await third.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Another_client_does_not_wait_for_them()
    {
        for (var i = 0; i < 1_000; i++)
            _ = shares.TurnAsync("a", default).AsTask();
        var other = shares.TurnAsync("b", default);
        Assert.True(other.IsCompletedSuccessfully);
        await other;
    }

    [Fact]
    public async Task Whoever_leaves_while_waiting_is_passed_over()
    {
        await shares.TurnAsync("a", default);
        await shares.TurnAsync("a", default);
        using var leaving = new CancellationTokenSource();
        var left = shares.TurnAsync("a", leaving.Token).AsTask();
        var next = shares.TurnAsync("a", default).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        shares.EndTurn("a");
        await next.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_client_that_has_nothing_under_way_is_forgotten()
    {
        Assert.Equal(1, shares.Enter("a"));
        Assert.Equal(2, shares.Enter("a"));
        await shares.TurnAsync("b", default);
        Assert.Equal(2, shares.Clients);
        shares.Leave("a");
        shares.Leave("a");
        shares.EndTurn("b");
        Assert.Equal(0, shares.Clients);
    }
}
