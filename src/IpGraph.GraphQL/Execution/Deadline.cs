namespace IpGraph.GraphQL.Execution;

/// <summary>Ends work when the caller gives up or the time is over, whichever comes first.</summary>
/// <remarks>Nothing that was given the token may go on after the deadline was disposed: what ended neither way serves
/// another piece of work.</remarks>
sealed class Deadline : IDisposable
{
    [ThreadStatic]
    static CancellationTokenSource? idle;

    readonly CancellationTokenSource? source;
    readonly CancellationTokenRegistration link;
    readonly bool isReusable;

    Deadline(TimeSpan? limit, TimeProvider clock, CancellationToken caller)
    {
        Token = caller;
        if (limit is not { } span)
            return;
        isReusable = clock == TimeProvider.System;
        source = isReusable ? Rent(span) : new CancellationTokenSource(span, clock);
        link = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
        Token = source.Token;
    }

    public CancellationToken Token { get; }

    public static Deadline Start(TimeSpan? limit, TimeProvider clock, CancellationToken caller) =>
        new(limit, clock, caller);

    public void Dispose()
    {
        link.Dispose();
        if (isReusable && source!.TryReset())
            idle = source;
        else
            source?.Dispose();
    }

    static CancellationTokenSource Rent(TimeSpan span)
    {
        var source = idle ?? new CancellationTokenSource();
        idle = null;
        source.CancelAfter(span);
        return source;
    }
}
