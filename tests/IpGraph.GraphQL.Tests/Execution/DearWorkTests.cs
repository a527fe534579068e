using IpGraph.GraphQL.Execution;

namespace IpGraph.GraphQL.Tests.Execution;

public sealed class DearWorkTests
{
    readonly DearWork work = new(atOnce: 1);

    [Fact]
    public async Task Clients_take_turns_however_much_each_asks()
    {
        var order = new List<string>();
        var first = await work.Of("a").TakeAsync(default);
        var waiting = new[] { "a", "a", "a", "b", "c", "b" }.Select(client => RunAsync(client, order)).ToList();
        first.Dispose();
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(["a", "b", "c", "a", "b", "a"], order);
    }

    [Fact]
    public async Task Whoever_runs_out_of_time_while_waiting_is_passed_over()
    {
        var first = await work.Of("a").TakeAsync(default);
        using var time = new CancellationTokenSource();
        var late = work.Of("b").TakeAsync(time.Token).AsTask();
        var next = work.Of("c").TakeAsync(default).AsTask();
        await time.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
        first.Dispose();
        (await next.WaitAsync(TimeSpan.FromSeconds(30))).Dispose();
        Assert.True(work.Of("a").TakeAsync(default).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task As_many_as_may_are_let_in_at_once()
    {
        var two = new DearWork(atOnce: 2);
        await two.Of("a").TakeAsync(default);
        await two.Of("a").TakeAsync(default);
        Assert.False(two.Of("b").TakeAsync(default).IsCompleted);
    }

    async Task RunAsync(string client, List<string> order)
    {
        using var turn = await work.Of(client).TakeAsync(default);
        order.Add(client);
    }
}
