namespace IpGraph.Server.Transports;

/// <summary>Counts the WebSockets and event streams that are open, and ends them when the server stops.</summary>
sealed class OpenStreams(int streamsMax, CancellationToken stopping)
{
    int open;

    public int Count => Volatile.Read(ref open);

    /// <summary>The server stops: what goes on for ever is to end.</summary>
    public CancellationToken Stopping { get; } = stopping;

    /// <summary>Whether there is room for one more; then <see cref="Close"/> must follow.</summary>
    public bool TryOpen()
    {
        if (Stopping.IsCancellationRequested)
            return false;
        if (Interlocked.Increment(ref open) <= streamsMax)
            return true;
        Close();
        return false;
    }

    public void Close() => Interlocked.Decrement(ref open);
}
