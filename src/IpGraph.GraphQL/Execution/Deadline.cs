namespace IpGraph.GraphQL.Execution;

/// <summary>Ends work when the caller gives up or the time is over, whichever comes first.</summary>
sealed class Deadline : IDisposable
{
    readonly CancellationTokenSource? timer;
    readonly CancellationTokenSource? linked;

    Deadline(TimeSpan? limit, TimeProvider clock, CancellationToken caller)
    {
        Token = caller;
        if (limit is not { } span)
            return;
        timer = new CancellationTokenSource(span, clock);
        Token = timer.Token;
        if (!caller.CanBeCanceled)
            return;
        linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, caller);
        Token = linked.Token;
    }

    public CancellationToken Token { get; }

    public static Deadline Start(TimeSpan? limit, TimeProvider clock, CancellationToken caller) =>
        new(limit, clock, caller);

    public void Dispose()
    {
        linked?.Dispose();
        timer?.Dispose();
    }
}
